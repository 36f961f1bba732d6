import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import type { Audience } from '@health-code/shared/api/route';

/** The routes that the contract gives to a function. */
export function routesOf(audience: Audience): RouteName[] {
  return ROUTE_NAMES.filter((name) => contract[name].audience === audience);
}

/** The source of a function's entry: its handlers, each a chunk of its own, and nothing of the other functions'. Paths are relative to `functions/`. */
export function entrySource(routes: readonly RouteName[]): string {
  const handlers = routes.map(
    (name) => `  ${name}: lazyHandler(async () => (await import('./src/handlers/${kebabCase(name)}.ts')).${name}),`,
  );
  return [
    "import { lazyHandler } from './src/http/lazy-handler.ts';",
    "import { createLambda } from './src/lambda/create-lambda.ts';",
    'export const handler = await createLambda({',
    ...handlers,
    '});',
  ].join('\n');
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
