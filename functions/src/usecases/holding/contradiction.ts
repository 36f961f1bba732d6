import { DomainError } from '../../domain-error.ts';

const FIELDS = ['/name', '/document/number', '/phone'] as const;
const DETAIL = 'does not belong together with the others; check all three';

/** What is said of a name, a document and a phone that are not one person's: never which of them, and by whose word. */
export function contradiction(): DomainError {
  const errors = FIELDS.map((pointer) => ({ pointer, code: 'contradicted', detail: DETAIL }));
  return new DomainError('PROOF.CONTRADICTED', { errors });
}
