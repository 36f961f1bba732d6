import type { RootKey } from '@health-code/shared/code/gate-bundle-schema';
import type { Signer } from '@health-code/shared/code/signing';
import type { TrustedKey } from '@health-code/shared/code/trust-list';

/** A key that signs personal codes, with its row of the trust list. */
export interface IssuingKey {
  readonly signer: Signer;
  readonly row: TrustedKey;
}

/**
 * The keys of this region, wherever their private halves are: a file in the local run, KMS on AWS. A new key is in the
 * trust list before it signs, and stays in it until the last credential that it signed has ended.
 */
export interface CodeKeys {
  /** The key for a credential that is issued at an instant; undefined when none is in force. */
  issuing(at: number): IssuingKey | undefined;
  readonly specimen: IssuingKey;
  /** Signs the trust list and gates' bundles. */
  readonly root: Signer;
  readonly roots: readonly RootKey[];
  /** Every key that a gate may meet, specimen too. */
  readonly trustList: readonly TrustedKey[];
}

export interface CodeKeyParts {
  readonly issuing: readonly IssuingKey[];
  readonly specimen: IssuingKey;
  readonly root: { readonly signer: Signer; readonly key: RootKey };
}

/** Puts keys together. Of several in force the one that began last signs: that is what rotates them. */
export function codeKeys({ issuing, specimen, root }: CodeKeyParts): CodeKeys {
  const newestFirst = [...issuing].sort((a, b) => Date.parse(b.row.notBefore) - Date.parse(a.row.notBefore));
  return {
    issuing: (at) => newestFirst.find(({ row }) => Date.parse(row.notBefore) <= at && at < Date.parse(row.notAfter)),
    specimen,
    root: root.signer,
    roots: [root.key],
    trustList: [...newestFirst, specimen].map(({ row }) => row),
  };
}
