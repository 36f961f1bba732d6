import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPaperCard as execute } from '../../usecases/card/paper-codes.ts';

export const getPaperCard: RouteHandlerFactory<'getPaperCard'> =
  (deps) =>
  async ({ params, accountId, now }) => {
    const content = await execute(deps, { accountId, personId: params.personId, now });
    const pdf = await (await deps.paperCards()).render(content);
    return {
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper-code.pdf"' },
      text: Buffer.from(pdf).toString('base64'),
      base64: true,
    };
  };
