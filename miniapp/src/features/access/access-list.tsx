import type { Access } from '@health-code/shared/access/access';
import type { Person } from '@health-code/shared/person/person';
import { Card } from '../../components/card';
import { Columns } from '../../components/columns';
import { Box, List, ListItem } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { groupByDay } from '../../i18n/days.shared';
import { dayHeading, minuteTime } from '../../i18n/times.shared';
import { phoneNow } from '../../platform/clock';
import { accessWords } from './access.shared';
import './access-list.scss';

/** Who looked at a person's code, day by day. */
export function AccessList({ person }: { person: Person }) {
  const words = useWords();
  const { personId } = person;
  const { data, failure, reload } = useLoad(`accesses ${personId}`, () =>
    api('listAccesses', { params: { personId } }),
  );
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const days = groupByDay(data.accesses);
  return (
    <Box>
      <Box className="hc-lead">{`${person.name} · ${words.access.intro}`}</Box>
      {days.length === 0 ? <Notice title={words.access.empty.title} text={words.access.empty.advice} /> : null}
      <Columns>
        {days.map(({ day, at, items }) => (
          <Card key={day} title={dayHeading(words, at, phoneNow())}>
            <List className="hc-list">
              {items.map((access) => (
                <AccessRow key={`${access.at} ${access.gateLabel} ${access.way}`} access={access} />
              ))}
            </List>
          </Card>
        ))}
      </Columns>
    </Box>
  );
}

function AccessRow({ access }: { access: Access }) {
  const words = useWords();
  return (
    <ListItem className="hc-access">
      <Box className="hc-access__time">{minuteTime(Date.parse(access.at))}</Box>
      <Box className="hc-access__text">
        <Box className="hc-access__place">{access.placeName}</Box>
        <Box>{words.access.gate(access.gateLabel)}</Box>
        <Box>{accessWords(words, access)}</Box>
      </Box>
    </ListItem>
  );
}
