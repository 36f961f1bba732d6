import type { Person } from '@health-code/shared/person/person';
import { formatPlaceCode } from '@health-code/shared/place/place-code';
import { readScan, screenTextOf } from '@health-code/shared/place/poster-link';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { EntryScene } from '@health-code/shared/visit/visit';
import type { Failure } from '../../../core/failure/failure.shared';
import type { Words } from '../../../i18n/zh';
import type { ProblemWords } from '../../../i18n/zh/problems';
import type { Scan } from '../../scan/own-scans';

/** A place code, and how it came into the app. */
export interface DoorCode {
  readonly code: string;
  readonly scene: EntryScene;
  /** The Idempotency-Key of the scan that opened the page; a link has none. */
  readonly key?: string;
  /** When the code was read, by the phone's clock in milliseconds; unknown of a link. */
  readonly scannedAt?: number;
  /** What a screen at the door showed beside its code. */
  readonly screen?: string;
}

/** The page's parameters: a place code, or text that is not one. */
export type PageOpening = { kind: 'door'; door: DoorCode } | { kind: 'no-code'; text: string };

/** Long enough to sign in and apply on the way; after that the person has left the door. */
const SCAN_LIVES_MS = 10 * MS_PER_MINUTE;

/** What a super-app says of how it opened us: the text that it handed over, and by which of its ways. */
export interface Launch {
  readonly text: string;
  readonly scene: EntryScene;
}

interface OpeningContext {
  /** The last code that was read by this app itself. */
  readonly scan: Scan | undefined;
  readonly launch: Launch | undefined;
  /** The phone's clock. */
  readonly now: number;
}

/**
 * Reads the page's parameters. Ours are `code`, `scan` and `t`; a super-app that opens us for a poster's link hands the
 * whole link over, WeChat as `q`, Alipay as `qrCode`. An address can claim anything and be forwarded, so only a scan that
 * this phone remembers, or one that the super-app vouches for, counts as one: everything else is a link, which checks nobody
 * in by itself.
 */
export function readCheckInQuery(query: Record<string, string | undefined>, context: OpeningContext): PageOpening {
  const { code = '', scan: key, q, qrCode, t } = query;
  const handed = q ?? qrCode;
  const text = handed ?? code;
  const reading = readScan(text);
  if (reading.kind !== 'ok') return { kind: 'no-code', text };
  const { scan, launch, now } = context;
  if (handed !== undefined) return { kind: 'door', door: handedOver(reading.code, handed, launch, now) };
  const isFresh = scan !== undefined && now >= scan.at && now - scan.at <= SCAN_LIVES_MS;
  const isOurs = isFresh && scan.key === key && scan.code === reading.code;
  const door = { code: reading.code, scene: 'link', ...withScreen(t) } as const;
  return { kind: 'door', door: isOurs ? ownScan(scan) : door };
}

const withScreen = (screen: string | undefined) => (screen === undefined ? {} : { screen });

function ownScan({ code, scene, key, at, screen }: Scan): DoorCode {
  return { code, scene, key, scannedAt: at, ...withScreen(screen) };
}

function handedOver(code: string, text: string, launch: Launch | undefined, now: number): DoorCode {
  const isVouchedFor = launch !== undefined && launch.text === text && launch.scene !== 'link';
  const how = isVouchedFor ? { scene: launch.scene, scannedAt: now } : { scene: 'link' as const };
  return { code, ...how, ...withScreen(screenTextOf(text)) };
}

/** The account's own person is the one who came first; anyone else is a companion. */
export function entryMethod(people: readonly Person[], chosenIds: readonly string[]): 'self' | 'companion' {
  const own = [...people].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
  return chosenIds.length === 1 && chosenIds[0] === own?.personId ? 'self' : 'companion';
}

/**
 * Whether the check-in may go ahead without a touch: somebody alone scanned a poster just now. A link shows the
 * place first, and an account of several asks who is entering.
 */
export function checksInByItself(scene: EntryScene, peopleCount: number): boolean {
  return scene !== 'link' && peopleCount === 1;
}

/** Whether a later try may succeed: offline, a failing server, or others who were faster. Anything else is a final answer. */
export function waitsForServer(failure: Failure): boolean {
  if (failure.kind !== 'problem') return true;
  return failure.problem.status >= 500 || failure.problem.code === 'WRITE.CONFLICT';
}

/** Why a check-in that was sent later was refused. It is well formed, so an invalid request can only mean a wrong time. */
export function refusalWords(words: Words, reason: string): ProblemWords {
  if (reason.startsWith('REQUEST.')) return words.visits.refused.outOfTime;
  return (words.problems as Readonly<Record<string, ProblemWords>>)[reason] ?? words.failures.unexpected;
}

/** A place code inside a sentence: in groups of four that no line end tears apart. */
export function unbrokenCode(code: string): string {
  return formatPlaceCode(code).replace(/ /g, '\u00a0');
}
