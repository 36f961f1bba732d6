import type { GateLookUps } from '@health-code/shared/gate/look-ups';
import type { PlaceId } from '@health-code/shared/place/place';
import { fromIso } from '@health-code/shared/time/shanghai';
import { Card, Fact } from '../../../components/card';
import { Box, List, ListItem } from '../../../components/element';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { dayAndTime } from '../../../i18n/times.shared';

/** Enough to see a habit; what is unusual comes first. */
const MAX_ROWS = 10;

/** How often staff looked up people without a phone. There is no card where nobody was looked up. */
export function LookUpsCard({ placeId }: { placeId: PlaceId }) {
  const words = useWords().lookUps;
  const { data } = useLoad(`look-ups ${placeId}`, () => api('listLookUps', { params: { placeId } }));
  if (data === undefined || data.lookUps.length === 0) return null;
  const rows = [...data.lookUps].sort((a, b) => Number(b.unusual) - Number(a.unusual)).slice(0, MAX_ROWS);
  return (
    <Card title={words.title}>
      <Box className="hc-note">{words.why}</Box>
      <List className="hc-list">
        {rows.map((row) => (
          <LookUpsRow key={`${row.hour} ${row.label}`} row={row} />
        ))}
      </List>
    </Card>
  );
}

function LookUpsRow({ row: { hour, label, lookUps, misses, unusual } }: { row: GateLookUps }) {
  const words = useWords();
  const at = dayAndTime(words, fromIso(`${hour}:00:00+08:00`));
  return (
    <ListItem>
      <Fact name={`${at} ${label}`}>{words.lookUps.counts(lookUps, misses)}</Fact>
      {unusual ? <Box className="hc-note">{words.lookUps.unusual}</Box> : null}
    </ListItem>
  );
}
