import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { dayHeading } from '../../i18n/times.shared';
import { decidingReasons } from './act-now.shared';
import type { HeldCode } from './held-code.shared';
import { useColourBefore } from './seen-colours';

/** After a change, once: what the code was, what it is now, and why. */
export function ChangeNotice({ held, now }: { held: HeldCode; now: number }) {
  const words = useWords();
  const say = useBilingual();
  const { before, acknowledge } = useColourBefore(held);
  if (before === undefined) return null;
  const { status } = held;
  const { changed } = words.code;
  const why = decidingReasons(status).map(({ name }) => say(name));
  return (
    <Notice
      title={changed.title(
        dayHeading(words, before.at, now),
        words.colours[before.colour].code,
        words.colours[status.colour].code,
      )}
      text={changed.because(why.join(words.common.listSeparator))}
    >
      <Button kind="secondary" onPress={acknowledge}>
        {changed.seen}
      </Button>
    </Notice>
  );
}
