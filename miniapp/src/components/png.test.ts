import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngAddress } from './png.shared.ts';

const fileOf = (address: string) => Buffer.from(address.slice('data:image/png;base64,'.length), 'base64');

/** The chunks of a file, each with its checksum. */
function chunks(file: Buffer) {
  const found: { type: string; content: Buffer; crc: number }[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const end = at + 8 + file.readUInt32BE(at);
    found.push({
      type: file.toString('latin1', at + 4, at + 8),
      content: file.subarray(at + 8, end),
      crc: file.readUInt32BE(end),
    });
  }
  return found;
}

describe('a picture in black and white', () => {
  it('is the PNG of its rows', () => {
    const [header, pixels, end] = chunks(fileOf(pngAddress(10, [Uint8Array.of(0x80, 0x40), Uint8Array.of(0, 0xff)])));
    expect(header).toMatchObject({ type: 'IHDR', content: Buffer.from('0000000a000000020100000000', 'hex') });
    expect(pixels?.type).toBe('IDAT');
    for (const part of [header, pixels]) {
      expect(part?.crc).toBe(crc32(Buffer.concat([Buffer.from(part?.type ?? ''), part?.content ?? Buffer.alloc(0)])));
    }
    // Node checks the sum at the end of the stream.
    expect(inflateSync(pixels?.content ?? '')).toEqual(Buffer.from([0, 0x80, 0x40, 0, 0, 0xff]));
    // What every PNG ends with.
    expect(end).toEqual({ type: 'IEND', content: Buffer.alloc(0), crc: 0xae426082 });
  });

  it.each([65_534, 65_535, 65_536, 200_000])('holds %d bytes a row in as many blocks as it needs', (length) => {
    const row = Uint8Array.from({ length: length - 1 }, (_none, at) => (at * 7) & 0xff);
    const [, pixels] = chunks(fileOf(pngAddress(8 * row.length, [row])));
    expect(inflateSync(pixels?.content ?? '').equals(Buffer.from([0, ...row]))).toBe(true);
  });
});
