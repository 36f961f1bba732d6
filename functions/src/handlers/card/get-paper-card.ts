import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPaperCard as execute } from '../../usecases/card/get-paper-card.ts';
import { pdfAnswer } from '../pdf-answer.ts';

export const getPaperCard: RouteHandlerFactory<'getPaperCard'> =
  (deps) =>
  async ({ params, caller, now }) =>
    pdfAnswer(await execute(deps, { caller, ...params, now }), 'paper-code.pdf');
