import type { GateLookUps, RegisterReads } from '@health-code/shared/gate/look-ups';
import type { PlaceId } from '@health-code/shared/place/place';
import { fromIso } from '@health-code/shared/time/shanghai';
import { Card, Fact } from '../../../components/card';
import { Box, Heading, List, ListItem } from '../../../components/element';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { dayAndTime } from '../../../i18n/times.shared';

/** Enough to see a habit; what is unusual comes first. */
const MAX_ROWS = 10;

/** How often staff looked up people without a phone, and who read the register. There is no card where nobody did either. */
export function LooksCard({ placeId }: { placeId: PlaceId }) {
  const words = useWords().looks;
  const { data } = useLoad(`looks ${placeId}`, () => api('listLookUps', { params: { placeId } }));
  if (data === undefined || data.lookUps.length + data.registerReads.length === 0) return null;
  return (
    <Card title={words.title}>
      <Box className="hc-note">{words.why}</Box>
      {data.lookUps.length > 0 ? <LookUps rows={data.lookUps} /> : null}
      {data.registerReads.length > 0 ? <Reads rows={data.registerReads} /> : null}
    </Card>
  );
}

function LookUps({ rows }: { rows: readonly GateLookUps[] }) {
  const words = useWords();
  const shown = [...rows].sort((a, b) => Number(b.unusual) - Number(a.unusual)).slice(0, MAX_ROWS);
  return (
    <>
      <Heading level={3}>{words.looks.lookUps}</Heading>
      <List className="hc-list">
        {shown.map(({ hour, label, lookUps, misses, unusual }) => (
          <ListItem key={`${hour} ${label}`}>
            <Fact name={`${hourOf(words, hour)} ${label}`}>{words.looks.counts(lookUps, misses)}</Fact>
            {unusual ? <Box className="hc-note">{words.looks.unusual}</Box> : null}
          </ListItem>
        ))}
      </List>
    </>
  );
}

function Reads({ rows }: { rows: readonly RegisterReads[] }) {
  const words = useWords();
  return (
    <>
      <Heading level={3}>{words.looks.reads}</Heading>
      <List className="hc-list">
        {rows.slice(0, MAX_ROWS).map(({ hour, label, times, lastAt }) => (
          <ListItem key={`${hour} ${label}`}>
            <Fact name={`${dayAndTime(words, fromIso(lastAt))} ${label || words.looks.owner}`}>
              {words.looks.readOf(hourOf(words, hour), times)}
            </Fact>
          </ListItem>
        ))}
      </List>
    </>
  );
}

const hourOf = (words: ReturnType<typeof useWords>, hour: string): string =>
  dayAndTime(words, fromIso(`${hour}:00:00+08:00`));
