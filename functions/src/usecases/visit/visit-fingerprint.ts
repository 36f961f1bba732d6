import type { VisitRecord } from '../../stores/visit/visit-store.ts';

/** Fifty bits tell the intentions of one person apart, half of them two requests under one key; a visit at the longest place must fit into 1 kB. */
const INTENTION_LENGTH = 10;
const REQUEST_LENGTH = 5;

/** By what a visit knows its retry: whose intention it is, and what was asked for under it. Both are keyed digests. */
export function visitFingerprint(intention: string, request: string): string {
  return intention.slice(0, INTENTION_LENGTH) + request.slice(0, REQUEST_LENGTH);
}

type Marked = Pick<VisitRecord, 'fingerprint'>;

export function isSameIntention(a: Marked, b: Marked): boolean {
  return a.fingerprint.slice(0, INTENTION_LENGTH) === b.fingerprint.slice(0, INTENTION_LENGTH);
}
