import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import { isDoubtfulCreditCode } from './place-new.shared';
import type { usePlaceNew } from './use-place-new';

/** Warns of a wrong check character while it is typed; the code can be submitted anyway. */
export function CreditCodeField({ state }: { state: ReturnType<typeof usePlaceNew> }) {
  const words = useWords().placeForm;
  const { form, change, errorAt } = state;
  return (
    <Box>
      <TextField
        label={words.creditCode}
        value={form.creditCode}
        onChange={(creditCode) => change({ creditCode })}
        hint={words.creditCodeHint}
        error={errorAt('/creditCode', words.creditCodeShape)}
      />
      {isDoubtfulCreditCode(form.creditCode) ? (
        <Notice tone="warning" title={words.creditCodeDoubt.title} text={words.creditCodeDoubt.advice} />
      ) : null}
    </Box>
  );
}
