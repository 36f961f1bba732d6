import type { Person } from '@health-code/shared/person/person';
import type { ProvingOutcome } from '@health-code/shared/person/proof-answer';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useTask } from '../../core/task/use-task';
import { calendarDate } from '../../i18n/times.shared';
import { ownName } from '../person/own-name.shared';
import { proofOf } from './proof.shared';

/** The proof level of a person in words, and the button to prove more. */
export function ProofCard({ person, onProved }: { person: Person; onProved: () => void }) {
  const words = useWords();
  const { identity, proofLevels } = words;
  const { level, at } = proofOf(person);
  const [outcome, setOutcome] = useState<ProvingOutcome>();
  const prove = useTask(async () => {
    setOutcome(undefined);
    const answer = await api('proveIdentity', { params: { personId: person.personId } });
    setOutcome(answer.outcome);
    if (answer.level !== level) onProved();
  });
  return (
    <Card title={ownName(person)}>
      <Fact name={identity.level}>{proofLevels[level]}</Fact>
      <Fact name={identity.since}>{calendarDate(words, Date.parse(at))}</Fact>
      <Box className="hc-lead">{identity.levelNotes[level]}</Box>
      {level === 'declared' ? <Box className="hc-lead">{identity.proveNote}</Box> : null}
      {level === 'declared' ? (
        <Button busy={prove.busy} onPress={() => void prove.run()}>
          {identity.prove}
        </Button>
      ) : null}
      {outcome ? <Notice {...identity.outcomes[outcome]} tone={outcome === 'proved' ? 'info' : 'warning'} /> : null}
      {prove.failure ? <FailureNotice failure={prove.failure} /> : null}
    </Card>
  );
}
