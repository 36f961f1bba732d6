import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { gateBundle, issued, shownText } from '../../testing/code-samples';
import { judgedAt, openGate, scan, serveGate } from '../../testing/gate-door';
import { DOOR, GATE, GATE_ID, iso, NOON } from '../../testing/samples';
import { press, see, sees } from '../../testing/screen';
import { server } from '../../testing/server';
import { GateView } from './gate-view';
import { keepGates } from './held-gates';

const [green, yellow, red] = [await issued('green'), await issued('yellow'), await issued('red')];
const bundle = await gateBundle();
const strictBundle = await gateBundle({ oldestTestHours: 48 });
const { medical, placeRule, advice } = en.gate;
const NO_REASON = { code: 'C', name: { zh: '无异常', en: 'No concerns' }, until: null };

async function openAt(kind: PlaceKind) {
  keepGates([{ ...GATE, place: { ...DOOR, kind } }]);
  await openGate(<GateView gateId={GATE_ID} />);
}

beforeEach(() => serveGate(bundle));

describe('the gate of a hospital', () => {
  it.each([
    ['Yellow', yellow],
    ['Red', red],
  ])('guides a %s code to the fever clinic, and sends nobody away', async (colour, code) => {
    await openAt('medical');
    await scan(shownText(code, NOON));
    await see(medical.colour(colour));
    expect(medical.colour(colour)).toMatch(/fever clinic.*do not send them away/);
  });

  it('guides somebody without a test to where they are tested', async () => {
    server.on('getGateBundle', () => ({ ...strictBundle, serverTime: iso(Date.now()) }));
    await openAt('medical');
    await scan(shownText(green, NOON));
    await see('No negative test within 48 h');
    expect(sees(medical.test)).toBe(true);
  });

  it('guides who has become yellow since, or was looked up by a document, just the same', async () => {
    const answer = {
      colour: 'yellow',
      outcome: 'limited',
      failed: ['colour'],
      testWithinHours: null,
      cannotKnow: [],
    } as const;
    judgedAt({ current: { ...answer, reason: null } });
    const person = { name: '李*', documentNumber: '41**************2X' };
    server.on('lookUpPerson', () => ({
      ...answer,
      reason: NO_REASON,
      person,
      admission: 'sealed',
      serverTime: iso(NOON),
    }));
    await openAt('medical');
    await scan(shownText(green, NOON));
    await see(medical.colour('Yellow'));
    await press('Do not admit');
    await press('Next person');
    expect(sees(medical.colour('Yellow'))).toBe(false);
    await scan('JKP1:7K3M9QRT2WXA7K3M');
    await see(medical.colour('Yellow'));
  });

  it('leaves to staff whom neither a colour nor a test keeps out', async () => {
    judgedAt({ sighting: 'replayed' });
    await openAt('medical');
    await scan(shownText(green, NOON));
    await see(advice.repeated);
    expect(sees(advice.limited)).toBe(true);
  });
});

it('at any other place the rule of the place is told', async () => {
  await openAt('business');
  await scan(shownText(yellow, NOON));
  await see(placeRule.limited('Yellow'));
});
