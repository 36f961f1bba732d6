import qrcode from 'qrcode-generator';

const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;
/** Pixels to a module, so that the picture stays sharp on dense screens. */
const MODULE_PIXELS = 8;
/** The quiet zone that the standard asks for. */
const QUIET_MODULES = 4;

/** A QR code as a data address that an image shows on every platform, always dark on light. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  return code.createDataURL(MODULE_PIXELS, QUIET_MODULES * MODULE_PIXELS);
}
