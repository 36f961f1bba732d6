import type { Person } from '@health-code/shared/person/person';

/** A list that was kept on the phone by an earlier version says nothing of proofs: all that it knows was declared. */
type Kept = Omit<Person, 'proof'> & Partial<Pick<Person, 'proof'>>;

export const proofOf = ({ proof, createdAt }: Kept): Person['proof'] => proof ?? { level: 'declared', at: createdAt };
