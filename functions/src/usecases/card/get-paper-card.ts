import { paperQrText } from '@health-code/shared/card/paper-code';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DRAWINGS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { getPaperCodeInForce, paperCodeView } from './paper-code-in-force.ts';

export interface GetPaperCard extends Call {
  readonly personId: PersonId;
}

/** The card of the paper code in force, as a PDF to print. Throws PERSON.NOT_FOUND, PAPER_CODE.NOT_FOUND, REQUEST.TOO_MANY. */
export async function getPaperCard(
  deps: Needs<'cipher' | 'paperCards', 'snapshots' | 'paperCodes' | 'quotas'>,
  { caller, personId, now }: GetPaperCard,
): Promise<Uint8Array> {
  const { sealedName } = await requireOwnPerson(deps, caller, 'card.manage', personId);
  const record = await getPaperCodeInForce(deps, personId, now);
  await takeQuota(deps, DRAWINGS, caller.accountId, now);
  const name = deps.cipher.open(sealedName, fieldContext(personId, 'masked-name'));
  const renderer = await deps.paperCards();
  return renderer.render({ name, qrText: paperQrText(record.code), code: paperCodeView(record) });
}
