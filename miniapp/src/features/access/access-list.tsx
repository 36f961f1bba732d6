import type { Access } from '@health-code/shared/access/access';
import type { Person } from '@health-code/shared/person/person';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Columns } from '../../components/columns';
import { Box, List, ListItem } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { usePages } from '../../core/task/use-pages';
import { groupByDay } from '../../i18n/days.shared';
import { dayHeading, minuteTime } from '../../i18n/times.shared';
import { phoneNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { accessWords, keyedLooks, lookedFrom } from './access.shared';
import './access-list.scss';

/** Who looked at a person's code, day by day. */
export function AccessList({ person }: { person: Person }) {
  const words = useWords();
  const { personId } = person;
  const list = usePages(`accesses ${personId}`, (query) => api('listAccesses', { params: { personId }, query }));
  const { pages, failure, reload } = list;
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (pages === undefined) return <Loading />;
  const days = groupByDay(pages.flatMap(({ accesses }) => accesses));
  return (
    <Box>
      <Box className="hc-lead">{`${person.name} · ${words.access.intro}`}</Box>
      {days.length === 0 ? <Notice title={words.access.empty.title} text={words.access.empty.advice} /> : null}
      <Columns>
        {days.map(({ day, at, items }) => (
          <Card key={day} title={dayHeading(words, at, phoneNow())}>
            <List className="hc-list">
              {keyedLooks(items).map(({ key, look }) => (
                <AccessRow key={key} access={look} />
              ))}
            </List>
          </Card>
        ))}
      </Columns>
      <MoreButton list={list} />
      <Box className="hc-stack">
        <Button kind="quiet" onPress={() => goTo('my-data')}>
          {words.myData.title}
        </Button>
      </Box>
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
        <Box>{lookedFrom(words, access)}</Box>
        <Box>{accessWords(words, access)}</Box>
      </Box>
    </ListItem>
  );
}
