import type * as z from 'zod';
import type { Route } from './route.ts';
import { authorityRoutes } from './routes/authority-routes.ts';
import { gateRoutes } from './routes/gate-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { personRoutes } from './routes/person-routes.ts';
import { placeRoutes } from './routes/place-routes.ts';
import { publicRoutes } from './routes/public-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { visitRoutes } from './routes/visit-routes.ts';

/** The entries by the file that they stand in, `routes/<group>-routes.ts`, so that a function can load one file of them at a time. */
export const ROUTE_GROUPS = {
  session: sessionRoutes,
  person: personRoutes,
  place: placeRoutes,
  visit: visitRoutes,
  gate: gateRoutes,
  paper: paperRoutes,
  public: publicRoutes,
  authority: authorityRoutes,
} as const;

/**
 * The contract. The functions, the CDK stack, the local server, the typed client and the OpenAPI document are all
 * derived from these entries, so a route cannot exist in one of them and not in another.
 */
export const contract = {
  ...ROUTE_GROUPS.session,
  ...ROUTE_GROUPS.person,
  ...ROUTE_GROUPS.place,
  ...ROUTE_GROUPS.visit,
  ...ROUTE_GROUPS.gate,
  ...ROUTE_GROUPS.paper,
  ...ROUTE_GROUPS.public,
  ...ROUTE_GROUPS.authority,
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
