import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import type { Examples, RouteExample } from '@health-code/shared/api/document/examples';
import { isSchema, type Route } from '@health-code/shared/api/route';
import type { Exchange } from './example-api.ts';

/** Longer lists are cut: nobody reads the two hundredth link of a screen. A day has 24 hours. */
const LONGEST_LIST = 24;
const KEPT = 3;

/** The examples of the document, from what was sent and answered: the first request of each route, and the first answer of each status. */
export function examplesFrom(exchanges: readonly Exchange[]): Examples {
  const rows = ROUTE_NAMES.map((route) => [
    route,
    exampleOf(
      route,
      exchanges.filter((each) => each.route === route),
    ),
  ]);
  return Object.fromEntries(rows);
}

function exampleOf(route: RouteName, exchanges: readonly Exchange[]): RouteExample {
  const first = exchanges[0]?.request ?? {};
  const answers = new Map<number, unknown>();
  for (const { answer } of exchanges) {
    if (answer.status < 400 && !answers.has(answer.status)) answers.set(answer.status, shown(route, answer.body));
  }
  return {
    ...(first.params === undefined ? {} : { params: first.params }),
    ...(first.query === undefined ? {} : { query: first.query }),
    ...(first.body === undefined ? {} : { body: first.body }),
    answers: isSchema((contract[route] as Route).response) ? Object.fromEntries(answers) : {},
  };
}

/** The document does not hold itself. */
function shown(route: RouteName, body: unknown): unknown {
  return route === 'getOpenApi' ? { openapi: (body as { openapi: string }).openapi } : cut(body);
}

const TOKEN = 'header.payload.signature';

function cut(value: unknown): unknown {
  if (Array.isArray(value)) return (value.length > LONGEST_LIST ? value.slice(0, KEPT) : value).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'accessToken' ? TOKEN : cut(each)]),
  );
}
