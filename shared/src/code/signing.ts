/** Whether a signature (64 bytes) over a message is that of a public key (32 bytes), by RFC 8032; it must not throw. */
export type SignatureCheckNow = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** The same, where the platform answers later, as WebCrypto does. */
export type SignatureCheck = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** Signs with a private key, wherever that is kept. */
export interface Signer {
  /** Four bytes; `keyIdOf` the public key, unless another key of the trust list has the same. */
  readonly keyId: Uint8Array;
  /** The Ed25519 signature (RFC 8032) of the message, 64 bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}
