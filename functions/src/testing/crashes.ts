import { BrokenOff } from './watched-stores.ts';
import { createWorld, type World, type WorldOverrides } from './world.ts';

/** An intention that a retry repeats, in worlds that are all alike. */
export interface Retried<S, R> {
  readonly overrides?: WorldOverrides;
  /** What stands before it. */
  readonly prepare: (world: World) => Promise<S>;
  readonly act: (world: World, prepared: S) => Promise<unknown>;
  /** What is true afterwards, in words that are the same in every such world. */
  readonly read: (world: World, prepared: S) => Promise<R>;
}

/** What is true after the intention was carried out once, and after each way in which it may break off and be repeated. */
export interface Outcomes<R> {
  /** The writes of an undisturbed run. */
  readonly writes: readonly string[];
  readonly undisturbed: R;
  /** One for a crash before each write, and one for an answer that was lost after the last. */
  readonly retried: readonly R[];
}

export async function crashAtEachWrite<S, R>(intention: Retried<S, R>): Promise<Outcomes<R>> {
  const { world, prepared } = await prepare(intention);
  await intention.act(world, prepared);
  const writes = world.writes();
  const undisturbed = await intention.read(world, prepared);
  const retried: R[] = [];
  for (let number = 0; number <= writes.length; number += 1) retried.push(await crashAndRetry(intention, number));
  return { writes, undisturbed, retried };
}

async function prepare<S, R>({ overrides, prepare }: Retried<S, R>): Promise<{ world: World; prepared: S }> {
  const world = createWorld(overrides);
  const prepared = await prepare(world);
  world.forget();
  return { world, prepared };
}

async function crashAndRetry<S, R>(intention: Retried<S, R>, number: number): Promise<R> {
  const { world, prepared } = await prepare(intention);
  world.breakBeforeWrite(number);
  await intention.act(world, prepared).catch((error: unknown) => {
    if (!(error instanceof BrokenOff)) throw error;
  });
  world.breakBeforeWrite(Number.POSITIVE_INFINITY);
  await intention.act(world, prepared);
  return intention.read(world, prepared);
}
