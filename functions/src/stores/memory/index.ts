import type { Stores } from '../stores.ts';
import { createMemoryDataSourceStore, createMemoryRiskAreaStore } from './memory-authority-stores.ts';
import * as gate from './memory-gate-stores.ts';
import * as memory from './memory-stores.ts';

export function createMemoryStores(): Stores {
  return {
    otps: memory.createMemoryOtpStore(),
    people: memory.createMemoryPersonStore(),
    snapshots: memory.createMemorySnapshotStore(),
    facts: memory.createMemoryFactStore(),
    places: memory.createMemoryPlaceStore(),
    visits: memory.createMemoryVisitStore(),
    gates: gate.createMemoryGateStore(),
    accesses: gate.createMemoryAccessStore(),
    paperCodes: gate.createMemoryPaperCodeStore(),
    cityCards: gate.createMemoryCityCardStore(),
    revocations: gate.createMemoryRevocationStore(),
    gatePolicies: gate.createMemoryGatePolicyStore(),
    sources: createMemoryDataSourceStore(),
    riskAreas: createMemoryRiskAreaStore(),
  };
}
