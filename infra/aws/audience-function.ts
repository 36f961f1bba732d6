import type { Audience } from '@health-code/shared/api/route';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { SettingsInput } from '../../functions/src/config/settings.ts';
import type { CODE_KEYS_VARIABLE } from '../../functions/src/lambda/kms-keys-schema.ts';
import type { MasterKeySecret } from '../../functions/src/lambda/master-key-settings.ts';
import type { REMOTE_SETTINGS_VARIABLE } from '../../functions/src/lambda/remote-settings-secret.ts';
import { AUDIENCE_GRANTS } from './audience-grants.ts';
import { policyStatements } from './audience-policy.ts';
import type { DataStack } from './data-stack.ts';

/** The settings of the functions, as the text that an environment holds, and where the master key is for those that may read it. */
export type FunctionEnvironment = { readonly [K in keyof SettingsInput]: string } & Partial<MasterKeySecret> & {
    readonly [CODE_KEYS_VARIABLE]?: string;
    readonly [REMOTE_SETTINGS_VARIABLE]?: string;
  };

export interface AudienceFunctionProps {
  readonly audience: Audience;
  readonly code: Code;
  readonly environment: FunctionEnvironment;
  readonly data: DataStack;
  /** The ARN of the secret with the settings of services of others. */
  readonly remoteSettings?: string | undefined;
  readonly memoryMegabytes?: number;
}

/** Below this a cold start waits for the processor, which Lambda gives in proportion to memory. */
const DEFAULT_MEMORY_MEGABYTES = 1024;
/** API Gateway gives up after 30 s; a person at a door long before. */
const TIMEOUT = Duration.seconds(10);

/** One Lambda function with its own role and log, and the defaults that hold for all of them. */
export class AudienceFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: AudienceFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = this.#createRole(props);
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Health code: the routes of the audience "${props.audience}"`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: props.code,
      handler: 'index.handler',
      memorySize: props.memoryMegabytes ?? DEFAULT_MEMORY_MEGABYTES,
      timeout: TIMEOUT,
      environment: { ...props.environment },
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
    });
  }

  #createRole({ audience, data, remoteSettings }: AudienceFunctionProps): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const statements = policyStatements(AUDIENCE_GRANTS[audience], data, remoteSettings);
    for (const statement of statements) role.addToPolicy(statement);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources: xray:PutTraceSegments and xray:PutTelemetryRecords can be allowed on * only.',
    });
    return role;
  }
}
