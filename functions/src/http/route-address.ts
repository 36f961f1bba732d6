import type { Method } from '@health-code/shared/api/route';
import { DomainError } from '../domain-error.ts';

/** Where a route is found. */
export interface RouteAddress {
  readonly method: Method;
  /** With `{name}` for each path parameter. */
  readonly path: string;
}

/** The methods that a path takes, in the order of the alphabet; none where there is no such path. Whatever takes GET takes HEAD. */
export function methodsAt(routes: readonly RouteAddress[], path: string): string[] {
  const methods = routes.filter((route) => patternOf(route.path).test(path)).map(({ method }) => method);
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}

/** A known path under a method that it does not take; the answer names those that it does (RFC 9110, section 15.5.6). */
export class MethodNotAllowed extends DomainError {
  readonly allowed: readonly string[];
  constructor(allowed: readonly string[]) {
    super('ROUTE.METHOD_NOT_ALLOWED');
    this.name = 'MethodNotAllowed';
    this.allowed = allowed;
  }
}
