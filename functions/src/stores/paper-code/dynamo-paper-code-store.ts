import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { IF_ABSENT, type Item, type Table, ttlSeconds, unlessRevoked } from '../table.ts';
import type { PaperCodeRecord, PaperCodeStore } from './paper-code-store.ts';

const itemSchema = z.object({
  code: z.string(),
  personId: personIdSchema,
  issuedAt: z.number(),
  expiresAt: z.number(),
  state: z.enum(['active', 'revoked']),
});

const decode = (item: Item | undefined): PaperCodeRecord | undefined => item && itemSchema.parse(item);

export function createDynamoPaperCodeStore(table: Table): PaperCodeStore {
  const stored = (record: PaperCodeRecord) => ({ ...record, ttl: ttlSeconds(record.expiresAt) });
  return {
    put: (record) =>
      table.put(
        { ...keys.paperCode(record.code), ...stored(record) },
        record.state === 'active' ? unlessRevoked('state') : undefined,
      ),
    find: async (code) => decode(await table.get(keys.paperCode(code))),
    findForWriting: async (code) => decode(await table.get(keys.paperCode(code), true)),
    findLatest: async (personId) => decode(await table.get(keys.latestPaperCode(personId), true)),
    removeLatest: (personId) => table.delete(keys.latestPaperCode(personId)),
    replaceLatest: (record, previousCode) =>
      table.put(
        { ...keys.latestPaperCode(record.personId), ...stored(record) },
        previousCode === undefined
          ? IF_ABSENT
          : { expression: 'code = :previous OR attribute_not_exists(pk)', values: { ':previous': previousCode } },
      ),
  };
}
