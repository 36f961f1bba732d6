import type { Place } from '@health-code/shared/place/place';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { api } from '../../core/api/api';
import { useKeepAwake } from '../../core/device/use-keep-awake';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { FullScreenButton } from './full-screen-button';
import { ScreenClock, ScreenCode } from './screen-code';
import { ScreenStrain } from './screen-strain';
import { useScreen } from './use-screen';
import './screen.scss';

interface ScreenViewProps {
  placeId: string;
  entranceId: string;
}

/** A tablet at a door: a code that changes, large enough to be scanned from two steps away, and nothing else to touch. */
export function ScreenView({ placeId, entranceId }: ScreenViewProps) {
  useKeepAwake();
  const { data: place } = useLoad(`own ${placeId}`, () => api('getPlace', { params: { placeId } }));
  const screen = useScreen(placeId, entranceId);
  return (
    <Box className="hc-screen">
      <Names place={place} entranceId={entranceId} />
      <Main screen={screen} place={place} entranceId={entranceId} />
      <FullScreenButton />
    </Box>
  );
}

function entranceName(place: Place | undefined, entranceId: string): string {
  return place?.entrances.find((entrance) => entrance.entranceId === entranceId)?.name ?? '';
}

/** Which door this is, and what to do there. */
function Names({ place, entranceId }: { place: Place | undefined; entranceId: string }) {
  const words = useWords().screen;
  const name = entranceName(place, entranceId);
  return (
    <Box className="hc-screen__names">
      <Box className="hc-screen__place">{place?.name}</Box>
      {name === '' ? null : <Box className="hc-screen__entrance">{name}</Box>}
      <Box className="hc-screen__scan">{words.scan}</Box>
    </Box>
  );
}

interface MainProps {
  screen: ReturnType<typeof useScreen>;
  place: Place | undefined;
  entranceId: string;
}

function Main({ screen, place, entranceId }: MainProps) {
  const words = useWords().screen;
  const { current, end, failure, time } = screen;
  if (current !== undefined && end !== undefined) {
    const label = words.qrLabel(place?.name ?? '', entranceName(place, entranceId)).trim();
    return (
      <>
        <ScreenCode current={current} label={label} time={time} />
        <ScreenClock time={time}>
          <ScreenStrain strain={screen.strain} end={end} />
        </ScreenClock>
      </>
    );
  }
  return (
    <Box className="hc-screen__code">
      {end === undefined ? null : <Notice tone="danger" title={words.ended.title} text={words.ended.advice} />}
      {end === undefined && failure ? <FailureNotice failure={failure} onRetry={screen.ask} /> : null}
      {end === undefined && !failure ? <Loading /> : null}
    </Box>
  );
}
