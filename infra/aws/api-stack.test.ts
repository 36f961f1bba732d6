import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { AUDIENCES } from '@health-code/shared/api/route';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../functions/src/config/settings.ts';
import { CODE_KEYS_VARIABLE } from '../../functions/src/lambda/kms-keys-schema.ts';
import { masterKeySecretSchema } from '../../functions/src/lambda/master-key-settings.ts';
import { onlyProperties, resourcesOf, synthesise } from './synthesise-for-test.ts';

const template = synthesise('prod').api;
const of = (type: string) => Object.entries(resourcesOf(template, type));

/** The logical ids of a template begin with the construct's id, which is the audience. */
function audienceOfRoute(properties: Record<string, unknown>): string | undefined {
  const integration = JSON.stringify(properties['Target']);
  const found = of('AWS::ApiGatewayV2::Integration').find(([id]) => integration.includes(`"${id}"`));
  const uri = JSON.stringify(found?.[1].Properties['IntegrationUri']);
  return AUDIENCES.find((audience) => new RegExp(`"${audience}Function`, 'i').test(uri));
}

describe('the API', () => {
  it('has every route of the contract once behind the function of its audience, HEAD where there is GET, and one for all else', () => {
    const routes = of('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
      Properties['RouteKey'],
      audienceOfRoute(Properties),
    ]);
    const expected = ROUTE_NAMES.map((name) => contract[name]).flatMap(({ method, path, audience }) =>
      (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((word) => [`${word} ${path}`, audience]),
    );
    expect(routes.sort()).toEqual([...expected, ['$default', 'public']].sort());
  });

  it('lets the gateway call each function on its own routes only', () => {
    const permissions = of('AWS::Lambda::Permission');
    expect(permissions).toHaveLength(of('AWS::ApiGatewayV2::Route').length);
    for (const [, { Properties }] of permissions) {
      expect(Properties).toMatchObject({ Principal: 'apigateway.amazonaws.com', SourceArn: expect.anything() });
    }
  });

  it('answers other origins for the app only', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: { AllowOrigins: ['https://code.health.test'], AllowMethods: ['GET', 'POST', 'PUT'] },
    });
  });

  it('is throttled, and logs no address, agent, path or query', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 4000 },
      AccessLogSettings: { Format: Match.anyValue() },
    });
    const settings = onlyProperties(template, 'AWS::ApiGatewayV2::Stage')['AccessLogSettings'];
    const format = (settings as { Format: string }).Format;
    expect(Object.keys(JSON.parse(format))).toEqual(expect.arrayContaining(['requestId', 'routeKey', 'status']));
    expect(format).not.toMatch(/identity|sourceIp|userAgent|\.path|query|authorizer/i);
  });
});

const MASTER_KEY_NAMES = Object.keys(masterKeySecretSchema.shape);
const variablesOf = ({ Properties }: { Properties: Record<string, unknown> }) =>
  (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;

describe('the functions', () => {
  it('are one for each audience, on the newest Node, arm64, traced', () => {
    template.resourceCountIs('AWS::Lambda::Function', AUDIENCES.length);
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
  });

  it('get the settings under the names that they read', () => {
    const known = [...Object.keys(settingsSchema.shape), ...MASTER_KEY_NAMES, CODE_KEYS_VARIABLE];
    for (const [, properties] of of('AWS::Lambda::Function')) {
      const names = Object.keys(variablesOf(properties));
      expect(names).toEqual(expect.arrayContaining(['PUBLIC_ORIGIN', 'PEOPLE_TABLE', 'PLACES_TABLE']));
      expect(known).toEqual(expect.arrayContaining(names));
    }
  });

  it.each(AUDIENCES)('that serve %s are told where the master key is if they may read it', (audience) => {
    const functions = of('AWS::Lambda::Function').filter(([id]) => id.toLowerCase().startsWith(audience));
    const names = functions.flatMap(([, properties]) => Object.keys(variablesOf(properties)));
    const told = names.filter((name) => MASTER_KEY_NAMES.includes(name));
    expect(told).toEqual(audience === 'public' ? [] : MASTER_KEY_NAMES);
  });

  it('keep every log for a month and no longer', () => {
    template.resourceCountIs('AWS::Logs::LogGroup', AUDIENCES.length + 1);
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });
});
