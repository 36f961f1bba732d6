import type { Status } from '@health-code/shared/rules/status';
import { Box } from '../../components/element';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { endTime } from '../../i18n/times.shared';
import { decidingReasons } from './act-now.shared';

/** Why somebody is restricted and until when, right under the colour. Green needs no excuse. */
export function Why({ status }: { status: Status }) {
  const words = useWords();
  const say = useBilingual();
  if (status.colour !== 'yellow' && status.colour !== 'red') return null;
  const reasons = decidingReasons(status);
  const ends = reasons.flatMap(({ hardEnd }) => (hardEnd === null ? [] : [Date.parse(hardEnd)]));
  return (
    <Box className="hc-code__why">
      <Box className="hc-code__reason">{reasons.map(({ name }) => say(name)).join(words.common.listSeparator)}</Box>
      {ends.length > 0 ? <Box>{words.code.until(endTime(words, Math.max(...ends)))}</Box> : null}
    </Box>
  );
}
