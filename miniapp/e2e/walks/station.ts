import { residentId } from '@health-code/functions/testing/samples';
import type { Holding } from '@health-code/shared/code/holder';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { TestServer } from '../../../infra/local/test-server.ts';
import { addPerson, type Call, callerFor } from '../api-steps.ts';
import { holdingOf, shownAt } from '../holders.ts';
import { openStation } from '../staff.ts';
import { EVERY_SIZE, type SizeName } from './sizes.ts';

/** Who comes through the east gate in the morning: as many as one account may hold. */
const ARRIVING = ['赵一', '钱二', '孙三', '李四', '周五', '吴六', '郑七', '王八'] as const;
const FEVER = 38.5;

/** Somebody who comes to the gate. */
export interface Arrival {
  readonly number: string;
  /** What the gate shows of the document. */
  readonly document: string;
  /** What their phone shows now. */
  code(): string;
}

/** A station that nobody else works at. */
export interface Station {
  readonly arrivals: readonly Arrival[];
  readonly feverish: Arrival;
  /** Of whom comes to work first, as they got it; and the phones of the two. */
  readonly link: string;
  readonly early: string;
  readonly late: string;
  /** How many the owner sees to have come today. */
  visitsToday(): Promise<unknown>;
  dismissLate(): Promise<unknown>;
}

/** Each size has a station of its own: a code that another gate has just seen would be flagged. */
export async function stationFor(server: TestServer, size: SizeName): Promise<Station> {
  const index = EVERY_SIZE.indexOf(size);
  const [early, late] = [`1370013720${index}`, `1370013730${index}`];
  const { owner, placeId, invitation } = await openStation(server, `1390013920${index}`);
  const gateId = await keepLate(await callerFor(server, late), owner, placeId);
  const [feverish, ...arrivals] = await arrive(server, index);
  if (feverish === undefined) throw new Error('nobody comes');
  return {
    ...{ arrivals, feverish, early, late, link: `/#/pages/gates/index?invitation=${invitation}` },
    visitsToday: async () =>
      (await owner('GET', `/v1/places/${placeId}/days/${shanghaiDate(server.deps.now())}`))['total'],
    dismissLate: () => owner('POST', `/v1/places/${placeId}/staff/${gateId}/dismissal`),
  };
}

/** The colleague of the late shift keeps the same gate. */
async function keepLate(late: Call, owner: Call, placeId: string): Promise<string> {
  const { invitation } = await owner('POST', `/v1/places/${placeId}/invitations`, { label: '东门晚班' });
  return String((await late('POST', '/v1/gates', { invitation }))['gateId']);
}

async function arrive(server: TestServer, index: number): Promise<Arrival[]> {
  const phone = `1380013820${index}`;
  const call = await callerFor(server, phone);
  const arrivals: Arrival[] = [];
  for (const [place, name] of ARRIVING.entries()) {
    const number = residentId(500 + 10 * index + place);
    const personId = await addPerson(call, { name, number, phone, ...(place === 0 ? { temperature: FEVER } : {}) });
    arrivals.push(arrival(server, number, await holdingOf(call, personId)));
  }
  return arrivals;
}

function arrival(server: TestServer, number: string, holding: Holding): Arrival {
  const document = `${number.slice(0, 2)}····${number.slice(-2)}`;
  return { number, document, code: () => shownAt(holding, server.deps.now()) };
}
