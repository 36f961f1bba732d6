import type { DrawnCode } from '@health-code/shared/code/holder';
import { Button } from '../../components/button';
import { ColourPanel } from '../../components/colour-panel';
import { Box } from '../../components/element';
import { QrCode } from '../../components/qr-code';
import { type Failure, failureWords } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import { timeOrDay } from '../../i18n/times.shared';
import { goTo } from '../../platform/navigation';
import { ClockDisplay } from './clock-display';
import type { HeldCode } from './held-code.shared';
import { StepBar } from './step-bar';
import { Why } from './why';

interface LivePanelProps {
  held: HeldCode;
  drawn: DrawnCode;
  /** The server's time. */
  now: number;
  failure: Failure | undefined;
}

/** The present colour and the code to scan. */
export function LivePanel({ held, drawn, now, failure }: LivePanelProps) {
  const words = useWords();
  const { name, status, serverTime } = held;
  const { code, word } = words.colours[status.colour];
  const asOf = timeOrDay(words, Date.parse(serverTime), now);
  return (
    <Box className={`hc-live hc-live--${status.colour}`}>
      <ColourPanel colour={status.colour} word={`${code} · ${word}`}>
        <Box className="hc-code__name">{name}</Box>
        <Why status={status} />
        <ClockDisplay time={now} />
        <Box className="hc-code__qr">
          <QrCode text={drawn.text} alt={words.code.qrLabel} />
          <StepBar until={drawn.until} time={now} />
          <Box className="hc-code__hint">{words.code.qrHint}</Box>
        </Box>
        {failure ? (
          <Box className="hc-code__as-of">{words.code.asOf(failureWords(words, failure).title, asOf)}</Box>
        ) : null}
      </ColourPanel>
    </Box>
  );
}

/** The colour is known, and nobody vouches yet for whose it is. */
export function UnprovedPanel({ held }: Pick<LivePanelProps, 'held'>) {
  const { code, identity } = useWords();
  return (
    <ColourPanel stale colour="grey" word={code.unproved.word}>
      <Box className="hc-code__name">{held.name}</Box>
      <Box className="hc-code__none">{code.unproved.why}</Box>
      <Box className="hc-code__action">
        <Button kind="secondary" onPress={() => goTo('identity')}>
          {identity.prove}
        </Button>
      </Box>
    </ColourPanel>
  );
}

/** No health information, hence no QR code. */
export function GreyPanel({ held, now }: Pick<LivePanelProps, 'held' | 'now'>) {
  const words = useWords();
  const { code, word } = words.colours.grey;
  return (
    <ColourPanel colour="grey" word={`${code} · ${word}`}>
      <Box className="hc-code__name">{held.name}</Box>
      <ClockDisplay time={now} />
      <Box className="hc-code__none">{words.code.greyQr}</Box>
      <Box className="hc-code__action">
        <Button kind="secondary" onPress={() => goTo('declare')}>
          {words.code.declareNow}
        </Button>
      </Box>
    </ColourPanel>
  );
}
