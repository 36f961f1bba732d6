import type { FieldCipher } from '@health-code/functions/crypto/field-cipher';
import type { Items, StoredItem } from '../tool-kit/items.ts';
import type { StoreTables } from '../tool-kit/open-store.ts';
import { SEALED_ATTRIBUTES, type SealedField, sealedFields } from './sealed-fields.ts';

/** Where sealed values stand. */
const TABLES = ['people', 'places', 'authority'] as const;

/** How many values each version has sealed. */
export type SealedCount = ReadonlyMap<number, number>;

export interface ResealOptions {
  /** Without it values are counted and nothing is changed. */
  readonly write: boolean;
  /** The version that seals. */
  readonly current: number;
  readonly onProgress: (items: number) => void;
}

/**
 * Looks at every sealed value, and seals it again by the version that seals now. A value that changes meanwhile is left to
 * whoever changed it. A run that breaks off is finished by the next. Gives what each version has sealed, as it was found.
 */
export async function reseal(tables: StoreTables, cipher: FieldCipher, options: ResealOptions): Promise<SealedCount> {
  const counts = new Map<number, number>();
  for await (const { table, item, field } of sealedValues(tables, options.onProgress)) {
    const version = cipher.versionOf(field.sealed) ?? 0;
    counts.set(version, (counts.get(version) ?? 0) + 1);
    if (options.write && version !== options.current) await renew(table, item, field, cipher);
  }
  return counts;
}

interface Found {
  readonly table: Items;
  readonly item: StoredItem;
  readonly field: SealedField;
}

async function* sealedValues(tables: StoreTables, onProgress: (items: number) => void): AsyncGenerator<Found> {
  let looked = 0;
  for (const id of TABLES) {
    for await (const item of tables[id].every(SEALED_ATTRIBUTES)) {
      looked += 1;
      onProgress(looked);
      for (const field of sealedFields(item)) yield { table: tables[id], item, field };
    }
  }
}

async function renew(table: Items, item: StoredItem, field: SealedField, cipher: FieldCipher): Promise<void> {
  const { path, sealed, context } = field;
  await table.exchange(item, path, sealed, cipher.seal(cipher.open(sealed, context), context));
}
