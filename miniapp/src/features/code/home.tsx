import type { Person } from '@health-code/shared/person/person';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { goTo } from '../../platform/navigation';
import { SignInForm } from '../account/sign-in-form';
import { ApplyForm } from '../person/apply-form';
import { keepPeople } from '../person/people-store';
import { PersonSwitcher } from '../person/person-switcher';
import { usePeople } from '../person/use-people';
import { CodeView } from './code-view';
import { HomeTiles } from './home-tiles';
import { Welcome } from './welcome';

/** The next step that the person has to take on the first page. */
export type HomeStep = 'sign-in' | 'loading' | 'failed' | 'apply' | 'code';

export function useHomeStep() {
  const session = useSession();
  const account = usePeople();
  return { account, step: homeStep(session !== undefined, account) };
}

function homeStep(isSignedIn: boolean, { people, failure }: ReturnType<typeof usePeople>): HomeStep {
  if (!isSignedIn) return 'sign-in';
  if (people === undefined) return failure ? 'failed' : 'loading';
  return people.length === 0 ? 'apply' : 'code';
}

interface HomeProps {
  step: HomeStep;
  account: ReturnType<typeof usePeople>;
}

export function Home({ step, account }: HomeProps) {
  const words = useWords();
  if (step === 'loading') return <Loading />;
  if (step === 'failed' && account.failure) return <FailureNotice failure={account.failure} onRetry={account.reload} />;
  if (step === 'apply') return <ApplyForm onDone={(person) => keepPeople([person])} />;
  if (step === 'code' && account.chosen && account.people) {
    return <MyCode people={account.people} personId={account.chosen.personId} onChoose={account.choose} />;
  }
  return (
    <Box>
      <Welcome />
      <SignInForm onDone={account.reload} />
      <Button kind="quiet" onPress={() => goTo('settings')}>
        {words.settings.title}
      </Button>
    </Box>
  );
}

interface MyCodeProps {
  people: readonly Person[];
  personId: string;
  onChoose: (personId: string) => void;
}

function MyCode({ people, personId, onChoose }: MyCodeProps) {
  return (
    <Box>
      <PersonSwitcher people={people} chosenId={personId} onChoose={onChoose} />
      <CodeView key={personId} personId={personId} people={people} />
      <HomeTiles />
    </Box>
  );
}
