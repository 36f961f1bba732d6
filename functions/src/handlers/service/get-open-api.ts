import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getOpenApi as execute } from '../../usecases/service/get-open-api.ts';

export const getOpenApi: RouteHandlerFactory<'getOpenApi'> = () => async () => ({ status: 200, body: await execute() });
