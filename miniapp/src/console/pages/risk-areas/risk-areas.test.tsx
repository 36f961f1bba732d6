import { describe, expect, it } from 'vitest';
import { choose, press, see, type, until } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { openAtWork, workOf } from '../../testing/at-work';

const OLD = {
  division: '410105001',
  level: 'high',
  from: '2026-01-01T00:00:00.000Z',
  to: null,
  decree: 'old',
} as const;
const OTHERS = { ...OLD, division: '41' };
const LIST = 'division,level,from,to,decree\n410105002,low,2026-01-05 08:00,,new';

async function openList(version = 3): Promise<void> {
  server.on('listDivisions', () => ({ dataVersion: '1', divisions: [] }));
  server.on('listRiskAreas', () => ({ version, areas: [OTHERS, OLD] }));
  server.on('publishRiskAreasForOffice', () => ({ version: version + 1, changed: 2 }));
  await openAtWork('#/risk-areas', workOf(['risk-areas']));
  await see('In force (version 3)');
}

async function importList(text = LIST): Promise<void> {
  await press('Import a table');
  await type('Or paste the table', text);
  await press('Read');
}

const published = () => server.callsOf('publishRiskAreasForOffice').map(({ body }) => body);
const NEW = { division: '410105002', level: 'low', from: '2026-01-05T00:00:00.000Z', to: null, decree: 'new' };

describe('the list of risk areas', () => {
  it('holds those of the division, and not the one that it lies in', async () => {
    await openList();
    await see('1 entry');
  });

  it('is imported, compared with what is in force, and published by the version that was seen', async () => {
    await openList();
    await importList();
    await press('Compare');
    await see('1 added, 0 changed, 1 ending, 0 unchanged');
    await see('1 area ends at once');
    await choose('Listed by mistake');
    await press('Publish');
    await see('Published: 2 areas changed');
    const withdraw = [{ division: OLD.division, level: OLD.level, from: OLD.from }];
    expect(published()).toEqual([{ version: 3, areas: [NEW], withdraw }]);
  });

  it('takes nothing of a table with a wrong line, and names it', async () => {
    await openList();
    await importList(`${LIST}\n410105003,worst,2026-01-05 08:00,,new`);
    await see('1 line is wrong, so nothing was taken');
    await see('Line 3: unknown level');
  });

  it('is compared anew where somebody published meanwhile', async () => {
    await openList();
    await importList();
    await press('Compare');
    server.on('publishRiskAreasForOffice', () => {
      throw new Refusal('PUBLICATION.OUTDATED', 409);
    });
    await press('Publish');
    await see('Something newer has just been published');
    server.on('listRiskAreas', () => ({ version: 4, areas: [OLD, { ...OLD, division: '410105003' }] }));
    server.on('publishRiskAreasForOffice', () => ({ version: 5, changed: 3 }));
    await press('Compare with the newest list');
    await see('1 added, 0 changed, 2 ending, 0 unchanged');
    await press('Publish');
    await see('Published: 3 areas changed');
    await until(() => expect(published().at(-1)?.version).toBe(4));
  });
});

describe('one area of the list', () => {
  it('is given an end, and keeps the instant at which it began', async () => {
    await openList();
    await press('Edit 410105001 High risk');
    await type('To', '2026-02-01T08:00');
    await press('Add to the draft');
    await press('Compare');
    await see('0 added, 1 changed, 0 ending, 0 unchanged');
    await press('Publish');
    await see('Published: 2 areas changed');
    expect(published()[0].areas).toEqual([{ ...OLD, to: '2026-02-01T00:00:00.000Z' }]);
  });

  it('that is there already is not added once more', async () => {
    await openList();
    await press('Add an area');
    await type('From', '2026-01-01T08:00');
    await type('Decree', 'again');
    await press('Add to the draft');
    await press('Add an area');
    await type('From', '2026-01-01T08:00');
    await type('Decree', 'again');
    await press('Add to the draft');
    await see('this area is there already');
  });
});
