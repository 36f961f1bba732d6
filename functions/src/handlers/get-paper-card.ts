import { paperQrText } from '@health-code/shared/identity/paper-code';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import { getPaperCode } from '../usecases/paper-codes.ts';
import { fieldContext } from '../usecases/person-view.ts';
import { getOwnSnapshot } from '../usecases/snapshots.ts';

export const getPaperCard: RouteHandlerFactory<'getPaperCard'> =
  (deps) =>
  async ({ params: { personId }, accountId, now }) => {
    const code = await getPaperCode(deps, { accountId, personId, now });
    const { sealedName } = await getOwnSnapshot(deps, accountId, personId, now);
    const pdf = (await deps.paperCards()).render({
      name: deps.cipher.open(sealedName, fieldContext(personId, 'masked-name')),
      qrText: paperQrText(code.code.replaceAll('-', '')),
      code,
    });
    return {
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper-code.pdf"' },
      text: Buffer.from(await pdf).toString('base64'),
      base64: true,
    };
  };
