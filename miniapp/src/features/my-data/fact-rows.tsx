import type { PersonData } from '@health-code/shared/privacy/person-data';
import { Fact } from '../../components/card';
import { Box, List, ListItem } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';

type HeldFact = PersonData['facts'][number];

/** What the colour is decided by, each with who brought it and until when it is kept. */
export function FactRows({ facts, waiting }: { facts: readonly HeldFact[]; waiting: number }) {
  const words = useWords().myData;
  return (
    <Box>
      {facts.length === 0 ? <Box>{words.none}</Box> : null}
      <List className="hc-list">
        {facts.map((fact) => (
          <FactRow key={`${fact.kind} ${fact.recordedAt} ${fact.until}`} fact={fact} />
        ))}
      </List>
      {waiting === 0 ? null : <Box className="hc-note">{words.waiting(waiting)}</Box>}
    </Box>
  );
}

function FactRow({ fact }: { fact: HeldFact }) {
  const words = useWords();
  const { myData } = words;
  const { kind, broughtBy, recordedAt, until, isRestricting } = fact;
  const date = (instant: string) => calendarDate(words, Date.parse(instant));
  const source =
    broughtBy === null ? myData.byYourself : myData.broughtBy(broughtBy.organisation, broughtBy.divisionName);
  return (
    <ListItem>
      <Fact name={myData.facts[kind]}>{isRestricting ? myData.restricts : myData.recorded(date(recordedAt))}</Fact>
      <Box className="hc-note">{source}</Box>
      <Box className="hc-note">{myData.until(date(until))}</Box>
    </ListItem>
  );
}
