import { beforeEach, describe, expect, it } from 'vitest';
import { gateBundle, issued, shownText } from '../../testing/code-samples';
import { openGate, pressKey, serveGate, verdict } from '../../testing/gate-door';
import { GATE_ID, NOON } from '../../testing/samples';
import { choose, field, fireEvent, press, sees, settle, type } from '../../testing/screen';
import { server } from '../../testing/server';
import { GateView } from './gate-view';

const green = await issued('green');
const bundle = await gateBundle();
const CODE = shownText(green, NOON);
const NUMBER = 'Document number';

async function openForm(): Promise<void> {
  await openGate(<GateView gateId={GATE_ID} />);
  await press('Look up a document or card');
}

/** Types as a scanner does where the focus is: a key that nobody keeps from the field gets into it. */
async function scanInto(label: string, text: string): Promise<void> {
  const input = field(label) as HTMLInputElement;
  input.focus();
  for (const key of [...text, 'Enter']) {
    const target = document.activeElement ?? document.body;
    const isLetThrough = pressKey(target, key);
    if (isLetThrough && target === input && key.length === 1) {
      fireEvent.change(input, { target: { value: input.value + key } });
    }
  }
  await settle();
}

beforeEach(() => serveGate(bundle));

describe('a scanner that types while a field has the focus', () => {
  it('is heard, and the field stays as it was', async () => {
    await openForm();
    await scanInto(NUMBER, CODE);
    expect(await verdict()).toBe('Pass');
    expect(field(NUMBER).value).toBe('');
    expect(server.callsOf('lookUpPerson')).toEqual([]);
  });

  it('leaves in the field what a person had typed before', async () => {
    await openForm();
    await type(NUMBER, '1101');
    await scanInto(NUMBER, CODE);
    expect(await verdict()).toBe('Pass');
    expect(field(NUMBER).value).toBe('1101');
  });
});

describe('a code that gets into a field whole, without a key that the page could hear', () => {
  it.each([
    ['Document number', NUMBER],
    ['Paper code', 'Paper code'],
    ['City card', 'Card number'],
  ])('is a scan, and the field is empty again: %s', async (way, label) => {
    await openForm();
    if (way !== NUMBER) await choose(way);
    await type(label, CODE);
    expect(await verdict()).toBe('Pass');
    expect(field(label).value).toBe('');
    // The scanner's Enter comes last, and asks nothing.
    await press('Look up');
    const isFaulty = () => field(label).getAttribute('aria-invalid');
    expect(isFaulty()).toBe('false');
    await press('Look up');
    expect(isFaulty()).toBe('true');
    expect(server.callsOf('lookUpPerson')).toEqual([]);
  });

  it('is a scan at its Enter where it was not read to its end, or is a link', async () => {
    await openForm();
    await type(NUMBER, CODE.slice(0, 100));
    expect(field(NUMBER).value).toBe(CODE.slice(0, 100));
    await press('Look up');
    expect(await verdict()).toBe('Scan again');
    expect(field(NUMBER).value).toBe('');
    await press('Next person');
    await type(NUMBER, 'https://example.org/p/7K3M');
    await press('Look up');
    expect(await verdict()).toBe('Not a code');
  });

  it('is nothing that a person types: a number is looked up', async () => {
    await openForm();
    await type(NUMBER, '11010519491231002');
    await press('Look up');
    expect(sees('Scan again')).toBe(false);
    expect(field(NUMBER).value).toBe('11010519491231002');
  });
});
