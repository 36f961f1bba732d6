import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPaperCard as execute } from '../../usecases/card/get-paper-card.ts';

export const getPaperCard: RouteHandlerFactory<'getPaperCard'> =
  (deps) =>
  async ({ params, caller, now }) => {
    const pdf = await execute(deps, { caller, ...params, now });
    return {
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper-code.pdf"' },
      text: Buffer.from(pdf).toString('base64'),
      base64: true,
    };
  };
