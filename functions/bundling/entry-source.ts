import { contract, ROUTE_GROUPS, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { type Audience, FALLBACK_AUDIENCE } from '@health-code/shared/api/route';
import { planOf } from '../src/http/served-route.ts';

/** The routes that the contract gives to a function. */
export function routesOf(audience: Audience): RouteName[] {
  return ROUTE_NAMES.filter((name) => contract[name].audience === audience);
}

/**
 * The source of a function's entry: its routes as data, the schemas and the handler of each in chunks of their own, and where
 * the routes are that others serve. Paths are relative to `functions/`.
 */
export function entrySource(routes: readonly RouteName[], elsewhere: readonly RouteName[] = []): string {
  return [
    "import { createLambda } from './src/lambda/create-lambda.ts';",
    'export const handler = createLambda([',
    ...routes.map((name) => `  { plan: ${JSON.stringify(planOf(contract[name]))}, load: ${loaderOf(name)} },`),
    `], ${JSON.stringify(elsewhere.map(addressOf))});`,
  ].join('\n');
}

/** What the function of an audience must know of the routes of others: all of them, where it answers for those that nobody serves. */
export function elsewhereOf(audience: Audience): RouteName[] {
  return audience === FALLBACK_AUDIENCE ? ROUTE_NAMES.filter((name) => contract[name].audience !== audience) : [];
}

function addressOf(name: RouteName) {
  const { method, path } = contract[name];
  return { method, path };
}

function loaderOf(name: RouteName): string {
  const group = groupOf(name);
  return [
    'async () => ({',
    `entry: (await import('@health-code/shared/api/routes/${group}-routes')).${camelCase(group)}Routes.${name},`,
    `factory: (await import('./src/handlers/${group}/${kebabCase(name)}.ts')).${name}`,
    '})',
  ].join(' ');
}

function groupOf(name: RouteName): string {
  const group = Object.entries(ROUTE_GROUPS).find(([, routes]) => name in routes);
  if (group === undefined) throw new Error(`${name} is in no group of routes`);
  return group[0];
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
