import type { KeyObject } from 'node:crypto';
import { ed25519Sign } from '../crypto/ed25519.ts';

/** A signature that a test spells itself, word by word, so that it does not depend on the code that it tests. */
export interface SpelledSignature {
  /** Name and value of each component, in the order in which they are signed. */
  readonly covers: readonly (readonly [name: string, value: string])[];
  /** What follows the list of components: `;created=1;keyid="a"`. */
  readonly parameters: string;
}

export interface SignatureHeaders {
  readonly 'signature-input': string;
  readonly signature: string;
}

export function signSpelled(key: KeyObject, { covers, parameters }: SpelledSignature, label = 'sig'): SignatureHeaders {
  const params = `(${covers.map(([name]) => name).join(' ')})${parameters}`;
  const lines = [...covers, ['"@signature-params"', params]].map(([name, value]) => `${name}: ${value}`);
  const bytes = ed25519Sign(key, Buffer.from(lines.join('\n')));
  return { 'signature-input': `${label}=${params}`, signature: `${label}=:${bytes.toString('base64')}:` };
}
