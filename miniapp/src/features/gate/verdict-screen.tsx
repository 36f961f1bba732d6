import type { EntryOutcome } from '@health-code/shared/entry/outcome';
import type { Policy } from '@health-code/shared/entry/policy';
import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import { useEffect } from 'react';
import { Button } from '../../components/button';
import { Box, Heading } from '../../components/element';
import { Icon, type IconName } from '../../components/icon';
import { useSettings } from '../../core/settings/settings-store';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { vibrate } from '../../platform/device';
import { announce } from '../../platform/sound';
import type { OnScreen } from './on-screen.types';
import { type SpokenVerdict, spokenVerdict } from './spoken-verdict.shared';
import type { useJudging } from './use-judging';
import { type VerdictView, verdictView } from './verdict-view.shared';
import './verdict-screen.scss';

const SHAPES: Record<EntryOutcome, IconName> = {
  pass: 'check',
  limited: 'triangle',
  stop: 'octagon',
  unknown: 'question',
};
/** A pass is understood at a glance; anything else has to be read and acted on. */
const PASS_MS = 3_000;
const OTHER_MS = 7_000;

interface VerdictScreenProps {
  screen: OnScreen;
  policy: Policy;
  kind: PlaceKind | undefined;
  judging: Pick<ReturnType<typeof useJudging>, 'decide' | 'close' | 'waiting'>;
}

/** The verdict fills the screen, is announced, and closes by itself unless staff have to decide. */
export function VerdictScreen({ screen, policy, kind, judging }: VerdictScreenProps) {
  const words = useWords();
  const say = useBilingual();
  const view = verdictView(screen.presented, { words, say, policy, kind });
  const { close } = judging;
  const isOpen = screen.visit === 'open';
  useAnnounced(screen.visitId, view.outcome, spokenVerdict(screen.presented, view.warnings.length > 0, words, kind));
  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setTimeout(close, view.answer === 'pass' ? PASS_MS : OTHER_MS);
    return () => clearTimeout(timer);
  }, [isOpen, close, view.answer]);
  return (
    <Box className={`hc-verdict hc-verdict--${view.outcome}`} role="alert">
      <Box className="hc-verdict__body">
        <Answer view={view} />
        <Box className="hc-verdict__actions">
          {isOpen ? <Decision decide={judging.decide} /> : <Next visit={screen.visit} close={close} />}
          {judging.waiting > 0 ? (
            <Box className="hc-verdict__waiting" live="polite">
              {words.gate.queued(judging.waiting)}
            </Box>
          ) : null}
        </Box>
      </Box>
    </Box>
  );
}

/** A full document number is longer than the four characters in a code. */
const WHOLE_NUMBER = 10;

function Answer({ view }: { view: VerdictView }) {
  return (
    <Box className="hc-verdict__answer">
      <Icon name={SHAPES[view.outcome]} className="hc-verdict__shape" />
      <Heading level={2} className={`hc-verdict__word hc-verdict__word--${wordSize(view.word)}`}>
        {view.word}
      </Heading>
      {view.back ? <Box className="hc-verdict__back">{view.back}</Box> : null}
      {view.warnings.map((warning) => (
        <Box key={warning} className="hc-verdict__warning">
          {warning}
        </Box>
      ))}
      <Box className="hc-verdict__advice">{view.advice}</Box>
      {view.identity ? (
        <Box className="hc-verdict__identity">
          {view.identity.name ? <Box className="hc-verdict__name">{view.identity.name}</Box> : null}
          <Box
            className={`hc-verdict__document ${view.identity.document.length > WHOLE_NUMBER ? 'hc-verdict__document--whole' : ''}`}
          >
            {view.identity.document}
          </Box>
        </Box>
      ) : null}
      {view.facts.map((fact) => (
        <Box key={fact} className="hc-verdict__fact">
          {fact}
        </Box>
      ))}
    </Box>
  );
}

/** A word stays on one line: it is read from an arm's length. Chinese characters are nearly twice as wide as Latin letters. */
function wordSize(word: string): 'short' | 'middle' | 'long' {
  const width = [...word].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : LATIN_WIDTH), 0);
  if (width <= 8) return 'short';
  return width <= 10 ? 'middle' : 'long';
}

const LATIN_WIDTH = 1.15;

function Decision({ decide }: { decide: (isLetIn: boolean) => void }) {
  const words = useWords().gate;
  return (
    <Box className="hc-verdict__choice">
      <Button className="hc-verdict__button" onPress={() => decide(true)}>
        {words.letIn}
      </Button>
      <Button className="hc-verdict__button hc-verdict__button--second" onPress={() => decide(false)}>
        {words.notLetIn}
      </Button>
    </Box>
  );
}

function Next({ visit, close }: { visit: Exclude<OnScreen['visit'], 'open'>; close: () => void }) {
  const words = useWords().gate;
  return (
    <Box>
      <Box className="hc-verdict__entry">{words.visitStates[visit]}</Box>
      <Button className="hc-verdict__button" onPress={close}>
        {words.next}
      </Button>
    </Box>
  );
}

/** Announced once per answer, and again when the network changes it. */
function useAnnounced(visitId: string, outcome: EntryOutcome, { words, clip }: SpokenVerdict): void {
  const { language } = useSettings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person with the same answer is announced, too
  useEffect(() => {
    vibrate();
    announce({ outcome, language, words, clip });
  }, [visitId, outcome, language, words, clip]);
}
