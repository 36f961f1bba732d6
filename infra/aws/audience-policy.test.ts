import { AUDIENCES, type Audience } from '@health-code/shared/api/route';
import { describe, expect, it } from 'vitest';
import { resourcesOf, synthesise } from './synthesise-for-test.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: Record<string, Record<string, readonly string[]>>;
}

const template = synthesise('prod').api;
const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

function statementsOf(audience: Audience): readonly Statement[] {
  const found = Object.entries(resourcesOf(template, 'AWS::IAM::Policy')).find(([id]) =>
    id.toLowerCase().startsWith(audience),
  );
  const document = found?.[1].Properties['PolicyDocument'] as { Statement: readonly Statement[] };
  return document.Statement;
}

/** `people`, `places`, or `places/index`; the ARN comes from the data stack as an import. */
function tableOf(statement: Statement): string {
  const text = JSON.stringify(statement.Resource);
  const table = /(People|Places|Authority)Table/.exec(text)?.[1]?.toLowerCase();
  return `${table}${/\/index\/by-place/.test(text) ? '/index' : ''}`;
}

function tableRights(audience: Audience) {
  return statementsOf(audience)
    .filter((statement) => list(statement.Action).every((action) => action.startsWith('dynamodb:')))
    .map((statement) => [
      tableOf(statement),
      list(statement.Action)
        .map((action) => action.replace('dynamodb:', ''))
        .sort()
        .join(' '),
      statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']?.join(' '),
    ]);
}

/** Spelled out here a second time: a grant that grows must be written twice to pass. */
const EXPECTED_RIGHTS: Record<Audience, readonly (readonly string[])[]> = {
  public: [
    ['places', 'GetItem', 'PLACE#* CODE#*'],
    ['authority', 'GetItem Query', 'RISK_AREAS'],
    ['authority', 'GetItem', 'GATE_POLICY'],
  ],
  citizen: [
    [
      'people',
      'BatchGetItem GetItem PutItem Query UpdateItem',
      'OTP#* LOGIN#* SESSION#* ACCOUNT#* PERSON#* PAPER#* CARD#*',
    ],
    ['people', 'DeleteItem', 'ACCOUNT#*'],
    ['people', 'GetItem PutItem', 'PROVED#*'],
    ['people', 'Query', 'CONSENT#*'],
    ['places', 'GetItem', 'PLACE#* CODE#*'],
    ['places', 'Query', 'ACCOUNT#*'],
    ['places', 'GetItem PutItem Query', 'PERSON#*'],
    ['places', 'UpdateItem', 'QUOTA#*'],
    ['authority', 'GetItem Query', 'RISK_AREAS'],
    ['authority', 'GetItem', 'GATE_POLICY'],
    ['places', 'PutItem', 'DOOR_SAMPLES#*'],
    ['authority', 'PutItem', 'REVOKED#*'],
  ],
  privacy: [
    [
      'people',
      'BatchGetItem BatchWriteItem DeleteItem GetItem PutItem Query UpdateItem',
      'LOGIN#* SESSION#* ACCOUNT#* PROVED#* DELETION#* PERSON#* PAPER#* CARD#* CONSENT#*',
    ],
    ['places', 'Query', 'PERSON#* READS#*'],
    ['places', 'BatchGetItem BatchWriteItem DeleteItem Query', 'ACCOUNT#* PLACE#* CODE#* REVIEW#* GATE#* STAFF#*'],
    ['places', 'UpdateItem', 'QUOTA#*'],
    ['authority', 'GetItem Query', 'RISK_AREAS'],
    ['authority', 'PutItem', 'REVOKED#*'],
  ],
  owner: [
    ['places', 'BatchGetItem GetItem PutItem Query UpdateItem', 'ACCOUNT#* PLACE#* CODE#* INVITATION#* REVIEW#*'],
    ['places', 'PutItem Query', 'STAFF#*'],
    ['places', 'Query', 'LOOK_UPS#* READS#*'],
    ['places', 'BatchGetItem GetItem PutItem', 'GATE#*'],
    ['places', 'UpdateItem', 'QUOTA#*'],
    ['people', 'GetItem', 'PROVED#*'],
    ['places/index', 'Query', 'PLACE#*#*#*'],
  ],
  authority: [
    ['people', 'GetItem PutItem Query', 'PERSON#*'],
    ['people', 'BatchGetItem GetItem PutItem', 'CARD#*'],
    ['people', 'GetItem', 'LOGIN#*'],
    ['people', 'PutItem', 'PROVED#* PAPER#*'],
    ['people', 'Query', 'CONSENT#*'],
    ['places', 'BatchGetItem GetItem UpdateItem', 'PLACE#*'],
    ['places', 'Query', 'REVIEW#* FLAGGED#* PERSON#*'],
    ['places', 'BatchGetItem', 'LOOK_UPS#*'],
    ['authority', 'GetItem PutItem Query', 'RISK_AREAS'],
    ['authority', 'GetItem', 'SOURCE#*'],
    ['authority', 'GetItem PutItem', 'GATE_POLICY'],
    ['authority', 'PutItem', 'SIGNED#*#* SOURCE_USE#*'],
    ['authority', 'PutItem', 'REVOKED#*'],
  ],
  gate: [
    ['people', 'BatchGetItem GetItem PutItem Query', 'PERSON#*'],
    ['people', 'Query', 'ACCOUNT#*'],
    ['people', 'GetItem', 'PAPER#* CARD#*'],
    ['places', 'BatchGetItem GetItem', 'PLACE#*'],
    ['places', 'GetItem PutItem Query', 'PERSON#*'],
    ['places', 'BatchGetItem GetItem PutItem Query UpdateItem', 'ACCOUNT#* GATE#* INVITATION#* SEEN#* STAFF#*'],
    ['places', 'UpdateItem', 'QUOTA#* LOOK_UPS#* READS#*'],
    ['places', 'PutItem', 'FLAGGED#*'],
    ['places', 'PutItem', 'DOOR_SAMPLES#*'],
    ['people', 'GetItem', 'PROVED#*'],
    ['places/index', 'Query', 'PLACE#*#*#*'],
    ['authority', 'GetItem Query', 'RISK_AREAS'],
    ['authority', 'GetItem', 'GATE_POLICY'],
    ['authority', 'PutItem Query', 'REVOKED#*'],
  ],
  office: [
    ['people', 'GetItem PutItem Query', 'PERSON#*'],
    ['people', 'GetItem', 'ACCOUNT#* SESSION#*'],
    ['people', 'BatchGetItem', 'LOGIN#*'],
    ['places', 'BatchGetItem GetItem UpdateItem', 'PLACE#*'],
    ['places', 'Query', 'REVIEW#* FLAGGED#* DOOR_SAMPLES#*'],
    ['places', 'BatchGetItem', 'LOOK_UPS#*'],
    ['places', 'UpdateItem', 'QUOTA#*'],
    ['authority', 'GetItem PutItem Query', 'OFFICES#* OFFICE#* RISK_AREAS'],
    ['authority', 'PutItem Query', 'OFFICIAL#* ACTS#* SOURCES#*'],
    ['authority', 'BatchGetItem GetItem PutItem', 'SOURCE#*'],
    ['authority', 'BatchGetItem', 'SOURCE_USE#*'],
    ['authority', 'GetItem PutItem', 'GATE_POLICY'],
    ['authority', 'PutItem', 'REVOKED#*'],
  ],
};

const OTHER_ACTIONS: Record<Audience, readonly string[]> = {
  public: ['kms:Decrypt', 'kms:GetPublicKey', 'kms:Sign'],
  citizen: [
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'kms:GenerateMac',
    'kms:GetPublicKey',
    'kms:Sign',
    'secretsmanager:GetSecretValue',
    'sns:Publish',
  ],
  privacy: [
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'kms:GenerateMac',
    'kms:GetPublicKey',
    'secretsmanager:GetSecretValue',
  ],
  gate: [
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'kms:GenerateMac',
    'kms:GetPublicKey',
    'kms:Sign',
    'secretsmanager:GetSecretValue',
  ],
  owner: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:GenerateMac', 'secretsmanager:GetSecretValue'],
  authority: [
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'kms:GenerateMac',
    'kms:GetPublicKey',
    'secretsmanager:GetSecretValue',
  ],
  office: [
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'kms:GenerateMac',
    'kms:GetPublicKey',
    'secretsmanager:GetSecretValue',
  ],
};
const COMMON_ACTIONS = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];
/** The services inside of which the key works for a role. */
const KEY_SERVICES: Record<Audience, readonly string[]> = {
  public: ['dynamodb'],
  citizen: ['dynamodb', 'secretsmanager'],
  privacy: ['dynamodb', 'secretsmanager'],
  owner: ['dynamodb', 'secretsmanager'],
  authority: ['dynamodb', 'secretsmanager'],
  gate: ['dynamodb', 'secretsmanager'],
  office: ['dynamodb', 'secretsmanager'],
};

describe.each(AUDIENCES)('the role of %s', (audience) => {
  const statements = statementsOf(audience);
  const actions = statements.flatMap(({ Action }) => list(Action));

  it('reaches exactly the partitions of the tables that its routes need', () => {
    expect(tableRights(audience)).toEqual(EXPECTED_RIGHTS[audience]);
  });

  it('allows nothing else but its log, its traces, its keys and what it must send', () => {
    const others = actions.filter((action) => !action.startsWith('dynamodb:'));
    expect(others.sort()).toEqual([...COMMON_ACTIONS, ...OTHER_ACTIONS[audience]].sort());
  });

  it('has no wildcard in an action, and in a resource only where X-Ray knows no resource', () => {
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    const anywhere = statements.filter(({ Resource }) => JSON.stringify(Resource)?.includes('*'));
    expect(anywhere.flatMap(({ Action }) => list(Action)).sort()).toEqual([
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('uses the key through its tables, and through the secret if it reads that', () => {
    const key = statements.find(({ Action }) => list(Action).includes('kms:Decrypt'));
    const services = [key?.Condition?.['StringEquals']?.['kms:ViaService']].flat().map((name) => JSON.stringify(name));
    expect(services.map((name) => /\b(\w+)\.\B/.exec(name)?.[1])).toEqual(KEY_SERVICES[audience]);
  });
});

describe('the keys of personal codes', () => {
  const signedBy = (audience: Audience) => {
    const sign = statementsOf(audience).find(({ Action }) => list(Action).includes('kms:Sign'));
    return [...JSON.stringify(sign?.Resource ?? '').matchAll(/CodeKeys(Root|Specimen|Issuing)/g)].map(
      (match) => match[1],
    );
  };

  it('sign for each function what it is there to say', () => {
    expect(Object.fromEntries(AUDIENCES.map((audience) => [audience, signedBy(audience)]))).toEqual({
      public: ['Root'],
      citizen: ['Issuing'],
      privacy: [],
      owner: [],
      gate: ['Root', 'Specimen'],
      authority: [],
      office: [],
    });
  });
});

describe('text messages', () => {
  it('go to phones and never to a topic', () => {
    const publish = statementsOf('citizen').find(({ Action }) => list(Action).includes('sns:Publish'));
    expect(publish).toMatchObject({ Effect: 'Allow', NotResource: expect.anything() });
    expect(JSON.stringify(publish?.NotResource)).toContain(':sns:*:*:*');
  });
});

describe('the roles', () => {
  it('have no managed policy, and Lambda alone may take them', () => {
    template.resourceCountIs('AWS::IAM::Role', AUDIENCES.length);
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::IAM::Role'))) {
      expect(Properties['ManagedPolicyArns']).toBeUndefined();
      expect(JSON.stringify(Properties['AssumeRolePolicyDocument'])).toContain('lambda.amazonaws.com');
    }
  });
});

describe('the secret with the settings of services of others', () => {
  const remoteSettings = 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:remote-AbCdEf';
  const told = synthesise('prod', { remoteSettings, proofForCode: 'matched' }).api;
  const environmentOf = (name: string) => {
    const functions = Object.entries(resourcesOf(told, 'AWS::Lambda::Function'));
    const found = functions.find(([id]) => id.toLowerCase().startsWith(name));
    const environment = found?.[1].Properties['Environment'] as { Variables: Record<string, unknown> } | undefined;
    return environment?.Variables ?? {};
  };

  it('is read by the function of citizens and by no other', () => {
    const readers = Object.entries(resourcesOf(told, 'AWS::IAM::Policy')).filter(([, policy]) =>
      JSON.stringify(policy).includes(remoteSettings),
    );
    expect(readers.map(([id]) => /^(Citizen|Privacy|Owner|Gate|Authority|Public)/.exec(id)?.[1])).toEqual(['Citizen']);
    for (const audience of AUDIENCES) {
      const expected = audience === 'citizen' ? remoteSettings : undefined;
      expect(environmentOf(audience)['REMOTE_SETTINGS_SECRET_ARN']).toBe(expected);
    }
  });

  it('goes with levels of proof that every function knows', () => {
    for (const audience of AUDIENCES) expect(environmentOf(audience)['PROOF_FOR_CODE']).toBe('matched');
  });
});
