import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import type { HttpAnswer, HttpEvent } from '@health-code/functions/http/http-types';
import { CODE_KEYS_VARIABLE } from '@health-code/functions/lambda/kms-keys-schema';
import type { MasterKeySecret } from '@health-code/functions/lambda/master-key-settings';
import { createDocumentClient, createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import type { Stores } from '@health-code/functions/stores/stores';
import { contract, type RouteName } from '@health-code/shared/api/contract';
import { AUDIENCES, type Audience } from '@health-code/shared/api/route';
import type { NewOffice } from '@health-code/shared/office/office';
import { createTables } from '../../local/create-tables.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../local/embedded-database.ts';
import type { FunctionEnvironment } from '../audience-function.ts';
import { AUDIENCE_GRANTS } from '../audience-grants.ts';
import { startAwsStandIn } from './aws-stand-in.ts';
import { deployFunction } from './deployed-function.ts';
import { foundOffice, type Head } from './found-office.ts';
import { type GuardedDatabase, guardDatabase } from './guarded-database.ts';
import { ORIGIN } from './http-event.ts';

const SETTINGS: FunctionEnvironment = {
  PUBLIC_ORIGIN: ORIGIN,
  PEOPLE_TABLE: 'people',
  PLACES_TABLE: 'places',
  AUTHORITY_TABLE: 'authority',
  // The list of risk areas is asked for each time, so that every way through the stores is taken.
  RISK_AREA_REFRESH_SECONDS: '0',
  PLACE_REVIEW: 'doubtful',
  // A sample of everybody, so that it is known who may keep one.
  DOOR_SAMPLE_ONE_IN: '1',
  // Whoever runs a place proves who they are, so that what proves it is read.
  PROOF_FOR_PLACE: 'seen',
};

const TABLE_NAMES = { people: 'people', places: 'places', authority: 'authority' };

export interface RegisteredSource {
  readonly sourceId: string;
  readonly key: KeyObject;
}

export interface LocalDeployment {
  /** Gives an event to the function that the contract names for the route. */
  invoke(route: RouteName, event: HttpEvent): Promise<HttpAnswer>;
  /** What the functions stand on, beyond their rights. */
  readonly stores: Stores;
  readonly databases: Readonly<Record<Audience, GuardedDatabase>>;
  lastPublished(): URLSearchParams;
  /** A data source that was registered before the functions started. */
  readonly source: RegisteredSource;
  /** Another, of one county, which may bring stays there. */
  readonly county: RegisteredSource;
  /** Founds an office beside the functions, as whoever runs the service does. Gives the invitation of its head. */
  foundOffice(office: NewOffice, head: Head): Promise<string>;
  close(): Promise<void>;
}

/** The built functions, each with the environment and exactly the rights over the tables that its role has. */
export async function deploy(bundles: Readonly<Record<Audience, string>>): Promise<LocalDeployment> {
  const database = await startEmbeddedDatabase();
  const client = createDocumentClient(database.access);
  await createTables(client as never, TABLE_NAMES);
  const stores = createDynamoStores(client, TABLE_NAMES);
  const source = await registerSource(stores, 'beijing-commission', '11');
  const county = await registerSource(stores, 'xicheng-centre', '110102');
  const aws = await startAwsStandIn();
  const databases = await byAudience((audience) =>
    guardDatabase(database.access.endpoint, AUDIENCE_GRANTS[audience].tables),
  );
  const functions = await byAudience(async (audience) =>
    deployFunction(bundles[audience], {
      ...environment(aws.endpoint, { ...database.access, endpoint: databases[audience].endpoint }),
      ...(AUDIENCE_GRANTS[audience].readsMasterKey ? masterKeySecret(aws.endpoint) : {}),
      ...(AUDIENCE_GRANTS[audience].codeKeys.read ? { [CODE_KEYS_VARIABLE]: JSON.stringify(aws.codeKeys) } : {}),
    }),
  );
  return {
    invoke: (route, event) => functions[contract[route].audience].invoke(event),
    stores,
    databases,
    lastPublished: () => aws.lastPublished(),
    source,
    county,
    foundOffice: (office, head) =>
      foundOffice(
        {
          ...{ ...environment(aws.endpoint, database.access), ...masterKeySecret(aws.endpoint) },
          [CODE_KEYS_VARIABLE]: JSON.stringify(aws.codeKeys),
        },
        office,
        head,
      ),
    close: async () => {
      await Promise.all(AUDIENCES.map((audience) => functions[audience].close()));
      for (const audience of AUDIENCES) databases[audience].close();
      aws.close();
      await database.close();
    },
  };
}

/** No function may make a source: whoever runs the system does, beside them. */
async function registerSource(stores: Stores, sourceId: string, division: string): Promise<RegisteredSource> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await stores.sources.put({
    sourceId,
    organisation: '卫生健康委员会',
    division,
    kinds: ['stay', 'risk-area', 'gate-policy', 'place-review', 'city-card', 'in-person-proof'],
    divisions: [division],
    publicKey: publicKeyText(publicKey),
    state: 'active',
    createdAt: 0,
  });
  return { sourceId, key: privateKey };
}

async function byAudience<T>(make: (audience: Audience) => Promise<T>): Promise<Record<Audience, T>> {
  const made = await Promise.all(AUDIENCES.map(async (audience) => [audience, await make(audience)] as const));
  return Object.fromEntries(made) as Record<Audience, T>;
}

function environment(
  awsEndpoint: string,
  { endpoint, region, credentials }: EmbeddedDatabase['access'],
): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...SETTINGS,
    AWS_ENDPOINT_URL_SNS: awsEndpoint,
    AWS_ENDPOINT_URL_KMS: awsEndpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}

function masterKeySecret(awsEndpoint: string): MasterKeySecret {
  return {
    MASTER_KEY_SECRET_ARN: 'arn:aws:secretsmanager:local:000000000000:secret:master-key',
    MASTER_KEY_BINDING_ARN: 'arn:aws:kms:local:000000000000:key/binding',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: awsEndpoint,
  };
}
