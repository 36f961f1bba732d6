/**
 * How sure it is that a person is who they say, the least first: they said so; a register knows the name, the document and the
 * phone together; somebody in office saw the document and the face.
 */
export const PROOF_LEVELS = ['declared', 'matched', 'seen'] as const;
export type ProofLevel = (typeof PROOF_LEVELS)[number];

/** Whether a level proves at least as much as another. */
export function provesAtLeast(level: ProofLevel, wanted: ProofLevel): boolean {
  return PROOF_LEVELS.indexOf(level) >= PROOF_LEVELS.indexOf(wanted);
}
