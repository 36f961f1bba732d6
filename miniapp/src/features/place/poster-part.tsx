import type { Entrance, Place } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Box, Picture } from '../../components/element';
import { Loading } from '../../components/loading';
import { useWords } from '../../i18n/use-words';
import { CAN_SAVE_SVG, saveFile } from '../../platform/save-file';
import { FailureNotice } from '../common/failure-notice';
import { useLoad } from '../common/use-load';
import { useTask } from '../common/use-task';
import { downloadPoster, type PosterFormat } from '../session/api';

interface PosterPartProps {
  place: Pick<Place, 'placeId' | 'name'>;
  entrance: Entrance;
}

const PREVIEW: PosterFormat = CAN_SAVE_SVG ? 'svg' : 'png';

/** The poster as it will be printed, and the ways to keep it. */
export function PosterPart({ place, entrance }: PosterPartProps) {
  const words = useWords().place;
  const fetchPoster = (format: PosterFormat) => downloadPoster(place.placeId, entrance.entranceId, format);
  const preview = useLoad(`poster ${entrance.code}`, () => fetchPoster(PREVIEW));
  const [isSaved, setSaved] = useState(false);
  const save = useTask(async (format: PosterFormat) => {
    setSaved(false);
    const file = format === PREVIEW && preview.data ? preview.data : await fetchPoster(format);
    await saveFile(file, `health-code-${entrance.code}.${format}`);
    setSaved(true);
  });
  if (preview.failure) return <FailureNotice failure={preview.failure} onRetry={preview.reload} />;
  if (preview.data === undefined) return <Loading />;
  return (
    <Box className="hc-stack">
      <Picture className="hc-poster" source={preview.data.address} alt={words.posterLabel(place.name)} />
      {CAN_SAVE_SVG ? (
        <Button busy={save.busy} onPress={() => void save.run('svg')}>
          {words.saveSvg}
        </Button>
      ) : null}
      <Button kind={CAN_SAVE_SVG ? 'secondary' : 'primary'} busy={save.busy} onPress={() => void save.run('png')}>
        {CAN_SAVE_SVG ? words.savePng : words.saveToAlbum}
      </Button>
      {isSaved ? <Box role="status">{words.saved}</Box> : null}
      {save.failure ? <FailureNotice failure={save.failure} /> : null}
    </Box>
  );
}
