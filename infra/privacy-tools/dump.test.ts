import { kindOf } from '@health-code/functions/stores/item-kind';
import { residentId, samplePerson } from '@health-code/functions/testing/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MeasuredApi, startMeasuredApi } from '../access-patterns/api.ts';
import { tellStory } from '../access-patterns/story.ts';
import { Items, type StoredItem } from '../tool-kit/items.ts';

/** What the story says of people: everything that must stand nowhere as it is. */
const { name, residence } = samplePerson();
const SAID: readonly string[] = [
  ...[name, residence.address, residentId(2), '13800138000', '13800138009', '13500135000'],
  // Officials.
  ...['韩梅梅', '李雷', '王芳', '13300133000', '13300133001', '13300133003'],
  // The city card.
  'A12345678',
];
/** The ways in which a text may stand in what was written. */
const WRITTEN = SAID.flatMap((text) => [
  text,
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
  Buffer.from(text).toString('base64url'),
  JSON.stringify(text).slice(1, -1),
  encodeURIComponent(text),
]);

let api: MeasuredApi;
let before: StoredItem[] = [];
let after: StoredItem[] = [];
let end: StoredItem[] = [];
let personId = '';
beforeAll(async () => {
  api = await startMeasuredApi({ DOOR_SAMPLE_ONE_IN: '1' });
  await tellStory(api, async (route, _need, work) => {
    if (route === 'deletePerson') before = await dumped();
    const answer = await work();
    if (route === 'deletePerson') after = await dumped();
    if (route === 'applyForCode') personId ||= answer.personId;
    return answer;
  });
  end = await dumped();
});
afterAll(() => api.close());

async function dumped(): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  for (const table of ['people', 'places', 'authority']) {
    for await (const item of new Items(api.client, table).dump()) items.push(item);
  }
  return items;
}

/** With the elements of sets, which JSON leaves out. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof Set ? [...part] : part));
const found = (texts: readonly string[]) => WRITTEN.filter((said) => texts.some((text) => text.includes(said)));

describe('a copy of the whole database', () => {
  it('holds nothing of what people said of themselves, in no writing', () => {
    expect(before.length).toBeGreaterThan(60);
    expect(found(before.map(textOf))).toEqual([]);
    for (const items of [after, end]) expect(found(items.map(textOf))).toEqual([]);
  });

  it('would show it if it did', () => {
    expect(found([textOf({ name })])).toContain(name);
    expect(found([Buffer.from(residentId(2)).toString('base64')])).not.toEqual([]);
  });
});

describe('the log of the whole story', () => {
  it('holds nothing of it either, nor any id of a person', () => {
    expect(api.logLines.length).toBeGreaterThan(60);
    expect(found(api.logLines)).toEqual([]);
    expect(api.logLines.filter((line) => line.includes(personId))).toEqual([]);
  });
});

describe('after the deletion', () => {
  const naming = (items: readonly StoredItem[]) =>
    [...new Set(items.filter((item) => textOf(item).includes(personId)).map(kindOf))].toSorted();

  it('the id of the person stands in what the receipt says that it stays in, and nowhere else', () => {
    expect(naming(before)).toEqual(expect.arrayContaining(['profile', 'snapshot', 'fact', 'access', 'visit']));
    // The story ends with a contact, which restricts the person for a while.
    expect(naming(after)).toEqual(['fact', 'formerTenure', 'paperCode', 'visit']);
  });
});
