import type * as z from 'zod';
import type { Route } from './route.ts';
import { accessRoutes } from './routes/access-routes.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { cardRoutes } from './routes/card-routes.ts';
import { codeRoutes } from './routes/code-routes.ts';
import { divisionRoutes } from './routes/division-routes.ts';
import { entryRoutes } from './routes/entry-routes.ts';
import { factsRoutes } from './routes/facts-routes.ts';
import { gateRoutes } from './routes/gate-routes.ts';
import { officeRoutes } from './routes/office-routes.ts';
import { officialRoutes } from './routes/official-routes.ts';
import { personRoutes } from './routes/person-routes.ts';
import { placeReviewRoutes } from './routes/place-review-routes.ts';
import { placeRoutes } from './routes/place-routes.ts';
import { privacyRoutes } from './routes/privacy-routes.ts';
import { proofRoutes } from './routes/proof-routes.ts';
import { riskAreaRoutes } from './routes/risk-area-routes.ts';
import { serviceRoutes } from './routes/service-routes.ts';
import { staffRoutes } from './routes/staff-routes.ts';
import { visitRoutes } from './routes/visit-routes.ts';

/** The entries by subject, so that a function can load one file of them at a time: the group `x-y` is `routes/x-y-routes.ts`. */
export const ROUTE_GROUPS = {
  account: accountRoutes,
  person: personRoutes,
  proof: proofRoutes,
  facts: factsRoutes,
  code: codeRoutes,
  access: accessRoutes,
  visit: visitRoutes,
  card: cardRoutes,
  privacy: privacyRoutes,
  place: placeRoutes,
  'place-review': placeReviewRoutes,
  staff: staffRoutes,
  gate: gateRoutes,
  entry: entryRoutes,
  'risk-area': riskAreaRoutes,
  division: divisionRoutes,
  office: officeRoutes,
  official: officialRoutes,
  service: serviceRoutes,
} as const;

/**
 * The contract. The functions, the CDK stack, the local server, the typed client and the OpenAPI document are all
 * derived from these entries, so a route cannot exist in one of them and not in another.
 */
export const contract = {
  ...accountRoutes,
  ...personRoutes,
  ...proofRoutes,
  ...factsRoutes,
  ...codeRoutes,
  ...accessRoutes,
  ...visitRoutes,
  ...cardRoutes,
  ...privacyRoutes,
  ...placeRoutes,
  ...placeReviewRoutes,
  ...staffRoutes,
  ...gateRoutes,
  ...entryRoutes,
  ...riskAreaRoutes,
  ...divisionRoutes,
  ...officeRoutes,
  ...officialRoutes,
  ...serviceRoutes,
} satisfies Record<string, Route>;

export type Contract = typeof contract;
export type RouteName = keyof Contract;
export const ROUTE_NAMES = Object.keys(contract) as RouteName[];

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : undefined;
type Part<N extends RouteName, K extends string> = K extends keyof Contract[N] ? Contract[N][K] : undefined;

/** What a handler receives, after validation. */
export type RouteParams<N extends RouteName> = Parsed<Part<N, 'params'>>;
export type RouteQuery<N extends RouteName> = Parsed<Part<N, 'query'>>;
export type RouteBody<N extends RouteName> = Parsed<Part<N, 'body'>>;
/** What it answers; undefined for answers that are not JSON. */
export type RouteResponse<N extends RouteName> = Parsed<Contract[N]['response']>;

/** What a client gives. Branded ids come in as the plain strings that the client was given. */
export type RouteParamsInput<N extends RouteName> = Given<Part<N, 'params'>>;
export type RouteQueryInput<N extends RouteName> = Given<Part<N, 'query'>>;
export type RouteBodyInput<N extends RouteName> = Given<Part<N, 'body'>>;
