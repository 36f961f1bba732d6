import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { lazyStore } from './lazy-store.ts';
import type { Stores } from './stores.ts';
import { Table } from './table.ts';

export interface TableNames {
  readonly people: string;
  readonly places: string;
  readonly authority: string;
}

export function createDocumentClient(config: DynamoDBClientConfig): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions: { removeUndefinedValues: true } });
}

export function createDynamoStores(client: DynamoDBDocumentClient, names: TableNames): Stores {
  const people = new Table(client, names.people);
  const places = new Table(client, names.places);
  const authority = new Table(client, names.authority);
  return {
    otps: lazyStore(async () => (await import('./otp/dynamo-otp-store.ts')).createDynamoOtpStore(people)),
    sessions: lazyStore(async () =>
      (await import('./session/dynamo-session-store.ts')).createDynamoSessionStore(people),
    ),
    accounts: lazyStore(async () =>
      (await import('./account/dynamo-account-store.ts')).createDynamoAccountStore(people),
    ),
    people: lazyStore(async () => (await import('./person/dynamo-person-store.ts')).createDynamoPersonStore(people)),
    inPersonProofs: lazyStore(async () =>
      (await import('./in-person-proof/dynamo-in-person-proof-store.ts')).createDynamoInPersonProofStore(people),
    ),
    consents: lazyStore(async () =>
      (await import('./consent/dynamo-consent-store.ts')).createDynamoConsentStore(people),
    ),
    notices: lazyStore(async () => (await import('./notice/dynamo-notice-store.ts')).createDynamoNoticeStore(people)),
    snapshots: lazyStore(async () =>
      (await import('./snapshot/dynamo-snapshot-store.ts')).createDynamoSnapshotStore(people),
    ),
    facts: lazyStore(async () => (await import('./fact/dynamo-fact-store.ts')).createDynamoFactStore(people)),
    places: lazyStore(async () => (await import('./place/dynamo-place-store.ts')).createDynamoPlaceStore(places)),
    visits: lazyStore(async () => (await import('./visit/dynamo-visit-store.ts')).createDynamoVisitStore(places)),
    gates: lazyStore(async () => (await import('./gate/dynamo-gate-store.ts')).createDynamoGateStore(places)),
    accesses: lazyStore(async () => (await import('./access/dynamo-access-store.ts')).createDynamoAccessStore(people)),
    paperCodes: lazyStore(async () =>
      (await import('./paper-code/dynamo-paper-code-store.ts')).createDynamoPaperCodeStore(people),
    ),
    cityCards: lazyStore(async () =>
      (await import('./city-card/dynamo-city-card-store.ts')).createDynamoCityCardStore(people),
    ),
    revocations: lazyStore(async () =>
      (await import('./revocation/dynamo-revocation-store.ts')).createDynamoRevocationStore(authority),
    ),
    gatePolicies: lazyStore(async () =>
      (await import('./gate-policy/dynamo-gate-policy-store.ts')).createDynamoGatePolicyStore(authority),
    ),
    sources: lazyStore(async () =>
      (await import('./data-source/dynamo-data-source-store.ts')).createDynamoDataSourceStore(authority),
    ),
    usedSignatures: lazyStore(async () =>
      (await import('./used-signature/dynamo-used-signature-store.ts')).createDynamoUsedSignatureStore(authority),
    ),
    riskAreas: lazyStore(async () =>
      (await import('./risk-area/dynamo-risk-area-store.ts')).createDynamoRiskAreaStore(authority),
    ),
    lookUps: lazyStore(async () => (await import('./look-up/dynamo-look-up-store.ts')).createDynamoLookUpStore(places)),
    registerReads: lazyStore(async () =>
      (await import('./register-read/dynamo-register-read-store.ts')).createDynamoRegisterReadStore(places),
    ),
    deletions: lazyStore(async () =>
      (await import('./deletion/dynamo-deletion-store.ts')).createDynamoDeletionStore(people),
    ),
    offices: lazyStore(async () =>
      (await import('./office/dynamo-office-store.ts')).createDynamoOfficeStore(authority),
    ),
    acts: lazyStore(async () => (await import('./act/dynamo-act-store.ts')).createDynamoActStore(authority)),
    doorSamples: lazyStore(async () =>
      (await import('./door-sample/dynamo-door-sample-store.ts')).createDynamoDoorSampleStore(places),
    ),
    quotas: lazyStore(async () => (await import('./quota/dynamo-quota-store.ts')).createDynamoQuotaStore(places)),
  };
}
