import type { RouteName } from '@health-code/shared/api/contract';

/** Does one thing that somebody needs; `measure` is told which route answers it, and in which case. */
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
export type Measure = (route: RouteName, need: string, work: () => Promise<any>) => Promise<any>;
