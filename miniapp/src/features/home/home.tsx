import type { Person } from '@health-code/shared/person/person';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { SignInForm } from '../account/sign-in-form';
import { CodeView } from '../code/code-view';
import { ConsentNotice } from '../consent/consent-notice';
import { LeftPeople } from '../person/left-people';
import { PersonSwitcher } from '../person/person-switcher';
import type { usePeople } from '../person/use-people';
import { Doors } from './doors';
import type { HomeStep } from './home-step';
import { HomeTiles } from './home-tiles';
import { useOpeningGate } from './use-opening-gate';
import { Welcome } from './welcome';
import { WithoutSignIn } from './without-sign-in';

interface HomeProps {
  step: HomeStep;
  account: ReturnType<typeof usePeople>;
}

export function Home({ step, account }: HomeProps) {
  useOpeningGate(step);
  if (step === 'loading') return <Loading />;
  if (step === 'failed' && account.failure) return <FailureNotice failure={account.failure} onRetry={account.reload} />;
  if (step === 'doors') {
    return (
      <Box>
        <LeftPeople notices={account.notices} />
        <Doors />
      </Box>
    );
  }
  if (step === 'code' && account.chosen && account.people) {
    return (
      <Box>
        <LeftPeople notices={account.notices} />
        <MyCode
          people={account.people}
          personId={account.chosen.personId}
          onChoose={account.choose}
          onGone={account.reload}
        />
        <ConsentNotice />
      </Box>
    );
  }
  return (
    <Box>
      <Welcome />
      <SignInForm onDone={account.reload} />
      <WithoutSignIn />
    </Box>
  );
}

interface MyCodeProps {
  people: readonly Person[];
  personId: string;
  onChoose: (personId: string) => void;
  onGone: () => void;
}

function MyCode({ people, personId, onChoose, onGone }: MyCodeProps) {
  return (
    <Box>
      <PersonSwitcher people={people} chosenId={personId} onChoose={onChoose} />
      <CodeView key={personId} personId={personId} people={people} onGone={onGone} />
      <HomeTiles />
    </Box>
  );
}
