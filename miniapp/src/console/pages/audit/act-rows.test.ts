import type { OfficeAct } from '@health-code/shared/audit/act';
import { describe, expect, it } from 'vitest';
import { actsFile, detailOf, filtered, NO_FILTER } from './act-rows';

const act = (changes: Partial<OfficeAct>): OfficeAct =>
  ({
    ...{ officeId: '41-7K3F', actId: '1', operatorId: 'a', name: '李雷', action: 'person.look-up', object: 'p' },
    ...{ detail: { purpose: 'hotline', reference: '=1+1' }, at: '2026-11-21T04:00:00.000Z', outcome: 'done' },
    ...changes,
  }) as OfficeAct;
const ACTS = [act({}), act({ actId: '2', operatorId: 'b' as never }), act({ actId: '3', outcome: null })];

describe('what officials did', () => {
  it.each([
    [{}, '123'],
    [{ operatorId: 'b' }, '2'],
    [{ outcome: 'done' }, '12'],
    [{ outcome: 'broke-off' }, '3'],
    [{ action: 'audit.read' }, ''],
  ])('is found by %j', (filter, expected) => {
    const found = filtered(ACTS, { ...NO_FILTER, ...filter }).map(({ actId }) => actId);
    expect(found.join('')).toBe(expected);
  });

  it('says its details in words where it has them', () => {
    const words = { details: { purpose: 'Purpose' }, values: { hotline: 'hotline call' } };
    expect(detailOf(act({}), words)).toBe('Purpose: hotline call; reference: =1+1');
  });

  it('is a file for spreadsheets in the words of the system', () => {
    const [head, row] = actsFile([act({ outcome: null })]).split('\r\n');
    expect(head).toBe('\uFEFFat,operatorId,name,action,object,outcome,detail');
    expect(row).toBe('2026-11-21T04:00:00.000Z,a,李雷,person.look-up,p,broke-off,purpose: hotline; reference: =1+1');
  });
});
