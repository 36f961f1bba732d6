import type { Person } from '@health-code/shared/person/person';
import type { Visit } from '@health-code/shared/visit/visit';
import { useEffect, useRef } from 'react';
import { Card } from '../../../components/card';
import { Columns } from '../../../components/columns';
import { Box, List } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { MoreButton } from '../../../components/more-button';
import { Notice } from '../../../components/notice';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { usePages } from '../../../core/task/use-pages';
import { groupByDay } from '../../../i18n/days.shared';
import { dayHeading } from '../../../i18n/times.shared';
import { phoneNow } from '../../../platform/clock';
import { useCheckInOutbox } from '../check-in/check-in-outbox';
import { UnsentVisits } from './unsent-visits';
import { VisitRow } from './visit-row';
import './visit-list.scss';

/** Where a person was, day by day, and what still waits to be sent. */
export function VisitList({ person }: { person: Person }) {
  const { personId } = person;
  const list = usePages(`visits ${personId}`, (query) => api('listPersonVisits', { params: { personId }, query }));
  const { pages, failure, reload } = list;
  const visits = pages?.flatMap((page) => page.visits);
  const unsent = useUnsentCount(reload);
  return (
    <Box>
      <UnsentVisits />
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {failure || visits ? null : <Loading />}
      {visits ? <Days person={person} visits={visits} onChange={reload} isEmpty={unsent === 0} /> : null}
      <MoreButton list={list} />
    </Box>
  );
}

/** The list is asked for again when something that waited was sent. */
function useUnsentCount(onChange: () => void): number {
  const count = useCheckInOutbox().waiting.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) onChange();
    before.current = count;
  }, [count, onChange]);
  return count;
}

interface DaysProps {
  person: Person;
  visits: readonly Visit[];
  onChange: () => void;
  isEmpty: boolean;
}

function Days({ person, visits, onChange, isEmpty }: DaysProps) {
  const words = useWords();
  const days = groupByDay(visits);
  return (
    <Box>
      <Box className="hc-lead">{`${person.name} · ${words.visits.intro}`}</Box>
      {days.length === 0 && isEmpty ? (
        <Notice title={words.visits.empty.title} text={words.visits.empty.advice} />
      ) : null}
      <Columns>
        {days.map(({ day, at, items }) => (
          <Card key={day} title={dayHeading(words, at, phoneNow())}>
            <List className="hc-list">
              {items.map((visit) => (
                <VisitRow key={visit.visitId} personId={person.personId} visit={visit} onChange={onChange} />
              ))}
            </List>
          </Card>
        ))}
      </Columns>
      {days.length === 0 ? null : <Box className="hc-lead">{words.visits.proof}</Box>}
    </Box>
  );
}
