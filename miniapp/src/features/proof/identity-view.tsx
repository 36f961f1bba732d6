import type { Person } from '@health-code/shared/person/person';
import { Box } from '../../components/element';
import { HandoverCard } from './handover-card';
import { ProofCard } from './proof-card';

interface IdentityViewProps {
  person: Person;
  /** The person's level changed. */
  onProved: () => void;
}

/** How surely a person is who they say, and how another account comes to hold them. */
export function IdentityView({ person, onProved }: IdentityViewProps) {
  return (
    <Box>
      <ProofCard person={person} onProved={onProved} />
      <HandoverCard personId={person.personId} />
    </Box>
  );
}
