import { Button } from '../../components/button';
import { ColourPanel } from '../../components/colour-panel';
import { Box } from '../../components/element';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { QrCode } from '../../components/qr-code';
import { minuteTime } from '../../i18n/times.shared';
import { useWords } from '../../i18n/use-words';
import { goTo } from '../../platform/navigation';
import { FailureNotice } from '../common/failure-notice';
import { BadgesCard } from './badges-card';
import { type CodeSnapshot, serverNow } from './code.shared';
import { ScanTile } from './home-tiles';
import { NextChange } from './next-change';
import { ReasonCard } from './reason-card';
import { ServerClock } from './server-clock';
import { TimelineCard } from './timeline-card';
import { useBrightScreen } from './use-bright-screen';
import { useCode } from './use-code';
import './code-view.scss';

/** The code: colour, shape and word, a ticking clock, a QR, and why. */
export function CodeView({ personId }: { personId: string }) {
  const { snapshot, failure, now, live, refresh } = useCode(personId);
  useBrightScreen();
  if (snapshot === undefined) {
    return failure ? <FailureNotice failure={failure} onRetry={() => void refresh()} /> : <Loading />;
  }
  const time = serverNow(snapshot, now);
  return (
    <Box>
      {live ? <LivePanel snapshot={snapshot} time={time} /> : <StalePanel snapshot={snapshot} onRefresh={refresh} />}
      {failure && (live || failure.kind === 'problem') ? <FailureNotice failure={failure} /> : null}
      <ScanTile />
      {live ? <BadgesCard badges={snapshot.code.status.badges} now={time} /> : null}
      {live ? <NextChange status={snapshot.code.status} /> : null}
      {snapshot.code.status.reasons.map((reason) => (
        <ReasonCard key={`${reason.code} ${reason.since}`} reason={reason} now={time} />
      ))}
      {live ? <TimelineCard status={snapshot.code.status} /> : null}
    </Box>
  );
}

function LivePanel({ snapshot, time }: { snapshot: CodeSnapshot; time: number }) {
  const words = useWords();
  const { code } = snapshot;
  const { colour } = code.status;
  return (
    <ColourPanel colour={colour} word={`${words.colours[colour].code} · ${words.colours[colour].word}`}>
      <Box className="hc-code__name">{code.name}</Box>
      <ServerClock time={time} />
      <Box className="hc-code__qr">
        <QrCode text={code.qr.text} alt={words.code.qrLabel} />
        <Box className="hc-code__hint">{words.code.qrHint}</Box>
      </Box>
      {colour === 'grey' ? (
        <Box className="hc-code__action">
          <Button kind="secondary" onPress={() => goTo('declare')}>
            {words.code.declareNow}
          </Button>
        </Box>
      ) : null}
    </ColourPanel>
  );
}

/** What was last heard, without the colour and the QR that could pass for the present. */
function StalePanel({ snapshot, onRefresh }: { snapshot: CodeSnapshot; onRefresh: () => Promise<void> }) {
  const words = useWords();
  const { code } = snapshot;
  const time = minuteTime(Date.parse(code.serverTime));
  const name = words.colours[code.status.colour];
  return (
    <ColourPanel stale colour="grey" word={words.code.asOf(time)}>
      <Box className="hc-code__name">{code.name}</Box>
      <Box className="hc-code__qr hc-code__qr--dead">{words.code.staleQr}</Box>
      <Notice
        tone="warning"
        title={words.code.staleTitle}
        text={words.code.staleText(`${name.code}${words.common.aside(name.word)}`, time)}
      >
        <Button onPress={() => void onRefresh()}>{words.code.refresh}</Button>
      </Notice>
    </ColourPanel>
  );
}
