import { outdatedCredentials } from '@health-code/functions/codes/outdated-credentials';
import type { Deps } from '@health-code/functions/config/deps';
import { fieldContext } from '@health-code/functions/crypto/field-cipher';
import { keys, prefixes } from '@health-code/functions/stores/keys';
import type { PersonRecord } from '@health-code/functions/stores/person/person-store';
import { agreedOf } from '@health-code/functions/usecases/consent/agreed';
import { openSnapshot } from '@health-code/functions/usecases/snapshot/open-snapshot';
import type { PersonId } from '@health-code/shared/person/person-id';
import { strictness } from '@health-code/shared/rules/colour';
import { colourAt } from '@health-code/shared/rules/timeline';
import type { Items, StoredItem } from '../tool-kit/items.ts';
import type { StoreTables } from '../tool-kit/open-store.ts';

/** The tables in which people have items. */
export type PersonTables = Pick<StoreTables, 'people' | 'places'>;

export interface Move {
  readonly record: PersonRecord;
  readonly to: PersonId;
}

/** `joined`: there was such a person already, in the same account. `foreign`: there was, in another one, which keeps them. */
export type Moved = 'moved' | 'joined' | 'foreign';

const SEALED = ['name', 'number', 'phone', 'address'] as const;

/**
 * Makes one person of two ids. All that is known under the old one comes to the new one, the colour is worked out from
 * all of it, and what was in hands and says more is taken back. The old profile goes last: a move that breaks off is found
 * by the next run and finished, because each step can be done again.
 */
export async function movePerson(deps: Deps, tables: PersonTables, { record, to }: Move): Promise<Moved> {
  const stands = await deps.stores.people.find(to);
  const accountId = stands?.accountId ?? record.accountId;
  await moveItems(tables, record.personId, to);
  const plain = opened(deps, record);
  if (stands === undefined)
    await deps.stores.people.put(sealedFor(deps, { ...record, personId: to, revision: 1 }, plain));
  if (accountId === record.accountId) await deps.stores.people.link(accountId, to);
  const now = deps.now();
  const kept = stands === undefined ? plain : opened(deps, stands);
  const { tenure, relation, proof } = stands ?? record;
  const held = { accountId, tenure, relation, proofLevel: proof.level };
  await openSnapshot(deps, { personId: to, ...held, name: kept.name, documentNumber: kept.number }, now, () =>
    agreedOf(deps, accountId),
  );
  await takeBack(deps, record.personId, to, now);
  await forget(tables.people, record);
  if (stands === undefined) return 'moved';
  return accountId === record.accountId ? 'joined' : 'foreign';
}

type Plain = Record<(typeof SEALED)[number], string>;

const eachSealed = (of: (field: (typeof SEALED)[number]) => string): Plain =>
  Object.fromEntries(SEALED.map((field) => [field, of(field)])) as Plain;

function opened({ cipher }: Deps, { personId, sealed }: PersonRecord): Plain {
  return eachSealed((field) => cipher.open(sealed[field], fieldContext(personId, field)));
}

/** A sealed field belongs to one id and cannot be read under another. */
function sealedFor({ cipher }: Deps, record: PersonRecord, plain: Plain): PersonRecord {
  const seal = (field: keyof Plain) => cipher.seal(plain[field], fieldContext(record.personId, field));
  return { ...record, sealed: eachSealed(seal) };
}

/** Facts, looks, cards and the paper code; visits in the other table. */
async function moveItems({ people, places }: PersonTables, from: PersonId, to: PersonId): Promise<void> {
  const pkOf = (personId: string) => keys.profile(personId).pk;
  for (const table of [people, places]) {
    for (const item of await table.under(pkOf(from))) {
      if (STAYS.has(item.sk)) continue;
      await giveReferences(people, item, to);
      await table.putIfAbsent({ ...item, ...('personId' in item ? { personId: to } : {}), pk: pkOf(to) });
      await table.delete(item);
    }
  }
}

/** What is not moved but made anew. */
const STAYS = new Set([keys.profile('').sk, keys.snapshot('').sk]);

/** A card and a paper code stand under names of their own as well, and say there whose they are. */
async function giveReferences(people: Items, item: StoredItem, to: PersonId): Promise<void> {
  if (item.sk.startsWith(prefixes.card)) await people.giveTo(keys.cityCard(item.sk.slice(prefixes.card.length)), to);
  if (item.sk === keys.latestPaperCode('').sk) await people.giveTo(keys.paperCode(String(item['code'])), to);
}

async function takeBack(deps: Deps, from: PersonId, to: PersonId, now: number): Promise<void> {
  const { snapshots, revocations } = deps.stores;
  const [before, after] = [await snapshots.findLatest(from), await snapshots.findLatest(to)];
  if (before === undefined || after === undefined) return;
  if (strictness(colourAt(after.timeline, now)) <= strictness(colourAt(before.timeline, now))) return;
  await revocations.add(await outdatedCredentials(deps, before, after, now));
}

async function forget(people: Items, { personId, accountId }: PersonRecord): Promise<void> {
  await people.delete(keys.accountPerson(accountId, personId));
  await people.delete(keys.snapshot(personId));
  await people.delete(keys.profile(personId));
}
