import qrcode from 'qrcode-generator';
import { pngAddress } from './png.shared.ts';

const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;
/** Pixels to a module, two modules to a byte: edges stay sharp on dense screens, also where a super-app smooths what it enlarges. */
const MODULE_PIXELS = 4;
/** The quiet zone that the standard asks for. */
const QUIET_MODULES = 4;
const WHITE = 0b1111;

/** A QR code as a data address that an image shows on every platform, always dark on light. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const count = code.getModuleCount();
  const side = count + 2 * QUIET_MODULES;
  const rows: Uint8Array[] = [];
  for (let row = -QUIET_MODULES; row < count + QUIET_MODULES; row += 1) {
    const isWithin = row >= 0 && row < count;
    const pixels = rowPixels(side, (column) => isWithin && column >= 0 && column < count && code.isDark(row, column));
    for (let line = 0; line < MODULE_PIXELS; line += 1) rows.push(pixels);
  }
  return pngAddress(side * MODULE_PIXELS, rows);
}

function rowPixels(side: number, isDark: (column: number) => boolean): Uint8Array {
  const nibble = (at: number) => (isDark(at - QUIET_MODULES) ? 0 : WHITE);
  return Uint8Array.from({ length: Math.ceil(side / 2) }, (_none, at) => (nibble(2 * at) << 4) | nibble(2 * at + 1));
}
