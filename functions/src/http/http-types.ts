import type {
  Contract,
  RouteBody,
  RouteName,
  RouteParams,
  RouteQuery,
  RouteResponse,
} from '@health-code/shared/api/contract';
import type { CallerOf } from '@health-code/shared/rights/caller';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Deps } from '../config/deps.ts';

/** What a route's handler gets: validated input, who asks, and the instant of the request. */
export interface RouteRequest<N extends RouteName> {
  readonly params: RouteParams<N>;
  readonly query: RouteQuery<N>;
  readonly body: RouteBody<N>;
  readonly caller: CallerOf<Contract[N]['caller']>;
  readonly idempotencyKey: string | undefined;
  /** Where the request comes from: personal, and for limits alone. */
  readonly address: string;
  /** Milliseconds since 1970: the only reading of the clock that the request makes. */
  readonly now: number;
}

/** JSON answers take the contract's response type; others bring their own headers and text or base64. */
export type RouteAnswer<N extends RouteName> =
  RouteResponse<N> extends undefined
    ? {
        readonly status: number;
        readonly headers: Record<string, string>;
        readonly text: string;
        readonly base64?: boolean;
      }
    : { readonly status: number; readonly body: RouteResponse<N>; readonly headers?: Record<string, string> };

export type RouteHandler<N extends RouteName> = (request: RouteRequest<N>) => Promise<RouteAnswer<N>>;

/** A handler file exports one of these, under the route's own name. */
export type RouteHandlerFactory<N extends RouteName> = (deps: Deps) => RouteHandler<N>;

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpAnswer = APIGatewayProxyStructuredResultV2;
export type HttpFunction = (event: HttpEvent) => Promise<HttpAnswer>;
