import { routeTable } from '@health-code/shared/api/route-table';
import type { TestProject } from 'vitest/node';

/** Derives the route table once for all suites, as build.mts does for the bundle: the contract's schemas load slowly. */
export default function provideRoutes({ provide }: TestProject): void {
  provide('routes', JSON.stringify(routeTable()));
}

declare module 'vitest' {
  interface ProvidedContext {
    routes: string;
  }
}
