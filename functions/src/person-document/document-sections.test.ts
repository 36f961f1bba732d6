import { describe, expect, it } from 'vitest';
import { documentSections } from './document-sections.ts';
import { SECTIONS } from './document-words.ts';
import type { PersonDocument } from './person-document.ts';
import { SAMPLE_DATA, SAMPLE_VISIT, sampleDocument } from './testing/sample-document.ts';

const NOTHING = { rows: [], isMore: false };

/** The cells of a section as lines. */
function rowsOf(name: keyof typeof SECTIONS, document: PersonDocument): string[][] {
  const section = documentSections(document).find(({ title }) => title === SECTIONS[name]);
  return section?.rows.map((row) => row.map(({ main, below }) => [main, ...below].join('|'))) ?? [];
}

describe('the sections of a document', () => {
  it('are all there, with columns that fill the page', () => {
    const sections = documentSections(sampleDocument());
    expect(new Set(sections.map(({ title }) => title))).toEqual(new Set(Object.values(SECTIONS)));
    for (const { columns, rows } of sections) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('say that there is nothing where nothing is held', () => {
    const data = {
      ...SAMPLE_DATA,
      facts: [],
      paperCode: null,
      cityCards: [],
      told: [],
      deletion: { deleted: [], kept: [] },
    };
    const empty = documentSections({ createdAt: 0, data, visits: NOTHING, looks: NOTHING });
    const unsaid = empty.filter(({ rows, nothing }) => rows.length === 0 && nothing === undefined);
    expect(unsaid).toEqual([]);
    expect(empty.filter(({ rows }) => rows.length === 0)).toHaveLength(7);
  });

  it('tell of each kind what it is for, since when and how long it is kept', () => {
    expect(rowsOf('held', sampleDocument())).toEqual([
      [
        '个人信息（1）|Personal details (1)',
        expect.any(String),
        '2026-11-21',
        '到删除此人为止|Until you delete this person',
      ],
      ['健康信息（2）|Health information (2)', expect.any(String), '2026-11-21', '最长 3650 天|At most 3650 days'],
      ['纸质健康码（1）|Paper code (1)', expect.any(String), '2026-11-21', '最长 365 天|At most 365 days'],
      ['市民卡（1）|City cards (1)', expect.any(String), '—', '最长 3650 天|At most 3650 days'],
      ['行程记录（2）|Visits (2)', expect.any(String), '2026-11-21', '最长 30 天|At most 30 days'],
      ['谁看过我的码（1）|Who viewed my code (1)', expect.any(String), '2026-11-21', '最长 180 天|At most 180 days'],
    ]);
  });

  it('do not say since when there are visits where not all are listed', () => {
    const [, , , , visits] = rowsOf('held', sampleDocument({ visits: { rows: [SAMPLE_VISIT], isMore: true } }));
    expect(visits?.slice(0, 3)).toEqual([
      '行程记录（1+）|Visits (1+)',
      expect.any(String),
      '早于 2026-11-21|Before 2026-11-21',
    ]);
  });

  it('list what restricts by itself, and mark it among the rest', () => {
    expect(rowsOf('restrictions', sampleDocument())).toEqual([
      ['管控通知|Health order', '郑州市疾控中心|河南省郑州市', '2026-11-21 12:00', '2026-12-21'],
    ]);
    expect(rowsOf('facts', sampleDocument()).map(([kind]) => kind)).toEqual([
      '健康申报|Health declaration',
      '管控通知|Health order|正在影响颜色|Affects the colour now',
    ]);
  });

  it('tell of a visit when, where, how and with what result, and what it was before a correction', () => {
    const at = '2026-11-21T04:00:00.000Z';
    const corrected = {
      ...SAMPLE_VISIT,
      leftAt: '2026-11-21T17:00:00.000Z',
      original: { at, leftAt: null, changedAt: at },
    };
    const [first, second, third] = rowsOf('visits', {
      ...sampleDocument(),
      visits: { rows: [...sampleDocument().visits.rows, corrected], isMore: false },
    });
    expect(first).toEqual([
      '2026-11-21 12:00–14:05|自动结束 Ended by itself',
      '郑州站 东门|河南省郑州市二七区二马路 82 号|位置已核实 Location verified',
      '本人登记|Checked in yourself',
      '绿码，通行|Green, Pass',
    ]);
    expect([second?.[0], second?.[2]]).toEqual([
      '2026-11-21 12:00|还在里面 Still there',
      '本人登记|Checked in yourself|联网后补发 Sent later',
    ]);
    expect(third?.[0]).toBe(
      '2026-11-21 12:00 – 2026-11-22 01:00|自动结束 Ended by itself|原登记 Recorded as 2026-11-21 12:00',
    );
  });
});
