import type { Person } from '@health-code/shared/person/person';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { goHome } from '../../platform/navigation';
import { DeclareForm } from './declare-form';
import { DeclareReview } from './declare-review';
import { useDeclare } from './use-declare';

/** The declaration in two steps; its result is the code on the first page. */
export function Declare({ person }: { person: Person }) {
  const words = useWords().declare;
  const state = useDeclare(person.personId, goHome);
  return (
    <Box>
      <Box className="hc-lead">{`${words.forWhom(person.name)} · ${words.intro}`}</Box>
      {state.isReviewing ? <DeclareReview state={state} /> : <DeclareForm state={state} />}
    </Box>
  );
}
