import { fieldContext } from '@health-code/functions/crypto/field-cipher';
import { type ItemKind, kindOf } from '@health-code/functions/stores/item-kind';
import type { StoredItem } from '../tool-kit/items.ts';

/** A value that is sealed, where it stands in its item, and what it is bound to. */
export interface SealedField {
  readonly path: readonly (string | number)[];
  readonly sealed: string;
  readonly context: string;
}

/** Where a kind of item has sealed values, and the names that they are sealed under. */
interface Rule {
  /** Whose they are. */
  readonly owner: string;
  readonly fields: Readonly<Record<string, string>>;
}

const RULES: Partial<Record<ItemKind, Rule>> = {
  profile: {
    owner: 'personId',
    fields: {
      'sealed.name': 'name',
      'sealed.number': 'number',
      'sealed.phone': 'phone',
      'sealed.address': 'address',
    },
  },
  snapshot: { owner: 'personId', fields: { sealedName: 'masked-name', sealedHint: 'identity-hint' } },
  notice: { owner: 'noticeId', fields: { sealedName: 'name' } },
  login: { owner: 'loginId', fields: { sealedLabel: 'label' } },
  operator: { owner: 'operatorId', fields: { sealedName: 'operator-name' } },
  operatorSignIn: { owner: 'operatorId', fields: { 'totp.sealedSecret': 'totp-secret' } },
  place: {
    owner: 'placeId',
    fields: {
      'sealedManager.name': 'manager-name',
      'sealedManager.phone': 'manager-phone',
      'sealedManager.document.number': 'manager-number',
    },
  },
};

/** What must be read of an item to know its sealed values. */
export const SEALED_ATTRIBUTES = [
  'personId',
  'loginId',
  'noticeId',
  'placeId',
  'operatorId',
  'sealed',
  'leaving',
  'sealedName',
  'sealedHint',
  'sealedLabel',
  'sealedManager',
  'totp',
];

/** All sealed values of an item. */
export function sealedFields(item: StoredItem): SealedField[] {
  const kind = kindOf(item);
  const rule = kind && RULES[kind];
  if (rule === undefined) return [];
  const own = Object.entries(rule.fields).flatMap(([place, name]) => {
    const path = place.split('.');
    const sealed = path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], item);
    return typeof sealed === 'string' ? [{ path, sealed, context: fieldContext(String(item[rule.owner]), name) }] : [];
  });
  return [...own, ...formerNames(item)];
}

/** By which former holders of a person knew them, until they are told. */
function formerNames({ personId, leaving }: StoredItem): SealedField[] {
  if (!Array.isArray(leaving)) return [];
  const context = fieldContext(String(personId), 'former-name');
  return leaving.map(({ sealedName }, index) => ({
    path: ['leaving', index, 'sealedName'],
    sealed: sealedName,
    context,
  }));
}
