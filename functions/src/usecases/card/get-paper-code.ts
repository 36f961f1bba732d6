import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { getPaperCodeInForce, paperCodeView } from './paper-code-in-force.ts';

export interface GetPaperCode extends Call {
  readonly personId: PersonId;
}

/** The paper code in force. Throws PERSON.NOT_FOUND, PAPER_CODE.NOT_FOUND. */
export async function getPaperCode(
  deps: Needs<never, 'snapshots' | 'paperCodes'>,
  { caller, personId, now }: GetPaperCode,
): Promise<PaperCode> {
  await requireOwnPerson(deps, caller, 'card.manage', personId);
  return paperCodeView(await getPaperCodeInForce(deps, personId, now));
}
