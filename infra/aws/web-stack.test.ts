import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { onlyProperties, synthesise } from './synthesise-for-test.ts';
import { API_PATH_PATTERNS, OPEN_CONSOLE, PASS_ON_ADDRESS } from './web-distribution.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000';
const template = synthesise('prod', { certificateArn: CERTIFICATE }).web;

function bucketStatements() {
  const document = onlyProperties(template, 'AWS::S3::BucketPolicy')['PolicyDocument'];
  return (document as { Statement: { Effect: string; Principal: unknown }[] }).Statement;
}

describe('the web app', () => {
  it('lies in a bucket that only the distribution can read', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: Match.anyValue(),
    });
    const allowed = bucketStatements()
      .filter(({ Effect }) => Effect === 'Allow')
      .map(({ Principal }) => Principal);
    expect(allowed).toEqual([{ Service: 'cloudfront.amazonaws.com' }]);
  });

  it('is served under the own name with the security headers of the page', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['code.health.test'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', ResponseHeadersPolicyId: Match.anyValue() },
      },
    });
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp("default-src 'self'.*frame-ancestors 'none'"),
          },
          FrameOptions: { FrameOption: 'DENY' },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
        },
      },
    });
  });
});

describe('the address of the caller', () => {
  const passOn = (headers: Record<string, { value: string }>) => {
    const handler = new Function(`${PASS_ON_ADDRESS}; return handler;`)();
    return handler({ viewer: { ip: '198.51.100.1' }, request: { method: 'GET', headers } });
  };

  it('is told to the API, whatever the caller says of it', () => {
    const told = { 'x-viewer-address': { value: '198.51.100.1' } };
    expect(passOn({})).toEqual({ method: 'GET', headers: told });
    expect(passOn({ 'x-viewer-address': { value: '192.0.2.1' } }).headers).toEqual(told);
  });

  it('comes with a key that is in no template', () => {
    const { Origins } = onlyProperties(template, 'AWS::CloudFront::Distribution')['DistributionConfig'] as {
      Origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }[];
    };
    const headers = Origins.flatMap(({ OriginCustomHeaders }) => OriginCustomHeaders ?? []);
    expect(headers.length).toBeGreaterThan(0);
    for (const { HeaderName, HeaderValue } of headers) {
      expect(HeaderName).toBe('x-distribution-key');
      expect(JSON.stringify(HeaderValue)).toContain('{{resolve:secretsmanager:');
    }
  });
});

const behaviours = () =>
  (
    onlyProperties(template, 'AWS::CloudFront::Distribution')['DistributionConfig'] as {
      CacheBehaviors: { PathPattern: string; ResponseHeadersPolicyId?: unknown }[];
    }
  ).CacheBehaviors;

describe('the console of officials', () => {
  const open = new Function(`${OPEN_CONSOLE}; return handler;`)();

  it.each([
    ['/console', '/console/index.html'],
    ['/console/', '/console/index.html'],
    ['/console/js/main.ABCD2345.js', '/console/js/main.ABCD2345.js'],
    ['/consoles', '/consoles'],
  ])('has its page for %s at %s', (uri, expected) => {
    expect(open({ request: { uri } })).toEqual({ uri: expected });
  });

  it('runs nothing that stands in the page itself, and has no inline styles', () => {
    expect(behaviours().at(-1)).toMatchObject({
      PathPattern: '/console*',
      ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^ConsoleHeaders/) },
    });
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp("script-src 'self'; style-src 'self';"),
          },
        },
      },
    });
  });
});

describe('the paths of the API', () => {
  it('are those of the contract, and links that lost their shape', () => {
    const prefixes = new Set(ROUTE_NAMES.map((name) => `/${contract[name].path.split('/')[1]}/*`));
    const plain = API_PATH_PATTERNS.map((pattern) => pattern.toLowerCase().replace('//', '/'));
    expect([...prefixes].sort()).toEqual([...new Set(plain)].sort());
  });

  it('go to the API, are never cached, and keep the answers as the functions gave them', () => {
    const config = onlyProperties(template, 'AWS::CloudFront::Distribution')['DistributionConfig'] as Record<
      string,
      unknown
    >;
    expect(config['CustomErrorResponses']).toBeUndefined();
    const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    expect(behaviours().slice(0, -1)).toMatchObject(
      API_PATH_PATTERNS.map((PathPattern) => ({
        PathPattern,
        CachePolicyId: cachingDisabled,
        // A token must never travel unencrypted; a link that somebody typed with http is led to https.
        ViewerProtocolPolicy: PathPattern === '/v1/*' ? 'https-only' : 'redirect-to-https',
      })),
    );
  });
});
