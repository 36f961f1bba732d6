import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) } });

export interface ReadQr {
  readonly text: string;
  readonly version: number;
  readonly level: string;
}

/** Reads the QR code in a picture's data address, as a scanner at a gate would. Throws when there is none. */
export async function readQr(dataAddress: string): Promise<ReadQr> {
  const picture = Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64');
  const [found] = await readBarcodes(new Blob([picture]), { formats: ['QRCode'], tryHarder: true });
  if (found === undefined || found.text === '') throw new Error('no QR code in the picture');
  return { text: found.text, version: Number(found.version), level: found.ecLevel };
}
