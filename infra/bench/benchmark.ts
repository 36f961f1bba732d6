/** One number of a report: a ratio or a count within the run, so that any machine can judge it. Times are those for which there is an absolute limit, and what is told beside them. */
export interface Figure {
  /** Under this name `budgets.ts` has its limit, if there is one. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
}
export type Unit = 'ratio' | 'bytes' | 'count' | 'RCU' | 'WCU' | 'µs' | 'ms';

export interface BenchContext {
  /** Progress for the person who waits; never part of the report. */
  say(line: string): void;
}

export interface Benchmark {
  readonly name: string;
  readonly description: string;
  run(context: BenchContext): Promise<readonly Figure[]>;
}

/** A benchmark cannot run as things are; the message says what to do. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}
