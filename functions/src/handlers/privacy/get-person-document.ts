import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPersonDocument as execute } from '../../usecases/privacy/get-person-document.ts';
import { pdfAnswer } from '../pdf-answer.ts';

export const getPersonDocument: RouteHandlerFactory<'getPersonDocument'> =
  (deps) =>
  async ({ params, caller, now }) =>
    pdfAnswer(await execute(deps, { caller, ...params, now }), 'health-code-data.pdf');
