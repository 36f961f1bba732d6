import { DIVISION_DATA_VERSION } from '../../divisions/division-directory.ts';
import { DomainError } from '../../domain-error.ts';
import type { RouteHandlerFactory } from '../../http/http-types.ts';

/** The directory changes once a year, so a phone may keep a county's streets for a day. */
const CACHE = { 'cache-control': 'public, max-age=86400' };

export const listDivisions: RouteHandlerFactory<'listDivisions'> =
  (deps) =>
  async ({ query }) => {
    const divisions = deps.divisions().childrenOf(query.parent);
    if (divisions === undefined) throw new DomainError('DIVISION.NOT_FOUND');
    return { status: 200, headers: CACHE, body: { dataVersion: DIVISION_DATA_VERSION, divisions } };
  };
