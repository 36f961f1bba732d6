import type { VisitorLogRow } from '@health-code/shared/visit/visitor-log';
import { describe, expect, it } from 'vitest';
import { en } from '../../../i18n/en';
import { zh } from '../../../i18n/zh';
import { HOURS, hourOf, keptDays, visitorLogCsv } from './visitor-log.shared';

const MIDNIGHT = Date.parse('2026-11-20T16:00:00Z');
const row: VisitorLogRow = {
  at: '2026-11-21T04:05:06.000Z',
  leftAt: null,
  original: null,
  entrance: '',
  name: '王**',
  documentNumber: '11…2X',
  colour: 'green',
  method: 'self',
};

describe('the days and hours of a visitor log', () => {
  it('are those of Shanghai, for as long as visits are kept', () => {
    expect([keptDays(MIDNIGHT)[0]?.day, keptDays(MIDNIGHT - 1)[0]?.day]).toEqual(['2026-11-21', '2026-11-20']);
    expect(keptDays(MIDNIGHT)).toHaveLength(30);
    expect(keptDays(MIDNIGHT)[29]?.day).toBe('2026-10-23');
    expect([hourOf(MIDNIGHT), hourOf(MIDNIGHT - 1)]).toEqual(['00', '23']);
    expect([HOURS[0], HOURS[9], HOURS[23], HOURS.length]).toEqual(['00', '09', '23', 24]);
  });
});

describe('a visitor log as a file', () => {
  it('begins with the mark that tells spreadsheets of UTF-8, and has a line for each row', () => {
    const original = { at: '2026-11-21T04:40:00.000Z', leftAt: null, changedAt: '2026-11-21T05:00:00.000Z' };
    const left = { ...row, leftAt: '2026-11-21T16:00:00.000Z', original, entrance: '东门' };
    expect(visitorLogCsv(zh, [row, left])).toBe(
      '\uFEFF到达时间,离开时间,入口,姓名,证件号码,颜色,登记方式,人工决定,原登记到达时间,原登记离开时间\r\n' +
        '2026-11-21 12:05:06,,主入口,王**,11…2X,绿码,本人登记,,,\r\n' +
        '2026-11-21 12:05:06,2026-11-22 00:00:00,东门,王**,11…2X,绿码,本人登记,,2026-11-21 12:40:00,\r\n',
    );
    expect(visitorLogCsv(en, [])).toBe(
      '\uFEFFArrived,Left,Entrance,Name,Document number,Colour,Method,Decision,Arrival as recorded,Departure as recorded\r\n',
    );
  });

  it('says whom staff let in by their own decision', () => {
    const file = visitorLogCsv(en, [{ ...row, method: 'manual' }]);
    expect(file.endsWith(',"No readable code, let in by decision of staff",,\r\n')).toBe(true);
  });

  it.each([
    ['东门, "北"', '"东门, ""北"""'],
    ['两\n行', '"两\n行"'],
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    ['@A1,2', '"\'@A1,2"'],
  ])('writes the entrance %j as %s', (entrance, cell) => {
    expect(visitorLogCsv(zh, [{ ...row, entrance }])).toContain(`,${cell},王**,`);
  });
});
