import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recordInPersonProofs as execute } from '../../usecases/proof/record-in-person-proofs.ts';

export const recordInPersonProofs: RouteHandlerFactory<'recordInPersonProofs'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: { results: await execute(deps, { caller, rows: body.rows, now }) },
  });
