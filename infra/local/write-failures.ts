import { ClassicLevel } from 'classic-level';

/** What LevelDB's binding has beneath its public methods, where the database writes. */
interface Writing {
  readonly location: string;
  _put(...args: unknown[]): Promise<void>;
  _del(...args: unknown[]): Promise<void>;
  _batch(...args: unknown[]): Promise<void>;
}
const WRITES = ['_put', '_del', '_batch'] as const;

/** An error that the database answers with, in place of ending the process. */
const ANSWER = {
  statusCode: 500,
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
    message: 'The database cannot write to its disk.',
  },
} as const;

const watched = new Map<string, (error: unknown) => void>();
const failed = new Map<string, unknown>();
let isPatched = false;

/**
 * From the first write that fails, such as on a full disk, the database under this path writes no more until it is opened
 * again: LevelDB's log is torn there, and what came after would be lost by the next start. It goes on reading. `onFailure`
 * is called once.
 */
export function stopAtFailedWrite(location: string, onFailure: (error: unknown) => void): void {
  watched.set(location, onFailure);
  failed.delete(location);
  if (isPatched) return;
  isPatched = true;
  const prototype = ClassicLevel.prototype as unknown as Writing;
  for (const name of WRITES) {
    const write = prototype[name];
    prototype[name] = function guarded(this: Writing, ...args: unknown[]) {
      return guardedWrite(this.location, () => write.apply(this, args));
    };
  }
}

async function guardedWrite(location: string, write: () => Promise<void>): Promise<void> {
  const onFailure = watched.get(location);
  if (onFailure === undefined) return write();
  if (failed.has(location)) throw answering(failed.get(location));
  try {
    await write();
  } catch (error) {
    if (!failed.has(location)) onFailure(error);
    failed.set(location, error);
    throw answering(error);
  }
}

const answering = (cause: unknown): Error => Object.assign(new Error(ANSWER.body.message, { cause }), ANSWER);
