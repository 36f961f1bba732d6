import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { type HourBar, hourSpan } from './hours-chart.shared';

interface HoursTableProps {
  bars: readonly HourBar[];
  isShown: boolean;
  onChoose: (hour: number) => void;
}

/** Hours in which nobody came are left out: twenty zeros tell nobody more. Each other opens its visits. */
export function HoursTable({ bars, isShown, onChoose }: HoursTableProps) {
  const words = useWords().placeDay;
  return (
    <Box className={`hc-hours ${isShown ? '' : 'hc-hours--unseen'}`} role="table" label={words.tableLabel}>
      <Box className="hc-hours__row hc-hours__row--head" role="row">
        <Box role="columnheader">{words.hour}</Box>
        <Box role="columnheader">{words.count}</Box>
      </Box>
      {bars
        .filter(({ count }) => count > 0)
        .map(({ hour, count }) => (
          <Box key={hour} className="hc-hours__row" role="row">
            <Box role="rowheader">
              <Button
                kind="quiet"
                className="hc-hours__open"
                label={words.openHour(hourSpan(hour))}
                onPress={() => onChoose(hour)}
              >
                {hourSpan(hour)}
              </Button>
            </Box>
            <Box role="cell">{String(count)}</Box>
          </Box>
        ))}
    </Box>
  );
}
