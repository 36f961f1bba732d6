import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { dayAndTime } from '../../../i18n/times.shared';
import { refusalWords, unbrokenCode } from './check-in.shared';
import { forgetRefusedCheckIn, type RefusedCheckIn } from './check-in-outbox';

/** A check-in that was sent later and not taken: which one, why, and what to do. */
export function RefusedNotice({ checkIn }: { checkIn: RefusedCheckIn }) {
  const words = useWords();
  const { title, at, seen } = words.visits.refused;
  const which = at(dayAndTime(words, Date.parse(checkIn.summary.at)), unbrokenCode(checkIn.summary.placeCode));
  const why = refusalWords(words, checkIn.reason);
  const text = [`${which}${words.common.aside(why.title)}`, why.advice].join(words.common.sentenceGap);
  return (
    <Notice tone="danger" title={title} text={text}>
      <Button kind="secondary" onPress={() => forgetRefusedCheckIn(checkIn.key)}>
        {seen}
      </Button>
    </Notice>
  );
}
