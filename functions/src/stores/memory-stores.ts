import { createMemoryAccessStore } from './access/memory-access-store.ts';
import { createMemoryAccountStore } from './account/memory-account-store.ts';
import { createMemoryActStore } from './act/memory-act-store.ts';
import { createMemoryCityCardStore } from './city-card/memory-city-card-store.ts';
import { createMemoryConsentStore } from './consent/memory-consent-store.ts';
import { createMemoryDataSourceStore } from './data-source/memory-data-source-store.ts';
import { createMemoryDeletionStore } from './deletion/memory-deletion-store.ts';
import { createMemoryDoorSampleStore } from './door-sample/memory-door-sample-store.ts';
import { createMemoryFactStore } from './fact/memory-fact-store.ts';
import { createMemoryGateStore } from './gate/memory-gate-store.ts';
import { createMemoryGatePolicyStore } from './gate-policy/memory-gate-policy-store.ts';
import { createMemoryInPersonProofStore } from './in-person-proof/memory-in-person-proof-store.ts';
import { createMemoryLookUpStore } from './look-up/memory-look-up-store.ts';
import { createMemoryNoticeStore } from './notice/memory-notice-store.ts';
import { createMemoryOfficeStore } from './office/memory-office-store.ts';
import { createMemoryOtpStore } from './otp/memory-otp-store.ts';
import { createMemoryPaperCodeStore } from './paper-code/memory-paper-code-store.ts';
import { createMemoryPersonStore } from './person/memory-person-store.ts';
import { createMemoryPlaceStore } from './place/memory-place-store.ts';
import { createMemoryQuotaStore } from './quota/memory-quota-store.ts';
import { createMemoryRegisterReadStore } from './register-read/memory-register-read-store.ts';
import { createMemoryRevocationStore } from './revocation/memory-revocation-store.ts';
import { createMemoryRiskAreaStore } from './risk-area/memory-risk-area-store.ts';
import { createMemorySessionStore } from './session/memory-session-store.ts';
import { createMemorySnapshotStore } from './snapshot/memory-snapshot-store.ts';
import type { Stores } from './stores.ts';
import { createMemoryUsedSignatureStore } from './used-signature/memory-used-signature-store.ts';
import { createMemoryVisitStore } from './visit/memory-visit-store.ts';

/** Stores that forget: for tests of use cases and for property tests, held to the same contract suites as DynamoDB's. */
export function createMemoryStores(): Stores {
  return {
    otps: createMemoryOtpStore(),
    sessions: createMemorySessionStore(),
    accounts: createMemoryAccountStore(),
    people: createMemoryPersonStore(),
    inPersonProofs: createMemoryInPersonProofStore(),
    notices: createMemoryNoticeStore(),
    consents: createMemoryConsentStore(),
    snapshots: createMemorySnapshotStore(),
    facts: createMemoryFactStore(),
    places: createMemoryPlaceStore(),
    visits: createMemoryVisitStore(),
    gates: createMemoryGateStore(),
    accesses: createMemoryAccessStore(),
    paperCodes: createMemoryPaperCodeStore(),
    cityCards: createMemoryCityCardStore(),
    revocations: createMemoryRevocationStore(),
    gatePolicies: createMemoryGatePolicyStore(),
    sources: createMemoryDataSourceStore(),
    usedSignatures: createMemoryUsedSignatureStore(),
    riskAreas: createMemoryRiskAreaStore(),
    lookUps: createMemoryLookUpStore(),
    registerReads: createMemoryRegisterReadStore(),
    quotas: createMemoryQuotaStore(),
    deletions: createMemoryDeletionStore(),
    offices: createMemoryOfficeStore(),
    acts: createMemoryActStore(),
    doorSamples: createMemoryDoorSampleStore(),
  };
}
