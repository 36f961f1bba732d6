import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { AUDIENCES, type Audience, FALLBACK_AUDIENCE, METHODS } from '@health-code/shared/api/route';
import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { CODE_KEYS_VARIABLE } from '../../functions/src/lambda/kms-keys-schema.ts';
import type { MasterKeySecret } from '../../functions/src/lambda/master-key-settings.ts';
import { createApiStage } from './api-stage.ts';
import { AudienceFunction, type FunctionEnvironment } from './audience-function.ts';
import { AUDIENCE_GRANTS } from './audience-grants.ts';
import type { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { EdgeKey } from './edge-key.ts';

export interface ApiStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly data: DataStack;
  /** The folder with the built bundle of each audience. */
  readonly bundles: Readonly<Record<Audience, string>>;
}

/** What draws with many fonts, or many pages, is bound by the processor; from this memory on Lambda gives a whole one. */
const DRAWING_MEMORY_MEGABYTES = 1769;
const DRAWING: readonly Audience[] = [contract.getPoster.audience, contract.getPersonDocument.audience];
/** Data sources are no browsers: a page needs only what people may call. */
const BROWSER_METHODS = METHODS.filter((method) =>
  ROUTE_NAMES.some((name) => contract[name].caller !== 'source' && contract[name].method === method),
);
const PREFLIGHT_CACHE = Duration.hours(1);

/**
 * The stateless half: an HTTP API with the routes of the contract, HEAD where there is GET, one function per audience behind
 * them, and one of these for everything else, so that what is no route gets the problem that it gets anywhere.
 */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly edgeKey: EdgeKey;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.api = this.#createApi(props.deployment);
    this.edgeKey = new EdgeKey(this, 'EdgeKey');
    createApiStage(this, this.api);
    this.#addRoutes(this.#createIntegrations(props));
  }

  #createApi(deployment: Deployment): HttpApi {
    return new HttpApi(this, 'Api', {
      apiName: `health-code-${deployment.stage}`,
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [deployment.publicOrigin],
        allowMethods: BROWSER_METHODS.map((method) => CorsHttpMethod[method]),
        allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
        exposeHeaders: ['x-request-id', 'retry-after'],
        maxAge: PREFLIGHT_CACHE,
      },
    });
  }

  #createIntegrations(props: ApiStackProps): Record<Audience, HttpLambdaIntegration> {
    const integrations = AUDIENCES.map((audience) => {
      const { lambda } = new AudienceFunction(this, capitalise(audience), {
        audience,
        environment: { ...functionEnvironment(audience, props), EDGE_KEY: this.edgeKey.value },
        data: props.data,
        remoteSettings: props.deployment.remoteSettings,
        code: Code.fromAsset(props.bundles[audience], { exclude: ['*.map'] }),
        ...(DRAWING.includes(audience) ? { memoryMegabytes: DRAWING_MEMORY_MEGABYTES } : {}),
      });
      return [audience, new HttpLambdaIntegration(`${capitalise(audience)}Integration`, lambda)];
    });
    return Object.fromEntries(integrations) as Record<Audience, HttpLambdaIntegration>;
  }

  #addRoutes(integrations: Record<Audience, HttpLambdaIntegration>): void {
    const add = (id: string, routeKey: HttpRouteKey, audience: Audience) =>
      new HttpRoute(this, `Route-${id}`, { httpApi: this.api, routeKey, integration: integrations[audience] });
    for (const name of ROUTE_NAMES) {
      const { method, path, audience } = contract[name];
      add(name, HttpRouteKey.with(path, HttpMethod[method]), audience);
      if (method === 'GET') add(`${name}-head`, HttpRouteKey.with(path, HttpMethod.HEAD), audience);
    }
    add('default', HttpRouteKey.DEFAULT, FALLBACK_AUDIENCE);
  }
}

function functionEnvironment(audience: Audience, { deployment, data }: ApiStackProps): FunctionEnvironment {
  return {
    PUBLIC_ORIGIN: deployment.publicOrigin,
    // At 50,000 check-ins a second at the peak, 50 a second are kept; a preview reads a hundred of each hour.
    DOOR_SAMPLE_ONE_IN: '1000',
    PEOPLE_TABLE: data.tables.people.tableName,
    PLACES_TABLE: data.tables.places.tableName,
    AUTHORITY_TABLE: data.tables.authority.tableName,
    ...(AUDIENCE_GRANTS[audience].readsMasterKey ? masterKeyEnvironment(data) : {}),
    ...(AUDIENCE_GRANTS[audience].codeKeys.read ? { [CODE_KEYS_VARIABLE]: data.codeKeys.setting } : {}),
    ...remoteEnvironment(audience, deployment),
    HOTLINE: deployment.hotline,
    REGION: deployment.issuer,
    ...(deployment.ruleSet === undefined ? {} : { RULE_SET: deployment.ruleSet }),
    ...(deployment.otpPerMinute === undefined ? {} : { OTP_PER_MINUTE: deployment.otpPerMinute }),
    ...(deployment.placeReview === undefined ? {} : { PLACE_REVIEW: deployment.placeReview }),
    ...deployment.proofFor,
  };
}

/** The name of the variable is spelled here: the file that reads it must not be loaded by a synthesis. */
function remoteEnvironment(
  audience: Audience,
  { remoteSettings }: Deployment,
): { REMOTE_SETTINGS_SECRET_ARN?: string } {
  if (remoteSettings === undefined || !AUDIENCE_GRANTS[audience].readsRemoteSettings) return {};
  return { REMOTE_SETTINGS_SECRET_ARN: remoteSettings };
}

function masterKeyEnvironment({ masterKeySecret, masterKeyBinding }: DataStack): MasterKeySecret {
  return {
    MASTER_KEY_SECRET_ARN: masterKeySecret.secretArn,
    MASTER_KEY_BINDING_ARN: masterKeyBinding.keyArn,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `https://secretsmanager.${Aws.REGION}.${Aws.URL_SUFFIX}`,
  };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
