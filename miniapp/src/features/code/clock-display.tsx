import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { clockTime, fullDate } from '../../i18n/times.shared';

/** The server's time, ticking: a picture of the screen stands still. */
export function ClockDisplay({ time }: { time: number }) {
  const words = useWords();
  return (
    <Box className="hc-clock" role="timer" label={`${words.code.clockLabel} ${clockTime(time)}`}>
      <Box className="hc-clock__time">{clockTime(time)}</Box>
      <Box className="hc-clock__date">{fullDate(words, time)}</Box>
    </Box>
  );
}
