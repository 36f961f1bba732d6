import { type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { KmsKeys } from '../../functions/src/lambda/kms-keys-schema.ts';
import type { CodeKeyTerm } from './deployment.ts';

/** The keys of personal codes by what they sign. */
export type CodeKeyUse = 'root' | 'specimen' | 'issuing';

export interface CodeKeysProps {
  readonly issuer: string;
  /** One key each. A key is announced by standing here before its time, and leaves after the last credential that it signed. */
  readonly terms: readonly CodeKeyTerm[];
  readonly removalPolicy: RemovalPolicy;
}

/** The keys of personal codes: Ed25519 in KMS, which no private half ever leaves. */
export class CodeKeys extends Construct {
  readonly #issuer: string;
  readonly #root: Key;
  readonly #specimen: Key;
  readonly #issuing: readonly { readonly key: Key; readonly term: CodeKeyTerm }[];

  constructor(scope: Construct, id: string, { issuer, terms, removalPolicy }: CodeKeysProps) {
    super(scope, id);
    this.#issuer = issuer;
    this.#root = this.#createKey('Root', 'Signs the trust list and the bundles of gates', removalPolicy);
    this.#specimen = this.#createKey('Specimen', 'Signs codes for training, which let no one in', removalPolicy);
    this.#issuing = terms.map((term) => ({
      term,
      key: this.#createKey(`Issuing${term.id}`, `Signs personal codes from ${term.notBefore}`, removalPolicy),
    }));
  }

  #createKey(id: string, description: string, removalPolicy: RemovalPolicy): Key {
    const key = new Key(this, id, {
      description: `Health code: ${description}`,
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy,
    });
    Validations.of(key).acknowledge({
      id: 'AwsSolutions-KMS5',
      reason:
        'KMS rotates no asymmetric keys. These are rotated by the next term of `codeKeys`, which overlaps the last.',
    });
    return key;
  }

  /** The keys of some uses, or of all. */
  arnsOf(uses: readonly CodeKeyUse[] = ['root', 'specimen', 'issuing']): string[] {
    const byUse: Record<CodeKeyUse, readonly Key[]> = {
      root: [this.#root],
      specimen: [this.#specimen],
      issuing: this.#issuing.map(({ key }) => key),
    };
    return uses.flatMap((use) => byUse[use].map((key) => key.keyArn));
  }

  /** What the functions are told of them. */
  get setting(): string {
    const keys: KmsKeys = {
      issuer: this.#issuer,
      root: this.#root.keyArn,
      specimen: this.#specimen.keyArn,
      issuing: this.#issuing.map(({ key, term }) => ({
        arn: key.keyArn,
        notBefore: term.notBefore,
        notAfter: term.notAfter,
      })),
    };
    return JSON.stringify(keys);
  }
}
