import { type BareItem, type InnerList, isInnerList, serializeInnerList, serializeItem } from 'structured-headers';
import { bytesOf, readDictionary } from './structured-fields.ts';

/** A signature as it came (RFC 9421, section 4), not judged yet. */
export interface ReceivedSignature {
  /** What it covers, in its order, each spelled as in the signature base: `"@method"`. */
  readonly components: readonly string[];
  readonly parameters: ReadonlyMap<string, BareItem>;
  /** Components and parameters in the one spelling that is signed (section 2.5). */
  readonly params: string;
  readonly bytes: Uint8Array;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** Ed25519 has signatures of one length; what is longer or shorter was made for somebody else, such as a proxy. */
const SIGNATURE_BYTES = 64;

/** The signatures of a request that could be Ed25519, in the order of `Signature-Input`. */
export function readSignatures(headers: Headers): ReceivedSignature[] {
  const signatures = readDictionary(headers['signature']);
  return [...readDictionary(headers['signature-input'])].flatMap(([label, member]) => {
    const bytes = bytesOf(signatures.get(label));
    return isInnerList(member) && bytes?.length === SIGNATURE_BYTES ? received(member, bytes) : [];
  });
}

/** None when the list cannot be spelled: the parser takes some values that no serialiser may write. */
function received(list: InnerList, bytes: Uint8Array): ReceivedSignature[] {
  try {
    const components = list[0].map((item) => serializeItem(item));
    return [{ components, parameters: list[1], params: serializeInnerList(list), bytes }];
  } catch {
    return [];
  }
}
