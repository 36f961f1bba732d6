import { type ItemKey, keys } from './keys.ts';

/** The types of items that there are, by the names of their keys. */
export type ItemKind = Exclude<keyof typeof keys, 'placeHour'>;

const { placeHour: _index, ...makers } = keys;
const EVERY_PART = ['', 0, '', ''] as const;

/** What stands before the first mark of a key says what it is of. */
const wordOf = (key: string): string => key.split('#', 1)[0] as string;
const wordsOf = ({ pk, sk }: ItemKey): string => `${wordOf(pk)}/${wordOf(sk)}`;

const KINDS: ReadonlyMap<string, ItemKind> = new Map(
  Object.entries(makers).map(([kind, maker]) => {
    const key = typeof maker === 'function' ? (maker as (...parts: unknown[]) => ItemKey)(...EVERY_PART) : maker;
    return [wordsOf(key), kind as ItemKind];
  }),
);

export const ITEM_KINDS: readonly ItemKind[] = [...KINDS.values()];

/** What kind of item stands under a key; undefined for none that we write. */
export function kindOf(key: ItemKey): ItemKind | undefined {
  return KINDS.get(wordsOf(key));
}
