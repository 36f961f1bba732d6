import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../functions/src/stores/table-definitions.ts';
import { resourcesOf, synthesise } from './synthesise-for-test.ts';

const prod = synthesise('prod').data;
const dev = synthesise('dev').data;

const TABLE = 'AWS::DynamoDB::GlobalTable';
const tables = (template: Template) => Object.values(resourcesOf(template, TABLE));

describe.each([
  ['prod', prod],
  ['dev', dev],
] as const)('the data stack of %s', (_stage, template) => {
  it('has the tables of the stores and no other', () => {
    template.resourceCountIs(TABLE, TABLES.length);
    template.resourceCountIs('AWS::DynamoDB::Table', 0);
  });

  it('encrypts every table with the rotated key, lets items expire, and keeps a way back', () => {
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    template.allResourcesProperties(TABLE, {
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      Replicas: [
        {
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DataKey'), 'Arn'] } },
        },
      ],
    });
  });

  it('carries in each index what its definition says and nothing more', () => {
    const index = TABLES.flatMap((table) => table.indexes)[0];
    template.hasResourceProperties(TABLE, {
      GlobalSecondaryIndexes: [
        {
          IndexName: index?.name,
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: index?.attributes },
        },
      ],
    });
  });

  it('generates the master key, encrypted, and never prints it', () => {
    template.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
      KmsKeyId: Match.anyValue(),
      SecretString: Match.absent(),
    });
  });
});

describe('keeping data', () => {
  it('protects the tables, the key and the secret of prod from deletion', () => {
    expect(tables(prod).map((table) => table.DeletionPolicy)).toEqual(TABLES.map(() => 'Retain'));
    prod.allResourcesProperties(TABLE, { Replicas: [{ DeletionProtectionEnabled: true }] });
    for (const type of ['AWS::KMS::Key', 'AWS::SecretsManager::Secret']) {
      prod.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  it('lets go of the tables of dev', () => {
    expect(tables(dev).map((table) => table.DeletionPolicy)).toEqual(TABLES.map(() => 'Delete'));
    dev.allResourcesProperties(TABLE, { Replicas: [{ DeletionProtectionEnabled: false }] });
  });
});
