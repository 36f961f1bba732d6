import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { Select } from '../../components/select';
import { dayHeading } from '../../i18n/times.shared';
import { useWords } from '../../i18n/use-words';
import { useReturn } from '../../platform/lifecycle';
import { HoursChart } from '../place/hours-chart';
import { hourStart } from '../place/hours-chart.shared';
import { HOURS } from './register.shared';
import { RegisterRows } from './register-rows';
import { useRegister } from './use-register';

/** Who came to a place, an hour at a time. */
export function RegisterView({ placeId }: { placeId: string }) {
  const words = useWords();
  const state = useRegister(placeId);
  useReturn(state.reload);
  return (
    <Box>
      <Box className="hc-lead">{words.register.intro}</Box>
      <Card>
        <Select
          label={words.register.day}
          options={state.days.map(({ day, at }) => ({ value: day, label: dayHeading(words, at, state.openedAt) }))}
          value={state.day}
          placeholder={words.common.choose}
          onChange={state.chooseDay}
        />
        {state.hours === undefined ? null : <HoursChart hours={state.hours} />}
        <HourSelect state={state} />
      </Card>
      <RegisterRows state={state} />
    </Box>
  );
}

/** The hours of the day, with how many came in each as far as that is known. */
function HourSelect({ state }: { state: ReturnType<typeof useRegister> }) {
  const words = useWords();
  const options = HOURS.map((value, hour) => {
    const span = words.register.hourOption(hourStart(hour), hourStart(hour + 1));
    const count = state.hours?.[hour] ?? 0;
    return { value, label: count === 0 ? span : words.register.hourWithCount(span, count) };
  });
  return (
    <Select
      label={words.register.hour}
      options={options}
      value={state.hour}
      placeholder={words.common.choose}
      onChange={state.chooseHour}
    />
  );
}
