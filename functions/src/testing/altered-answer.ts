interface Answer {
  readonly response: object;
}

/** The same answer with the bytes of one field changed. */
export function altered<T extends Answer>(
  answer: T,
  field: keyof T['response'],
  change: (bytes: Buffer) => Uint8Array,
): T {
  const bytes = Buffer.from((answer.response as T['response'])[field] as string, 'base64url');
  return { ...answer, response: { ...answer.response, [field]: Buffer.from(change(bytes)).toString('base64url') } };
}

/** Flips one bit, counted from the first on; beyond the last they are counted round. */
export const flipBit = (bit: number) => (bytes: Buffer) => {
  const at = bit % (bytes.length * 8);
  return bytes.map((byte, index) => (index === at >> 3 ? byte ^ (0x80 >> (at & 7)) : byte));
};

/** Cuts off the last bytes. */
export const cutShort = (count: number) => (bytes: Buffer) => bytes.subarray(0, -count);
