import type { Unit } from './benchmark.ts';

export interface Budget {
  readonly unit: Unit;
  readonly direction: 'at-most' | 'at-least';
  readonly limit: number;
  /** The line of README.md that it states. */
  readonly source: string;
}

const READ_A_CODE = 'read a code';
const CHECK_IN = 'check in';
const SESSION = 'session';
const DELETION = 'deletion';
const OFFICE = 'office';
const EVALUATE = 'evaluate, 30 facts';
const PERSONAL_CODE = 'verify a personal code offline, pure JS';
const COLD_START = 'cold start';
const POSTER = 'poster';
const MEBIBYTE = 1_048_576;
const CONSOLE = 'console';
const FIRST_LOAD = 'WeChat main package / first web load';

/** Every limit of the project, by the figure's name. A figure without one is told and not judged. */
export const BUDGETS: Readonly<Record<string, Budget>> = {
  'read-code.throughput-over-floor': atLeast(0.7, 'ratio', 'API over its floor'),
  'read-code.get-items': atMost(1, 'count', READ_A_CODE),
  'read-code.other-operations': atMost(0, 'count', READ_A_CODE),
  'read-code.read-units': atMost(0.5, 'RCU', READ_A_CODE),
  'check-in.write-units': atMost(2, 'WCU', CHECK_IN),
  'check-in.write-units-of-the-longest-place': atMost(2, 'WCU', CHECK_IN),
  'check-in.time-growth-2-to-250': atMost(1.5, 'ratio', CHECK_IN),
  'check-in.units-growth-2-to-250': atMost(1.5, 'ratio', CHECK_IN),
  'session.operations-for-a-token': atMost(0, 'count', SESSION),
  'session.refresh-reads': atMost(1, 'count', SESSION),
  'session.refresh-writes': atMost(1, 'count', SESSION),
  'deletion.write-units-of-a-person': atMost(20, 'WCU', DELETION),
  'deletion.write-units-per-look': atMost(1, 'WCU', DELETION),
  'office.request-reads': atMost(5, 'count', OFFICE),
  'office.request-writes': atMost(0, 'count', OFFICE),
  'office.sign-in-reads': atMost(2, 'count', OFFICE),
  'office.sign-in-writes': atMost(2, 'count', OFFICE),
  'evaluate.over-json-rules-engine': atLeast(150, 'ratio', EVALUATE),
  'evaluate.growth-30-to-300': atMost(12, 'ratio', EVALUATE),
  'personal-code.verify-over-bare-ed25519': atMost(1.5, 'ratio', PERSONAL_CODE),
  'personal-code.picture-over-symbol': atMost(2, 'ratio', 'draw a code'),
  'personal-code.characters-ours': atMost(240, 'count', 'QR text'),
  'personal-code.qr-version-ours': atMost(9, 'count', 'QR text'),
  'posters.bulk-pdf-each': atMost(100, 'ms', POSTER),
  'posters.bulk-pdf-memory': atMost(512 * MEBIBYTE, 'bytes', POSTER),
  'posters.bulk-zip-each': atMost(100, 'ms', POSTER),
  'posters.bulk-zip-memory': atMost(512 * MEBIBYTE, 'bytes', POSTER),
  'bundle.public': atMost(400_000, 'bytes', COLD_START),
  'bundle.citizen': atMost(400_000, 'bytes', COLD_START),
  'bundle.privacy': atMost(400_000, 'bytes', COLD_START),
  'bundle.owner': atMost(400_000, 'bytes', COLD_START),
  'bundle.gate': atMost(400_000, 'bytes', COLD_START),
  'bundle.authority': atMost(400_000, 'bytes', COLD_START),
  'bundle.office': atMost(400_000, 'bytes', COLD_START),
  'cold-start.public-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'cold-start.citizen-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'cold-start.privacy-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'cold-start.owner-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'cold-start.gate-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'cold-start.authority-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'cold-start.office-over-bare-client': atMost(1.5, 'ratio', COLD_START),
  'web-app.first-load-gzip': atMost(250_000, 'bytes', FIRST_LOAD),
  'console.first-load-gzip': atMost(120_000, 'bytes', CONSOLE),
  'wechat.main-package': atMost(1_000_000, 'bytes', FIRST_LOAD),
};

function atMost(limit: number, unit: Unit, source: string): Budget {
  return { direction: 'at-most', limit, unit, source };
}

function atLeast(limit: number, unit: Unit, source: string): Budget {
  return { direction: 'at-least', limit, unit, source };
}
