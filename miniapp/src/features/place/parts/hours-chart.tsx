import { useState } from 'react';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { HoursBars } from './hours-bars';
import { busiestHour, hourBars, hourStart } from './hours-chart.shared';
import { HoursTable } from './hours-table';
import './hours-chart.scss';

interface HoursChartProps {
  hours: readonly number[];
  /** The hour that is open, where the chart stands above its visits. */
  chosen?: number | undefined;
  /** Opens the visits of an hour. */
  onChoose: (hour: number) => void;
}

/** How many people came in each hour: bars for the eye and the finger, and the same as a table for keyboards, screen readers and large type. */
export function HoursChart({ hours, chosen, onChoose }: HoursChartProps) {
  const words = useWords().placeDay;
  const [isTableShown, setTableShown] = useState(false);
  const bars = hourBars(hours);
  const busiest = busiestHour(bars);
  if (busiest === undefined) return <Box className="hc-chart__none">{words.none}</Box>;
  return (
    <Box>
      <Box className="hc-chart__peak">{words.peak(hourStart(busiest.hour), busiest.count)}</Box>
      <HoursBars bars={bars} largest={busiest.count} chosen={chosen} onChoose={onChoose} />
      <Button kind="quiet" onPress={() => setTableShown(!isTableShown)}>
        {isTableShown ? words.hideTable : words.showTable}
      </Button>
      <HoursTable bars={bars} isShown={isTableShown} onChoose={onChoose} />
    </Box>
  );
}
