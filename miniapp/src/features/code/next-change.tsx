import type { Status } from '@health-code/shared/rules/status';
import { Box } from '../../components/element';
import { Icon } from '../../components/icon';
import { useWords } from '../../core/settings/use-words';
import { endTime } from '../../i18n/times.shared';

/** The next automatic change. */
export function NextChange({ status }: { status: Status }) {
  const words = useWords();
  if (status.next === null) return null;
  const { code, word } = words.colours[status.next.colour];
  return (
    <Box className="hc-next">
      <Icon name="clock" />
      <Box>{words.code.next(`${code}${words.common.aside(word)}`, endTime(words, Date.parse(status.next.at)))}</Box>
    </Box>
  );
}
