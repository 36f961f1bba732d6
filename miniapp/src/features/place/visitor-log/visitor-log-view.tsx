import { Card } from '../../../components/card';
import { Split } from '../../../components/columns';
import { Box } from '../../../components/element';
import { Select } from '../../../components/select';
import { useWords } from '../../../core/settings/use-words';
import { dayHeading } from '../../../i18n/times.shared';
import { useReturn } from '../../../platform/lifecycle';
import { HoursChart } from '../parts/hours-chart';
import { hourSpan } from '../parts/hours-chart.shared';
import { DAY_PART, ROWS_PART, useVisitorLog } from './use-visitor-log';
import { HOURS } from './visitor-log.shared';
import { VisitorLogRows } from './visitor-log-rows';

/** Who came to a place, an hour at a time. */
export function VisitorLogView({ placeId, hour }: { placeId: string; hour?: string | undefined }) {
  const words = useWords();
  const state = useVisitorLog(placeId, hour);
  useReturn(state.reload);
  return (
    <Box>
      <Box className="hc-lead">{words.visitorLog.intro}</Box>
      <Split
        first={
          <Box className={DAY_PART}>
            <Card>
              <Select
                label={words.visitorLog.day}
                options={state.days.map(({ day, at }) => ({
                  value: day,
                  label: dayHeading(words, at, state.openedAt),
                }))}
                value={state.day}
                placeholder={words.common.choose}
                onChange={state.chooseDay}
              />
              {state.hours === undefined ? null : (
                <HoursChart hours={state.hours} chosen={Number(state.hour)} onChoose={state.openHour} />
              )}
              <HourSelect state={state} />
            </Card>
          </Box>
        }
      >
        <Box className={ROWS_PART}>
          <VisitorLogRows state={state} />
        </Box>
      </Split>
    </Box>
  );
}

/** The hours of the day, with how many came in each as far as that is known. */
function HourSelect({ state }: { state: ReturnType<typeof useVisitorLog> }) {
  const words = useWords();
  const options = HOURS.map((value, hour) => {
    const span = hourSpan(hour);
    const count = state.hours?.[hour] ?? 0;
    return { value, label: count === 0 ? span : words.visitorLog.hourWithCount(span, count) };
  });
  return (
    <Select
      label={words.visitorLog.hour}
      options={options}
      value={state.hour}
      placeholder={words.common.choose}
      onChange={state.chooseHour}
    />
  );
}
