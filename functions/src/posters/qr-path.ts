import qrcode from 'qrcode-generator';

/** Modules of white that the standard asks for around a QR code (ISO/IEC 18004, section 6.3.8). */
export const QUIET_ZONE_MODULES = 4;

/** A QR code as one SVG path in units of modules, the quiet zone included in `size`. Level M survives 15 % of damage. */
export function qrPath(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) path += rowPath((column) => code.isDark(row, column), row, count);
  return { path, size: count + 2 * QUIET_ZONE_MODULES };
}

/** Dark runs of a row as rectangles: neighbours are joined, so no hairline shows between them in print. */
function rowPath(isDark: (column: number) => boolean, row: number, count: number): string {
  let path = '';
  for (let start = 0; start < count; start += 1) {
    if (!isDark(start)) continue;
    let end = start;
    while (end < count && isDark(end)) end += 1;
    path += `M${start + QUIET_ZONE_MODULES} ${row + QUIET_ZONE_MODULES}h${end - start}v1h${start - end}z`;
    start = end;
  }
  return path;
}
