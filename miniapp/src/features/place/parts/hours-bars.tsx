import { Button } from '../../../components/button';
import { Box, Inline } from '../../../components/element';
import { type HourBar, scaleEnd } from './hours-chart.shared';

/** Hours that are named below the bars; more of them would run into one another in large type. */
const NAMED_HOURS = [0, 6, 12, 18, 24];

interface HoursBarsProps {
  bars: readonly HourBar[];
  largest: number;
  chosen: number | undefined;
  onChoose: (hour: number) => void;
}

/** A bar for each hour over its scale. A touch anywhere above an hour opens it: a bar alone may be too low to be hit. */
export function HoursBars({ bars, largest, chosen, onChoose }: HoursBarsProps) {
  const end = scaleEnd(largest);
  return (
    <Box className="hc-chart" decorative>
      <Box className="hc-chart__scale">
        {[end, end / 2, 0].map((count) => (
          <Box key={count}>{String(count)}</Box>
        ))}
      </Box>
      <Box className="hc-chart__body">
        <Box className="hc-chart__ground">
          {bars.map((bar) => (
            <Slot key={bar.hour} bar={bar} isChosen={bar.hour === chosen} onChoose={onChoose} />
          ))}
        </Box>
        <Box className="hc-chart__hours">
          {NAMED_HOURS.map((hour) => (
            <Box key={hour} className="hc-chart__hour" style={{ left: `${(hour / 24) * 100}%` }}>
              {String(hour)}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}

function Slot({ bar, isChosen, onChoose }: { bar: HourBar; isChosen: boolean; onChoose: (hour: number) => void }) {
  if (bar.count === 0) return <Box className="hc-chart__slot" />;
  const look = isChosen ? 'hc-chart__bar hc-chart__bar--chosen' : 'hc-chart__bar';
  return (
    <Button kind="quiet" className="hc-chart__slot" pointerOnly onPress={() => onChoose(bar.hour)}>
      <Inline className={look} style={{ height: `${bar.percent}%` }} />
    </Button>
  );
}
