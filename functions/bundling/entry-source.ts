import { contract, ROUTE_GROUPS, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import type { Audience } from '@health-code/shared/api/route';
import { planOf } from '../src/http/served-route.ts';

/** The routes that the contract gives to a function. */
export function routesOf(audience: Audience): RouteName[] {
  return ROUTE_NAMES.filter((name) => contract[name].audience === audience);
}

/** The source of a function's entry: its routes as data, the schemas and the handler of each in chunks of their own. Paths are relative to `functions/`. */
export function entrySource(routes: readonly RouteName[]): string {
  return [
    "import { createLambda } from './src/lambda/create-lambda.ts';",
    'export const handler = createLambda([',
    ...routes.map((name) => `  { plan: ${JSON.stringify(planOf(contract[name]))}, load: ${loaderOf(name)} },`),
    ']);',
  ].join('\n');
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
