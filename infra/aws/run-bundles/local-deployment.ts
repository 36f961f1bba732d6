import type { HttpAnswer, HttpEvent } from '@health-code/functions/http/http-types';
import type { MasterKeySecret } from '@health-code/functions/lambda/master-key-secret';
import { createDocumentClient } from '@health-code/functions/stores/dynamo/index';
import { contract, type RouteName } from '@health-code/shared/api/contract';
import { AUDIENCES, type Audience } from '@health-code/shared/api/route';
import { createTables } from '../../local/create-tables.ts';
import { startEmbeddedDatabase } from '../../local/embedded-database.ts';
import type { FunctionEnvironment } from '../audience-function.ts';
import { AUDIENCE_GRANTS } from '../audience-grants.ts';
import { startAwsStandIn } from './aws-stand-in.ts';
import { deployFunction } from './deployed-function.ts';
import { type GuardedDatabase, guardDatabase } from './guarded-database.ts';

const ACCESS = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
const SETTINGS: FunctionEnvironment = {
  PUBLIC_ORIGIN: 'https://code.example.org',
  PEOPLE_TABLE: 'people',
  PLACES_TABLE: 'places',
  PLACE_REVIEW: 'none',
};

export interface LocalDeployment {
  /** Gives an event to the function that the contract names for the route. */
  invoke(route: RouteName, event: HttpEvent): Promise<HttpAnswer>;
  readonly databases: Readonly<Record<Audience, GuardedDatabase>>;
  lastPublished(): URLSearchParams;
  close(): Promise<void>;
}

/** The built functions, each with the environment and exactly the rights over the tables that its role has. */
export async function deploy(bundles: Readonly<Record<Audience, string>>): Promise<LocalDeployment> {
  const database = await startEmbeddedDatabase();
  await createTables(createDocumentClient(clientConfig(database.endpoint)) as never, {
    people: 'people',
    places: 'places',
  });
  const aws = await startAwsStandIn();
  const databases = await byAudience((audience) => guardDatabase(database.endpoint, AUDIENCE_GRANTS[audience].tables));
  const functions = await byAudience(async (audience) =>
    deployFunction(bundles[audience], {
      ...environment(aws.endpoint, databases[audience].endpoint),
      ...(AUDIENCE_GRANTS[audience].readsMasterKey ? masterKeySecret(aws.endpoint) : {}),
    }),
  );
  return {
    invoke: (route, event) => functions[contract[route].audience].invoke(event),
    databases,
    lastPublished: () => aws.lastPublished(),
    close: async () => {
      await Promise.all(AUDIENCES.map((audience) => functions[audience].close()));
      for (const audience of AUDIENCES) databases[audience].close();
      aws.close();
      await database.close();
    },
  };
}

async function byAudience<T>(make: (audience: Audience) => Promise<T>): Promise<Record<Audience, T>> {
  const made = await Promise.all(AUDIENCES.map(async (audience) => [audience, await make(audience)] as const));
  return Object.fromEntries(made) as Record<Audience, T>;
}

function clientConfig(endpoint: string) {
  return { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
}

function environment(awsEndpoint: string, databaseEndpoint: string): Record<string, string> {
  return {
    ...ACCESS,
    ...SETTINGS,
    AWS_ENDPOINT_URL_SNS: awsEndpoint,
    AWS_ENDPOINT_URL_DYNAMODB: databaseEndpoint,
  };
}

function masterKeySecret(awsEndpoint: string): MasterKeySecret {
  return {
    MASTER_KEY_SECRET_ARN: 'arn:aws:secretsmanager:local:000000000000:secret:master-key',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: awsEndpoint,
  };
}
