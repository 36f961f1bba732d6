import { useState } from 'react';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { busiestHour, type HourBar, hourBars, hourStart, scaleEnd } from './hours-chart.shared';
import './hours-chart.scss';

/** Hours that are named below the bars; more of them would run into one another in large type. */
const NAMED_HOURS = [0, 6, 12, 18, 24];

/** How many people came in each hour: bars for the eye, and the same as a table for screen readers and for large type. */
export function HoursChart({ hours }: { hours: readonly number[] }) {
  const words = useWords().placeDay;
  const [isTableShown, setTableShown] = useState(false);
  const bars = hourBars(hours);
  const busiest = busiestHour(bars);
  if (busiest === undefined) return <Box className="hc-chart__none">{words.none}</Box>;
  return (
    <Box>
      <Box className="hc-chart__peak">{words.peak(hourStart(busiest.hour), busiest.count)}</Box>
      <Bars bars={bars} end={scaleEnd(busiest.count)} />
      <Button kind="quiet" onPress={() => setTableShown(!isTableShown)}>
        {isTableShown ? words.hideTable : words.showTable}
      </Button>
      <HoursTable bars={bars} isShown={isTableShown} />
    </Box>
  );
}

function Bars({ bars, end }: { bars: readonly HourBar[]; end: number }) {
  return (
    <Box className="hc-chart" decorative>
      <Box className="hc-chart__scale">
        {[end, end / 2, 0].map((count) => (
          <Box key={count}>{String(count)}</Box>
        ))}
      </Box>
      <Box className="hc-chart__body">
        <Box className="hc-chart__ground">
          {bars.map(({ hour, percent }) => (
            <Box key={hour} className="hc-chart__slot">
              <Box className="hc-chart__bar" style={{ height: `${percent}%` }} />
            </Box>
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

/** Hours in which nobody came are left out: twenty zeros tell nobody more. */
function HoursTable({ bars, isShown }: { bars: readonly HourBar[]; isShown: boolean }) {
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
            <Box role="rowheader">{`${hourStart(hour)}–${hourStart(hour + 1)}`}</Box>
            <Box role="cell">{String(count)}</Box>
          </Box>
        ))}
    </Box>
  );
}
