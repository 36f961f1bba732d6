import { keys } from '../keys.ts';
import { IF_ABSENT, type Table, ttlSeconds } from '../table.ts';
import type { UsedSignatureStore } from './used-signature-store.ts';

export function createDynamoUsedSignatureStore(table: Table): UsedSignatureStore {
  return {
    add: ({ sourceId, signatureHash, expiresAt }) =>
      table.put({ ...keys.usedSignature(sourceId, signatureHash), ttl: ttlSeconds(expiresAt) }, IF_ABSENT),
  };
}
