import type { RuleSet } from '../rule-set.ts';
import { days, MEASURES, onDays, red, yellow } from '../stages.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { areaStay, NATIONAL_AUTHORITY, nationalReasons } from './national.ts';
import { STANDING } from './standing.ts';

/**
 * The "twenty measures" of 2022-11-11: close contacts and arrivals 5 + 3 days, secondary contacts are no longer determined,
 * a stay in a high-risk area means 7 days at home with four tests, and medium risk is gone as a category.
 */
export const cn202220m: RuleSet = {
  id: 'CN-2022-20M',
  title: { zh: '进一步优化防控工作的二十条措施', en: 'Twenty measures to optimise control' },
  sources: ['联防联控机制综合发〔2022〕101号, 2022-11-11'],
  jurisdiction: 'CN',
  effectiveFrom: '2022-11-10T16:00:00.000Z',
  effectiveTo: null,
  authority: NATIONAL_AUTHORITY,
  declarationValidityDays: 14,
  poolPolicy: 'ALL_YELLOW',
  testBuckets: [24, 48, 72, 168],
  tripDays: 7,
  standing: STANDING,
  reasons: [
    ...nationalReasons({
      monitoringDays: 7,
      isolation: [
        red([days(5, onDays(1, 2, 3, 5))], { measure: MEASURES.central }),
        yellow([days(3, onDays(1, 3))], { measure: MEASURES.home }),
      ],
    }),
    // At home, so yellow, and so under a code of the yellow group although the area is a high-risk one.
    areaStay('B4', 'high', yellow([days(7, onDays(1, 3, 5, 7))], { measure: MEASURES.home })),
    ...commonReasons('ALL_YELLOW'),
    ...DECLARED_REASONS,
  ],
};
