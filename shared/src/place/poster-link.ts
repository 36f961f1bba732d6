import { plainCharacters } from '../text/clean.ts';
import { type PlaceCodeReading, readPlaceCode } from './place-code.ts';

/** The link that a poster's QR carries: any camera opens it, and WeChat and Alipay open the mini-program with it. */
export function posterLink(origin: string, code: string, version: number): string {
  return `${origin}/p/${code}?v=${version}`;
}

/** The link that a screen at a door shows: the poster's, and a value of the moment. */
export function screenLink(origin: string, code: string, version: number, text: string): string {
  return `${posterLink(origin, code, version)}&t=${text}`;
}

/** The address of the page that a link leads to, within the web app. */
export function checkInAddress(code: string, screen?: string): string {
  const proof = screen === undefined ? '' : `&t=${encodeURIComponent(screen)}`;
  return `/#/pages/check-in/index?code=${encodeURIComponent(code)}${proof}`;
}

/** Our link as cameras, chats and people pass it on: in any case, with slashes too many, and with anything around it. */
const POSTER_LINK = /https?:\/+[^\s/?#]+\/+p\/+([0-9a-z%~._-]+)\/*(?:\?([^\s#]*))?/i;
/** The address of the page that the link leads to, copied from a browser. */
const PAGE_ADDRESS = /\/pages\/check-in\/index\?([^\s#]*)/i;
/** A full stop or a dash behind a link is the sentence's. */
const BEHIND_A_CODE = /[~._-]+$/;
/** WeChat and other apps put a link into an address of their own, sometimes twice. */
const MOST_WRAPPINGS = 3;

interface FoundLink {
  readonly code: string;
  readonly query: string;
}

function findLink(text: string): FoundLink | undefined {
  let candidate = plainCharacters(text);
  for (let depth = 0; depth < MOST_WRAPPINGS; depth += 1) {
    const found = linkIn(candidate);
    if (found !== undefined) return found;
    candidate = decodeSafely(candidate);
  }
  return undefined;
}

function linkIn(text: string): FoundLink | undefined {
  const [, code, query = ''] = POSTER_LINK.exec(text) ?? [];
  if (code !== undefined) return { code: decodeSafely(code.replace(BEHIND_A_CODE, '')), query };
  const page = PAGE_ADDRESS.exec(text)?.[1];
  const typed = page === undefined ? undefined : parameter(page, 'code');
  return typed === undefined || page === undefined ? undefined : { code: typed, query: page };
}

function parameter(query: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[?&])${name}=([^&\\s]*)`, 'i').exec(query)?.[1];
  return found === undefined ? undefined : decodeSafely(found);
}

/** A value of the moment is never longer. */
const SCREEN_TEXT_MAX_LENGTH = 40;

/** What a scanned link says of a screen; undefined for a poster's. */
export function screenTextOf(text: string): string | undefined {
  return screenText(parameter(findLink(text)?.query ?? '', 't'));
}

/** The value of a screen in the parameter of a link; undefined for what no screen shows. */
export function screenText(value: string | undefined): string | undefined {
  const isShown = value !== undefined && value !== '' && value.length <= SCREEN_TEXT_MAX_LENGTH;
  return isShown ? value : undefined;
}

export type ScanReading = PlaceCodeReading | { kind: 'foreign' };

/** What a scanner or a text field gave: a poster's link, a bare code, or something that is no place code of ours. */
export function readScan(text: string): ScanReading {
  const link = findLink(text);
  if (link !== undefined) return readPlaceCode(link.code);
  return /[:/]/.test(plainCharacters(text)) ? { kind: 'foreign' } : readPlaceCode(text);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
