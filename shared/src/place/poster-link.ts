import { type PlaceCodeReading, readPlaceCode } from './place-code.ts';

const LINK = /^https?:\/\/[^/\s]+\/p\/([^/?#\s]+)(?:\?([^#\s]*))?/i;

/** The link that a poster's QR carries: any camera opens it, and WeChat and Alipay open the mini-program with it. */
export function posterLink(origin: string, code: string, version: number): string {
  return `${origin}/p/${code}?v=${version}`;
}

/** The link that a screen at a door shows: the poster's, and a value of the moment. */
export function screenLink(origin: string, code: string, version: number, text: string): string {
  return `${posterLink(origin, code, version)}&t=${text}`;
}

/** What a scanned link says of a screen; undefined for a poster's. */
export function screenTextOf(text: string): string | undefined {
  const query = LINK.exec(text.trim())?.[2];
  return query === undefined ? undefined : /(?:^|&)t=([^&]{1,40})/.exec(query)?.[1];
}

export type ScanReading = PlaceCodeReading | { kind: 'foreign' };

/** What a scanner or a text field gave: a poster's link, a bare code, or something that is no place code of ours. */
export function readScan(text: string): ScanReading {
  const trimmed = text.trim();
  const link = LINK.exec(trimmed);
  if (link !== null) return readPlaceCode(decodeSafely(link[1] as string));
  return /[:/]/.test(trimmed) ? { kind: 'foreign' } : readPlaceCode(trimmed);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
