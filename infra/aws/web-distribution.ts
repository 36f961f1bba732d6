import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { CONSOLE_CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from '../web-headers.ts';
import type { Deployment } from './deployment.ts';

export interface DistributionParts {
  readonly bucket: IBucket;
  readonly apiHost: string;
  readonly edgeKey: string;
  readonly deployment: Deployment;
}

/** Posters' links, also as they lost their shape on the way; the API leads every one of them to the page. */
const LINK_PATH_PATTERNS = ['/p/*', '/P/*', '//p/*', '//P/*'] as const;
/** The first segments of the contract's paths: what goes to the API instead of the static app. */
export const API_PATH_PATTERNS = ['/v1/*', ...LINK_PATH_PATTERNS] as const;
/** The officials' console: files beside those of the app, under a policy of its own. */
const CONSOLE_PATH_PATTERN = '/console*';
const HSTS_MAX_AGE = Duration.days(365);

export const PASS_ON_ADDRESS = `function handler(event) {
  event.request.headers['x-viewer-address'] = { value: event.viewer.ip };
  return event.request;
}`;

/** A bucket knows no index of a folder. */
export const OPEN_CONSOLE = `function handler(event) {
  if (/^\\/console\\/?$/.test(event.request.uri)) event.request.uri = '/console/index.html';
  return event.request;
}`;

/** One origin for people: the web app, and the API under the same name, so that the app needs no CORS. */
export function createDistribution(scope: Construct, parts: DistributionParts): Distribution {
  const passOn = passOnAddress(scope);
  const api = apiBehaviour(parts, passOn, ViewerProtocolPolicy.HTTPS_ONLY);
  // A link that is typed or passed on by hand may say http.
  const links = apiBehaviour(parts, passOn, ViewerProtocolPolicy.REDIRECT_TO_HTTPS);
  const distribution = new Distribution(scope, 'Distribution', {
    comment: `Health code (${parts.deployment.stage})`,
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    defaultBehavior: webAppBehaviour(parts.bucket, securityHeaders(scope, 'SecurityHeaders', CONTENT_SECURITY_POLICY)),
    additionalBehaviors: {
      '/v1/*': api,
      ...Object.fromEntries(LINK_PATH_PATTERNS.map((pattern) => [pattern, links])),
      [CONSOLE_PATH_PATTERN]: consoleBehaviour(scope, parts.bucket),
    },
    ...ownName(scope, parts.deployment),
  });
  acknowledgeFindings(distribution, parts.deployment);
  return distribution;
}

/** Nothing that a person gets from the API may stay in a shared cache. The headers are the function's own. */
function apiBehaviour(
  { apiHost, edgeKey }: DistributionParts,
  passOn: CloudFrontFunction,
  viewerProtocolPolicy: ViewerProtocolPolicy,
): BehaviorOptions {
  return {
    origin: new HttpOrigin(apiHost, { customHeaders: { 'x-distribution-key': edgeKey } }),
    functionAssociations: [{ function: passOn, eventType: FunctionEventType.VIEWER_REQUEST }],
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy,
  };
}

/** Tells the API who called, in place of whatever the caller says of that. */
function passOnAddress(scope: Construct): CloudFrontFunction {
  return new CloudFrontFunction(scope, 'PassOnAddress', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(PASS_ON_ADDRESS),
  });
}

function consoleBehaviour(scope: Construct, bucket: IBucket): BehaviorOptions {
  const open = new CloudFrontFunction(scope, 'OpenConsole', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(OPEN_CONSOLE),
  });
  const headers = securityHeaders(scope, 'ConsoleHeaders', CONSOLE_CONTENT_SECURITY_POLICY);
  return {
    ...webAppBehaviour(bucket, headers),
    functionAssociations: [{ function: open, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
}

function webAppBehaviour(bucket: IBucket, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
  return {
    origin: S3BucketOrigin.withOriginAccessControl(bucket),
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    compress: true,
    responseHeadersPolicy,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  };
}

function securityHeaders(scope: Construct, id: string, contentSecurityPolicy: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: HSTS_MAX_AGE, includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: PERMISSIONS_POLICY, override: true }],
    },
  });
}

function ownName(scope: Construct, { certificateArn, publicOrigin }: Deployment) {
  if (certificateArn === undefined) return {};
  return {
    domainNames: [new URL(publicOrigin).hostname],
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
  };
}

function acknowledgeFindings(distribution: Distribution, { certificateArn }: Deployment): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'People are abroad when they declare an entry: no country may be shut out.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason: "The stage is throttled and every input is validated; a web ACL is an operator's own choice and cost.",
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        "Its log would hold visitors' addresses beside the codes of places: where people go. The API logs without them.",
    },
  );
  if (certificateArn !== undefined) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason: "CloudFront's own certificate allows TLS 1.0; give -c certificateArn for a name and a policy of one's own.",
  });
}
