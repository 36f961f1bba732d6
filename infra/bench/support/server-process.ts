import { FLOORS, type FloorName } from './floors.ts';
import { startBenchSystem } from './system.ts';
import { createVisitors, type Visitor } from './visitor.ts';

/** What the process tells its parent once it serves. */
export interface ServerReady {
  readonly origin: string;
  readonly visitors: readonly Visitor[];
}

/** What it answers to any message. */
export interface ServerUsage {
  /** Since it started, over all of its threads. */
  readonly processorSeconds: number;
}

const MICROSECONDS = 1_000_000;

/** A process of its own, so that the load generator does not take turns with what it measures. */
const system = await startBenchSystem();
const [, , floor, count] = process.argv;
const visitors = await createVisitors(system, Number(count));
system.setFloor(await FLOORS[floor as FloorName](system, visitors[0] as Visitor));
process.send?.({ origin: system.origin, visitors } satisfies ServerReady);
process.on('message', () => {
  const { user, system: kernel } = process.cpuUsage();
  process.send?.({ processorSeconds: (user + kernel) / MICROSECONDS } satisfies ServerUsage);
});
process.on('disconnect', () => process.exit());
