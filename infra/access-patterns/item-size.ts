/** DynamoDB's units: a write is counted by the started kilobyte, a read by started 4 kB, and by half of that if it may be a little old. */
const WRITE_UNIT_BYTES = 1024;
const READ_UNIT_BYTES = 4096;
const EVENTUAL_READ_UNIT = 0.5;

const CONTAINER_BYTES = 3;
const ELEMENT_BYTES = 1;

export type ItemValues = Readonly<Record<string, unknown>>;

/** The size of an item as DynamoDB counts it: names and values, UTF-8, by the rules of its developer guide ("item sizes and formats"). */
export function itemBytes(item: ItemValues): number {
  return sum(Object.entries(item).map(([name, value]) => (value === undefined ? 0 : utf8(name) + valueBytes(value))));
}

export function writeUnits(item: ItemValues): number {
  return Math.ceil(itemBytes(item) / WRITE_UNIT_BYTES);
}

export function readUnits(item: ItemValues, consistent: boolean): number {
  return Math.ceil(itemBytes(item) / READ_UNIT_BYTES) * (consistent ? 1 : EVENTUAL_READ_UNIT);
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return utf8(value);
  if (typeof value === 'number') return numberBytes(value);
  if (value === null || typeof value === 'boolean') return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return CONTAINER_BYTES + sum(value.map((entry) => ELEMENT_BYTES + valueBytes(entry)));
  const entries = Object.values(value as ItemValues).filter((entry) => entry !== undefined);
  return CONTAINER_BYTES + entries.length * ELEMENT_BYTES + itemBytes(value as ItemValues);
}

/** One byte for two significant digits, and one more; another for a sign. */
function numberBytes(value: number): number {
  const digits = Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length;
  return Math.ceil(digits / 2) + 1 + (value < 0 ? 1 : 0);
}

function utf8(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
