import type { PersonData } from '@health-code/shared/privacy/person-data';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';

/** Who read a register that the person stands in: how often and in what role, and no names. */
export function ToldCard({ told }: { told: PersonData['told'] }) {
  const words = useWords();
  const { told: own } = words.myData;
  return (
    <Card title={own.title}>
      <Box className="hc-note">{own.intro}</Box>
      {told.length === 0 ? <Box>{own.nobody}</Box> : null}
      {told.map(({ reader, times, lastAt }) => (
        <Fact key={reader} name={own.readers[reader]}>
          {own.times(times, calendarDate(words, Date.parse(lastAt)))}
        </Fact>
      ))}
    </Card>
  );
}
