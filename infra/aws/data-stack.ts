import { RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { type IndexDefinition, TABLES, type TableDefinition } from '../../functions/src/stores/table-definitions.ts';
import { CodeKeys } from './code-keys.ts';
import type { CodeKeyTerm, Stage } from './deployment.ts';

export type TableId = TableDefinition['id'];

export interface DataStackProps extends StackProps {
  readonly stage: Stage;
  readonly issuer: string;
  readonly codeKeys: readonly CodeKeyTerm[];
}

/** 62^64 possibilities: more than the 256 bits that the key derivation takes from it. */
const MASTER_KEY_CHARACTERS = 64;
/** Long enough to notice a fault across a holiday. Not the 35 that DynamoDB offers: a backup also keeps what people had deleted. */
const RECOVERY_DAYS = 7;

/** Everything that must outlive a release: the tables, the key that encrypts them, the master secret. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly tables: Readonly<Record<TableId, TableV2>>;
  readonly masterKeySecret: Secret;
  readonly masterKeyBinding: Key;
  readonly codeKeys: CodeKeys;
  readonly #keep: boolean;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: props.stage !== 'dev' });
    this.#keep = props.stage !== 'dev';
    this.key = this.#createKey();
    const tables = TABLES.map((definition) => [definition.id, this.#createTable(definition)]);
    this.tables = Object.fromEntries(tables) as Record<TableId, TableV2>;
    this.masterKeySecret = this.#createMasterKeySecret();
    this.masterKeyBinding = this.#createMasterKeyBinding();
    this.codeKeys = new CodeKeys(this, 'CodeKeys', {
      issuer: props.issuer,
      terms: props.codeKeys,
      removalPolicy: this.#removalPolicy,
    });
  }

  get #removalPolicy(): RemovalPolicy {
    return this.#keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  #createKey(): Key {
    return new Key(this, 'DataKey', {
      description: 'Encrypts the tables and the master secret of the health code',
      enableKeyRotation: true,
      removalPolicy: this.#removalPolicy,
    });
  }

  #createTable(definition: TableDefinition): TableV2 {
    return new TableV2(this, `${capitalise(definition.id)}Table`, {
      partitionKey: stringKey(definition.partitionKey),
      sortKey: stringKey(definition.sortKey),
      timeToLiveAttribute: definition.ttlAttribute,
      globalSecondaryIndexes: definition.indexes.map(indexProps),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERY_DAYS,
      },
      deletionProtection: this.#keep,
      removalPolicy: this.#removalPolicy,
    });
  }

  /** The second half of the master key, which never leaves KMS. */
  #createMasterKeyBinding(): Key {
    const key = new Key(this, 'MasterKeyBinding', {
      description: 'Health code: the master secret opens nothing without it',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: this.#removalPolicy,
    });
    Validations.of(key).acknowledge({
      id: 'AwsSolutions-KMS5',
      reason: "KMS rotates no HMAC keys, and people's ids follow from this one.",
    });
    return key;
  }

  #createMasterKeySecret(): Secret {
    const secret = new Secret(this, 'MasterKey', {
      description: 'The master key: ids, sealed fields, sessions and place codes are derived from it',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: MASTER_KEY_CHARACTERS, excludePunctuation: true },
      removalPolicy: this.#removalPolicy,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        "People's ids and printed place codes are keyed hashes of this secret: a timer that rotated it would orphan every person and every poster.",
    });
    return secret;
  }
}

function stringKey(name: string) {
  return { name, type: AttributeType.STRING };
}

function indexProps(index: IndexDefinition) {
  return {
    indexName: index.name,
    partitionKey: stringKey(index.partitionKey),
    sortKey: stringKey(index.sortKey),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...index.attributes],
  };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
