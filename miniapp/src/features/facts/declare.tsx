import type { Person } from '@health-code/shared/person/person';
import { useState } from 'react';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { goBackTo, goOnWith, goTo } from '../../platform/navigation';
import { declareFaults } from './declare.shared';
import { DeclareForm } from './declare-form';
import { DeclareReview } from './declare-review';
import { useDeclaration } from './use-declare';

interface DeclareProps {
  person: Person;
  step?: string | undefined;
  /** Where to go on afterwards. */
  wish?: string | undefined;
  /** The declaration that had a slip in it. */
  corrects?: string | undefined;
}

/** The declaration in two steps, each a page, so that "back" is the step before. Its result is the code on the first page. */
export function Declare({ person, step, wish, corrects }: DeclareProps) {
  const words = useWords().declare;
  const target = { personId: person.personId, corrects };
  const { form } = useDeclaration(target);
  // Decided once: sending empties the draft. A review of nothing, such as of a draft that has ended, is the form.
  const [isReview] = useState(step === 'review' && declareFaults(form).length === 0);
  const query = { ...(wish === undefined ? {} : { wish }), ...(corrects === undefined ? {} : { corrects }) };
  const lead = corrects === undefined ? words.intro : words.correction;
  return (
    <Box>
      <Box className="hc-lead">{`${words.forWhom(person.name)} · ${lead}`}</Box>
      {isReview ? (
        <DeclareReview target={target} onEdit={() => goBackTo('declare', query)} onDone={() => goOnWith(wish)} />
      ) : (
        <DeclareForm target={target} onReview={() => goTo('declare', { ...query, step: 'review' })} />
      )}
    </Box>
  );
}
