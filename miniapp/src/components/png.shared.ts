import { asciiBytes, concatBytes, uint32Bytes } from '@health-code/shared/code/bytes';
import { toBase64Url } from '@health-code/shared/text/base64url';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** One bit a pixel, grey (PNG, section 11.2.1); the rest is what there is one choice of. */
const ONE_BIT_GREY = Uint8Array.of(1, 0, 0, 0, 0);
/** The greatest block that deflate stores as it is (RFC 1951, section 3.2.4). */
const STORED_BYTES = 65_535;
const CRC_POLYNOMIAL = 0xedb88320;
const ADLER_MODULUS = 65_521;

/**
 * A picture in black and white as the data address of a PNG, the one format that browsers and super-apps all take.
 * Nothing is compressed: that took most of the time of drawing, for a picture that goes nowhere.
 * `rows` hold eight pixels a byte, the leftmost in the highest bit, and 1 is white.
 */
export function pngAddress(width: number, rows: readonly Uint8Array[]): string {
  // Each row says first by which filter it goes: none.
  const pixels = concatBytes(...rows.map((row) => concatBytes(Uint8Array.of(0), row)));
  const header = concatBytes(uint32Bytes(width), uint32Bytes(rows.length), ONE_BIT_GREY);
  const parts = [chunk('IHDR', header), chunk('IDAT', stored(pixels)), chunk('IEND', new Uint8Array(0))];
  return `data:image/png;base64,${toBase64(concatBytes(SIGNATURE, ...parts))}`;
}

function toBase64(bytes: Uint8Array): string {
  const text = toBase64Url(bytes).replace(/-/g, '+').replace(/_/g, '/');
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const signed = concatBytes(asciiBytes(type), content);
  return concatBytes(uint32Bytes(content.length), signed, uint32Bytes(crc32(signed)));
}

/** The zlib stream (RFC 1950) of blocks that are not compressed. */
function stored(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < bytes.length; at += STORED_BYTES) {
    const block = bytes.subarray(at, at + STORED_BYTES);
    const { length } = block;
    const isLast = at + length === bytes.length ? 1 : 0;
    blocks.push(Uint8Array.of(isLast, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), block);
  }
  return concatBytes(...blocks, uint32Bytes(adler32(bytes)));
}

const CRC_OF_BYTE = Array.from({ length: 256 }, (_none, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ CRC_POLYNOMIAL : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (CRC_OF_BYTE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return ~crc >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let [sum, sums] = [1, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    sum = (sum + (bytes[at] as number)) % ADLER_MODULUS;
    sums = (sums + sum) % ADLER_MODULUS;
  }
  return sums * 65_536 + sum;
}
