import { Button } from '../../components/button';
import { ColourPanel } from '../../components/colour-panel';
import { Box } from '../../components/element';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { type Failure, failureWords } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import { timeOrDay } from '../../i18n/times.shared';
import { type CodeDisplay, type HeldCode, isFresh } from './held-code.shared';

export interface StalePanelProps {
  held: HeldCode;
  display: CodeDisplay;
  failure: Failure | undefined;
  /** The server's time. */
  now: number;
  onRefresh: () => void;
}

/** The last known status, without a colour or QR code that could be mistaken for a current one. */
export function StalePanel({ held, display, failure, now, onRefresh }: StalePanelProps) {
  const words = useWords();
  const { name, status, serverTime } = held;
  const time = (at: number) => timeOrDay(words, at, now);
  const { code, word } = words.colours[status.colour];
  const lastKnown = words.code.lastKnown(`${code}${words.common.aside(word)}`, time(Date.parse(serverTime)));
  const stale = words.code.stale[staleKind(display)];
  return (
    <ColourPanel stale colour="grey" word={stale.word}>
      <Box className="hc-code__name">{name}</Box>
      <Box className="hc-code__stale">{stale.why('at' in display ? time(display.at) : '')}</Box>
      {failure ? (
        <Notice
          tone="warning"
          title={failureWords(words, failure).title}
          text={words.code.askStaff + words.common.sentenceGap + lastKnown}
        >
          <Button onPress={onRefresh}>{words.code.refresh}</Button>
        </Notice>
      ) : (
        <Waiting isAnswered={display.kind === 'missing' && isFresh(held, now)} lastKnown={lastKnown} />
      )}
    </ColourPanel>
  );
}

/** A credential that is live and still draws nothing is damaged: there is none. */
function staleKind({ kind }: CodeDisplay): Exclude<CodeDisplay['kind'], 'live' | 'grey' | 'unproved'> {
  return kind === 'live' || kind === 'grey' || kind === 'unproved' ? 'missing' : kind;
}

/** The server that has just answered without a code has none to give; else its answer is still on the way. */
function Waiting({ isAnswered, lastKnown }: { isAnswered: boolean; lastKnown: string }) {
  const { code, common } = useWords();
  if (!isAnswered) return <Loading text={code.updating} />;
  return <Notice tone="warning" title={code.noQrNow} text={code.askStaff + common.sentenceGap + lastKnown} />;
}
