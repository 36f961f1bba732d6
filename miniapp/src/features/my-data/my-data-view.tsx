import type { Person } from '@health-code/shared/person/person';
import type { HeldKind, PersonData } from '@health-code/shared/privacy/person-data';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Columns } from '../../components/columns';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { useReturn } from '../../platform/lifecycle';
import { goTo, type PageName } from '../../platform/navigation';
import { ConsentsCard } from '../consent/consents-card';
import { ownName } from '../person/own-name.shared';
import { PersonSwitcher } from '../person/person-switcher';
import { usePeople } from '../person/use-people';
import { ExportCard } from './export-card';
import { FactRows } from './fact-rows';
import { Particulars } from './particulars';
import { ToldCard } from './told-card';

/** What is held of a person, why, and for how long; and how to take it along, correct it and have it deleted. */
export function MyDataView({ person }: { person: Person }) {
  const words = useWords().myData;
  const { people = [], choose } = usePeople();
  const { personId } = person;
  const load = useLoad(`data ${personId}`, () => api('getPersonData', { params: { personId }, query: {} }));
  useReturn(load.reload);
  return (
    <Box>
      <PersonSwitcher people={people} chosenId={personId} onChoose={choose} />
      <Box className="hc-lead">{words.intro(ownName(person))}</Box>
      {load.failure ? <FailureNotice failure={load.failure} onRetry={load.reload} /> : null}
      {load.data === undefined && !load.failure ? <Loading /> : null}
      {load.data === undefined ? null : <Held data={load.data} />}
      <ConsentsCard />
      <ExportCard personId={personId} />
      <LeavingCard name={ownName(person)} />
    </Box>
  );
}

function Held({ data }: { data: PersonData }) {
  const { myData: words } = useWords();
  const { particulars, facts, waitingFacts, paperCode, cityCards, visits, looks } = data;
  const visitCount = visits.isMore ? words.more(visits.count) : words.count.visits(visits.count);
  return (
    <Columns>
      <KindCard data={data} kind="particulars" to="apply" toWords={words.correct}>
        <Particulars particulars={particulars} />
      </KindCard>
      <KindCard data={data} kind="facts">
        <FactRows facts={facts} waiting={waitingFacts} />
      </KindCard>
      <KindCard data={data} kind="paper-code" to="card" toWords={words.see['paper-code']}>
        <Count of={paperCode === null ? 0 : 1} />
      </KindCard>
      <KindCard data={data} kind="city-cards">
        <Count of={cityCards.length} />
      </KindCard>
      <KindCard data={data} kind="visits" to="visits" toWords={words.see.visits}>
        <Box>{visits.count === 0 ? words.none : visitCount}</Box>
      </KindCard>
      <KindCard data={data} kind="looks" to="access" toWords={words.see.looks}>
        <Box>{looks === 0 ? words.none : words.count.looks(looks)}</Box>
      </KindCard>
      <ToldCard told={data.told} />
    </Columns>
  );
}

const Count = ({ of }: { of: number }) => {
  const words = useWords().myData;
  return <Box>{of === 0 ? words.none : String(of)}</Box>;
};

interface KindCardProps {
  data: PersonData;
  kind: HeldKind;
  /** Where more of it can be seen, or changed. */
  to?: PageName;
  toWords?: string;
  children: ReactNode;
}

/** One kind of what is held: what it is, why it is kept, and for how long. */
function KindCard({ data, kind, to, toWords, children }: KindCardProps) {
  const words = useWords().myData;
  const days = data.keeping.find((keeping) => keeping.kind === kind)?.days ?? null;
  return (
    <Card title={words.kinds[kind].title}>
      {children}
      <Fact name={words.why}>{words.kinds[kind].why}</Fact>
      <Fact name={words.kept}>{days === null ? words.keptWithPerson : words.keptDays(days)}</Fact>
      {to === undefined ? null : (
        <Box className="hc-card__action">
          <Button kind="secondary" onPress={() => goTo(to)}>
            {toWords}
          </Button>
        </Box>
      )}
    </Card>
  );
}

function LeavingCard({ name }: { name: string }) {
  const words = useWords().myData.leaving;
  return (
    <Card title={words.title} tone="danger">
      <Box className="hc-lead">{words.intro}</Box>
      <Box className="hc-stack">
        <Button kind="danger" onPress={() => goTo('deletion', { of: 'person' })}>
          {words.person(name)}
        </Button>
        <Button kind="danger" onPress={() => goTo('deletion', { of: 'account' })}>
          {words.account}
        </Button>
      </Box>
    </Card>
  );
}
