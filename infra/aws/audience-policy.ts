import { Aws } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { AudienceGrant, TableGrant } from './audience-grants.ts';
import type { DataStack } from './data-stack.ts';

const WRITES = new Set<string>(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** The statements of a function's role, from its grant. Every action is spelled out; no wildcard stands for another. */
export function policyStatements(grant: AudienceGrant, data: DataStack, remoteSettings?: string): PolicyStatement[] {
  return [
    ...grant.tables.map((entry) => tableStatement(entry, data.tables[entry.table])),
    ...(grant.readsMasterKey ? [secretStatement(data), bindingStatement(data)] : []),
    ...(grant.readsRemoteSettings && remoteSettings !== undefined ? [remoteSettingsStatement(remoteSettings)] : []),
    keyStatement(grant, data),
    ...codeKeyStatements(grant, data),
    ...(grant.sendsTextMessages ? [textMessageStatement()] : []),
  ];
}

function tableStatement(grant: TableGrant, table: TableV2): PolicyStatement {
  return new PolicyStatement({
    actions: grant.actions.map((action) => `dynamodb:${action}`),
    resources: [grant.index === undefined ? table.tableArn : `${table.tableArn}/index/${grant.index}`],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...grant.partitions] } },
  });
}

function secretStatement(data: DataStack): PolicyStatement {
  return new PolicyStatement({
    actions: ['secretsmanager:GetSecretValue'],
    resources: [data.masterKeySecret.secretArn],
  });
}

const remoteSettingsStatement = (secretArn: string): PolicyStatement =>
  new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] });

/** Without this key the secret opens nothing: what leaks as a text cannot be used elsewhere. */
function bindingStatement(data: DataStack): PolicyStatement {
  return new PolicyStatement({ actions: ['kms:GenerateMac'], resources: [data.masterKeyBinding.keyArn] });
}

/** The key works for these functions only inside the services that they use: none of them can decrypt a thing by itself. */
function keyStatement(grant: AudienceGrant, data: DataStack): PolicyStatement {
  const writes = grant.tables.some((entry) => entry.actions.some((action) => WRITES.has(action)));
  const services = ['dynamodb', ...(grant.readsMasterKey ? ['secretsmanager'] : [])];
  return new PolicyStatement({
    actions: ['kms:Decrypt', ...(writes ? ['kms:GenerateDataKey'] : [])],
    resources: [data.key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': services.map((name) => `${name}.${Aws.REGION}.${Aws.URL_SUFFIX}`) },
    },
  });
}

/** Who signs what is spelled key by key: a gate's function cannot sign a personal code, nor a citizen's a bundle. */
function codeKeyStatements({ codeKeys }: AudienceGrant, data: DataStack): PolicyStatement[] {
  const statement = (action: string, resources: string[]) => new PolicyStatement({ actions: [action], resources });
  return [
    ...(codeKeys.read ? [statement('kms:GetPublicKey', data.codeKeys.arnsOf())] : []),
    ...(codeKeys.signs.length > 0 ? [statement('kms:Sign', data.codeKeys.arnsOf(codeKeys.signs))] : []),
  ];
}

/** A phone number is no resource in IAM: what allows phones only is to allow everything that is not a topic. */
function textMessageStatement(): PolicyStatement {
  return new PolicyStatement({
    actions: ['sns:Publish'],
    notResources: [`arn:${Aws.PARTITION}:sns:*:*:*`],
  });
}
