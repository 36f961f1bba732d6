import { FLOORS, type FloorName } from './floors.ts';
import { startBenchSystem } from './system.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** What the process tells its parent once it serves. */
export interface ServerReady {
  readonly origin: string;
  readonly visitor: Visitor;
}

/** What it answers to any message. */
export interface ServerUsage {
  /** Since it started, over all of its threads. */
  readonly processorSeconds: number;
}

const MICROSECONDS = 1_000_000;

/** A process of its own, so that the load generator does not take turns with what it measures. */
const system = await startBenchSystem();
const visitor = await createVisitor(system);
system.setFloor(await FLOORS[process.argv[2] as FloorName](system, visitor));
process.send?.({ origin: system.origin, visitor } satisfies ServerReady);
process.on('message', () => {
  const { user, system: kernel } = process.cpuUsage();
  process.send?.({ processorSeconds: (user + kernel) / MICROSECONDS } satisfies ServerUsage);
});
process.on('disconnect', () => process.exit());
