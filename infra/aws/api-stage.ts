import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Requests a second over all routes. A flood meets this first, before it costs a function or a table anything. */
const RATE_LIMIT = 2_000;
const BURST_LIMIT = 4_000;

/** Enough to see which route is slow or failing, and nothing about who called: no address, no agent, no path, no query. */
export const ACCESS_LOG_FIELDS = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  integrationLatency: '$context.integrationLatency',
} as const;

/** The one stage of the API: throttled, and logged without personal data. */
export function createApiStage(scope: Construct, api: HttpApi): HttpStage {
  const logGroup = new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  acknowledgeSessions(scope);
  return new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: RATE_LIMIT, burstLimit: BURST_LIMIT },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
    },
  });
}

function acknowledgeSessions(scope: Construct): void {
  Validations.of(scope).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      "Sessions are the functions' own tokens: the pipeline checks them on every route whose contract says `account`, and a test holds it to that.",
  });
}
