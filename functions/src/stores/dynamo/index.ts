import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { lazyStore } from '../lazy-store.ts';
import type { Stores } from '../stores.ts';
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
    otps: lazyStore(async () => (await import('./dynamo-otp-store.ts')).createDynamoOtpStore(people)),
    people: lazyStore(async () => (await import('./dynamo-person-store.ts')).createDynamoPersonStore(people)),
    snapshots: lazyStore(async () => (await import('./dynamo-snapshot-store.ts')).createDynamoSnapshotStore(people)),
    facts: lazyStore(async () => (await import('./dynamo-fact-store.ts')).createDynamoFactStore(people)),
    places: lazyStore(async () => (await import('./dynamo-place-store.ts')).createDynamoPlaceStore(places)),
    visits: lazyStore(async () => (await import('./dynamo-visit-store.ts')).createDynamoVisitStore(places)),
    gates: lazyStore(async () => (await import('./dynamo-gate-store.ts')).createDynamoGateStore(places)),
    accesses: lazyStore(async () => (await import('./dynamo-access-store.ts')).createDynamoAccessStore(people)),
    paperCodes: lazyStore(async () =>
      (await import('./dynamo-paper-code-store.ts')).createDynamoPaperCodeStore(people),
    ),
    cityCards: lazyStore(async () => (await import('./dynamo-city-card-store.ts')).createDynamoCityCardStore(people)),
    revocations: lazyStore(async () =>
      (await import('./dynamo-revocation-store.ts')).createDynamoRevocationStore(authority),
    ),
    gatePolicies: lazyStore(async () =>
      (await import('./dynamo-gate-policy-store.ts')).createDynamoGatePolicyStore(authority),
    ),
    sources: lazyStore(async () =>
      (await import('./dynamo-data-source-store.ts')).createDynamoDataSourceStore(authority),
    ),
    riskAreas: lazyStore(async () =>
      (await import('./dynamo-risk-area-store.ts')).createDynamoRiskAreaStore(authority),
    ),
  };
}
