import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@health-code/shared/api/client';
import type { FieldError } from '@health-code/shared/api/problem-schema';
import { type AccountTokens, accountClient } from '../tool-kit/account-client.ts';
import { PLACE_COLUMNS, placeRow } from '../tool-kit/place-rows.ts';
import { readCsv } from '../tool-kit/read-csv.ts';
import { checkRows } from '../tool-kit/register-places.ts';

/** A place without a fault; reports change one thing about it. */
const PLACE = {
  name: '王记面馆',
  kind: 'market',
  division: '410103',
  address: '二马路 82 号',
  location: { latitude: 34.7466, longitude: 113.6581 },
  manager: { name: '王小明', phone: '13912340001' },
};
const COLUMNS = 'name,kind,subKind,division,address,latitude,longitude,asksCheckOut,entrances';
const ROW = '王记面馆,market,supermarket,410103,二马路 82 号,34.7466,113.6581,,';

/** What an answer says, in few words. */
export interface HttpSaid {
  readonly status: number;
  readonly headers: Headers;
  /** The code of a problem, where the body is one. */
  readonly code: string | undefined;
}

/** A running server as reports ask it. Nothing that they ask is kept by the server. */
export class FieldServer {
  readonly origin: string;
  readonly #call: Client;

  constructor(origin: string, tokens: AccountTokens) {
    this.origin = origin;
    this.#call = accountClient(origin, tokens);
  }

  /** What the check of a place says of one that differs so from a right one. */
  async place(changes: object): Promise<string> {
    const { results } = await this.#call('checkPlaces', { body: { rows: [{ ...PLACE, ...changes }] } });
    return verdict(results[0]?.errors ?? []);
  }

  /** The same of one whose manager differs so. */
  manager(changes: object): Promise<string> {
    return this.place({ manager: { ...PLACE.manager, ...changes } });
  }

  /** What the tool for many places makes of a file with these bytes, or why it cannot be read. */
  async file(content: string | Uint8Array): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'field-'));
    try {
      const path = join(folder, 'places.csv');
      writeFileSync(path, content);
      const rows = [];
      for await (const line of readCsv(path, PLACE_COLUMNS)) rows.push(placeRow(line));
      const { right, errors } = await checkRows(this.#call, rows);
      const wrong = errors.map(({ line, column, why }) => `line ${line}, ${column}: ${why}`);
      return [`${right.length} of ${rows.length} right`, ...wrong].join('; ');
    } catch (error) {
      return error instanceof Error ? error.message.replace(/^\S*places\.csv/, 'the file') : String(error);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** One file of places: a header, and a right row with these parts replaced, each by the first text that has it. */
  table(...rows: readonly (readonly [from: string, to: string])[]): string {
    const lines = rows.map(([from, to]) => ROW.replace(from, to));
    return `${[COLUMNS, ...lines].join('\r\n')}\r\n`;
  }

  async http(method: string, path: string, init: RequestInit = {}): Promise<HttpSaid> {
    const answer = await fetch(this.origin + path, { method, redirect: 'manual', ...init });
    const body: unknown = await answer.json().catch(() => undefined);
    const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : undefined;
    return { status: answer.status, headers: answer.headers, code };
  }
}

function verdict(errors: readonly FieldError[]): string {
  if (errors.length === 0) return 'accepted';
  return errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ');
}
