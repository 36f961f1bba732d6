import { type PlaceCodeReading, readPlaceCode } from './place-code.ts';

const LINK = /^https?:\/\/[^/\s]+\/p\/([^/?#\s]+)(?:\?([^#\s]*))?/i;

/** The link that a poster's QR carries: any camera opens it, and WeChat and Alipay open the mini-program with it. */
export function posterLink(origin: string, code: string, version: number): string {
  return `${origin}/p/${code}?v=${version}`;
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
