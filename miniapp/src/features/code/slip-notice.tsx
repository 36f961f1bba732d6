import { SELF_CORRECTION_MS } from '@health-code/shared/facts/self-correction';
import type { Status } from '@health-code/shared/rules/status';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { minuteTime } from '../../i18n/times.shared';
import { goTo } from '../../platform/navigation';
import { useCorrectable } from '../facts/own-declarations';

interface SlipNoticeProps {
  personId: string;
  status: Status;
  /** The server's time. */
  now: number;
}

/** For minutes after a declaration that restricts: a slip of the finger can be taken back by oneself. */
export function SlipNotice({ personId, status, now }: SlipNoticeProps) {
  const words = useWords().code.slip;
  const declaration = useCorrectable(personId, now);
  const isRestricted = status.reasons.some(({ source, colour }) => source?.kind === 'self' && colour !== 'green');
  if (declaration === undefined || !isRestricted) return null;
  const until = minuteTime(declaration.at + SELF_CORRECTION_MS);
  return (
    <Notice title={words.title} text={words.text(until)}>
      <Button kind="secondary" onPress={() => goTo('declare', { corrects: declaration.declarationId })}>
        {words.button}
      </Button>
    </Notice>
  );
}
