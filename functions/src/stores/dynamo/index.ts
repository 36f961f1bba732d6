import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Stores } from '../stores.ts';
import { createDynamoAccessStore } from './dynamo-access-store.ts';
import { createDynamoCityCardStore } from './dynamo-city-card-store.ts';
import { createDynamoDataSourceStore } from './dynamo-data-source-store.ts';
import { createDynamoFactStore } from './dynamo-fact-store.ts';
import { createDynamoGatePolicyStore } from './dynamo-gate-policy-store.ts';
import { createDynamoGateStore } from './dynamo-gate-store.ts';
import { createDynamoOtpStore } from './dynamo-otp-store.ts';
import { createDynamoPaperCodeStore } from './dynamo-paper-code-store.ts';
import { createDynamoPersonStore } from './dynamo-person-store.ts';
import { createDynamoPlaceStore } from './dynamo-place-store.ts';
import { createDynamoRevocationStore } from './dynamo-revocation-store.ts';
import { createDynamoRiskAreaStore } from './dynamo-risk-area-store.ts';
import { createDynamoSnapshotStore } from './dynamo-snapshot-store.ts';
import { createDynamoVisitStore } from './dynamo-visit-store.ts';
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
    otps: createDynamoOtpStore(people),
    people: createDynamoPersonStore(people),
    snapshots: createDynamoSnapshotStore(people),
    facts: createDynamoFactStore(people),
    places: createDynamoPlaceStore(places),
    visits: createDynamoVisitStore(places),
    gates: createDynamoGateStore(places),
    accesses: createDynamoAccessStore(people),
    paperCodes: createDynamoPaperCodeStore(people),
    cityCards: createDynamoCityCardStore(people),
    revocations: createDynamoRevocationStore(authority),
    gatePolicies: createDynamoGatePolicyStore(authority),
    sources: createDynamoDataSourceStore(authority),
    riskAreas: createDynamoRiskAreaStore(authority),
  };
}
