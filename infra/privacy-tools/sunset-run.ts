import type { CodeKeys } from '@health-code/functions/codes/code-keys';
import { RETENTION } from '@health-code/functions/config/retention';
import { ITEM_KINDS, type ItemKind, kindOf } from '@health-code/functions/stores/item-kind';
import { toIso } from '@health-code/shared/time/shanghai';
import type { StoredItem } from '../tool-kit/items.ts';
import type { StoreTables } from '../tool-kit/open-store.ts';
import { ToolError } from '../tool-kit/tool-error.ts';
import { type Sunset, signSunset } from './sunset-certificate.ts';
import { type Journal, readJournal, writeJournal, writeWhole } from './sunset-journal.ts';

/** A service that is to end: its tables, its keys, and where the certificate goes. */
export interface EndingService {
  readonly issuer: string;
  readonly tables: StoreTables;
  readonly codeKeys: CodeKeys;
  readonly files: { readonly journal: string; readonly certificate: string; readonly published: string };
  /** Destroys all keys but the root, and names them. Can be done again. */
  destroyKeys(): Promise<string[]>;
  /** After the certificate. Can be done again. */
  destroyRoot(): Promise<void>;
  /** What the database itself keeps of deleted items ends then; undefined where nothing is left. */
  forgetDeleted(now: number): Promise<number | undefined>;
  now(): number;
}

/** How the work goes on: a step, and how much of it is done. */
export type OnStep = (step: string, done: number) => void;

const BATCH = 500;

/** What is neither published nor technical is somebody's, and so is what no table names. */
export function isPersonal(kind: ItemKind | undefined): boolean {
  return kind === undefined || RETENTION[kind].isPersonal || !('public' in RETENTION[kind].end);
}

/** How many items of each kind there are. */
export async function countKinds(tables: StoreTables, onStep: OnStep): Promise<Map<ItemKind | undefined, number>> {
  const counts = new Map<ItemKind | undefined, number>();
  let looked = 0;
  for await (const [, item] of everyItem(tables)) {
    looked += 1;
    onStep('counted', looked);
    counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
  }
  return counts;
}

async function* everyItem(tables: StoreTables): AsyncGenerator<readonly [keyof StoreTables, StoredItem]> {
  for (const id of Object.keys(tables) as (keyof StoreTables)[]) {
    for await (const item of tables[id].every([])) yield [id, item];
  }
}

/**
 * Ends the service: deletes everything personal, counts that nothing is left, writes down what was published, destroys the keys
 * and signs what was done. Each step can be done again, and a run that broke off is gone on with. Throws a ToolError when
 * somebody still writes.
 */
export async function endService(service: EndingService, onStep: OnStep): Promise<void> {
  const { tables, files } = service;
  const journal = readJournal(files.journal) ?? (await beginJournal(service, onStep));
  await deletePersonal(tables, onStep);
  const left = [...(await countKinds(tables, onStep))].filter(([kind]) => isPersonal(kind));
  if (left.length > 0) throw new ToolError('something is being written still: stop the service, and run this again');
  await writePublished(service);
  const backupsEnd = await service.forgetDeleted(service.now());
  const keysDestroyed = await service.destroyKeys();
  const known = { ...journal, keysDestroyed: [...new Set([...journal.keysDestroyed, ...keysDestroyed])] };
  writeJournal(files.journal, known);
  await writeCertificate(service, known, backupsEnd);
  await service.destroyRoot();
}

async function beginJournal(service: EndingService, onStep: OnStep): Promise<Journal> {
  const counts = [...(await countKinds(service.tables, onStep))];
  const part = (wanted: boolean) =>
    Object.fromEntries(
      counts.filter(([kind]) => isPersonal(kind) === wanted).map(([kind, count]) => [kind ?? 'unknown', count]),
    );
  const journal = { startedAt: toIso(service.now()), found: part(true), published: part(false), keysDestroyed: [] };
  writeJournal(service.files.journal, journal);
  return journal;
}

async function deletePersonal(tables: StoreTables, onStep: OnStep): Promise<void> {
  let deleted = 0;
  for (const id of Object.keys(tables) as (keyof StoreTables)[]) {
    let batch: StoredItem[] = [];
    const flush = async () => {
      await tables[id].deleteMany(batch);
      deleted += batch.length;
      batch = [];
      onStep('deleted', deleted);
    };
    for await (const item of tables[id].every([])) {
      if (isPersonal(kindOf(item))) batch.push(item);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
  }
}

/** Lists of risk areas, policies and sources stay readable without a database. */
async function writePublished({ tables, files }: EndingService): Promise<void> {
  const items: Record<string, StoredItem[]> = {};
  for (const kind of ITEM_KINDS) if (!isPersonal(kind)) items[kind] = [];
  for await (const item of tables.authority.dump()) items[kindOf(item) ?? '']?.push(item);
  writeWhole(files.published, JSON.stringify(items, null, 2));
}

async function writeCertificate(
  service: EndingService,
  journal: Journal,
  backupsEnd: number | undefined,
): Promise<void> {
  const { root, roots } = service.codeKeys;
  const sunset: Sunset = {
    issuer: service.issuer,
    startedAt: journal.startedAt,
    finishedAt: toIso(service.now()),
    deleted: journal.found,
    foundAfterwards: 0,
    published: journal.published,
    keysDestroyed: journal.keysDestroyed,
    backupsEnd: backupsEnd === undefined ? null : toIso(backupsEnd),
    rootKey: roots[0] as Sunset['rootKey'],
  };
  writeWhole(service.files.certificate, JSON.stringify(await signSunset(sunset, root), null, 2));
}
