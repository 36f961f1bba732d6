import type { Person } from '@health-code/shared/identity/person';
import type { Visit } from '@health-code/shared/visit/visit';
import { Card } from '../../components/card';
import { Box, List, ListItem } from '../../components/element';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { dayHeading, minuteTime } from '../../i18n/times.shared';
import { useWords } from '../../i18n/use-words';
import { phoneNow } from '../../platform/clock';
import { groupByDay } from '../common/days.shared';
import { FailureNotice } from '../common/failure-notice';
import { useLoad } from '../common/use-load';
import { api } from '../session/api';
import './visit-list.scss';

/** Where a person was, day by day. */
export function VisitList({ person }: { person: Person }) {
  const words = useWords();
  const { personId } = person;
  const { data, failure, reload } = useLoad(`visits ${personId}`, () =>
    api('listPersonVisits', { params: { personId } }),
  );
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const days = groupByDay(data.visits);
  return (
    <Box>
      <Box className="hc-lead">{`${person.name} · ${words.visits.intro}`}</Box>
      {days.length === 0 ? <Notice title={words.visits.empty.title} text={words.visits.empty.advice} /> : null}
      {days.map(({ day, at, items }) => (
        <Card key={day} title={dayHeading(words, at, phoneNow())}>
          <List className="hc-list">
            {items.map((visit) => (
              <VisitRow key={visit.visitId} visit={visit} />
            ))}
          </List>
        </Card>
      ))}
    </Box>
  );
}

function VisitRow({ visit }: { visit: Visit }) {
  const words = useWords();
  const { place } = visit;
  const outcome = `${words.colours[visit.colour].code} · ${words.outcomes[visit.outcome].word}`;
  return (
    <ListItem className="hc-visit">
      <Box className="hc-visit__time">{minuteTime(Date.parse(visit.at))}</Box>
      <Box className="hc-visit__text">
        <Box className="hc-visit__place">{place.name}</Box>
        <Box>{`${place.entrance || words.checkIn.mainEntrance} · ${place.divisionName} ${place.address}`}</Box>
        <Box>{`${outcome} · ${words.visits.methods[visit.method]}`}</Box>
        <Box>{words.checkIn.verdicts[visit.locationVerdict]}</Box>
      </Box>
    </ListItem>
  );
}
