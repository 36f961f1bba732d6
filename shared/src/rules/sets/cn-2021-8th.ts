import type { RuleSet } from '../rule-set.ts';
import { days, MEASURES, onDays, red, yellow } from '../stages.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { areaStay, NATIONAL_AUTHORITY, nationalReasons, secondaryContact } from './national.ts';
import { STANDING } from './standing.ts';

/** The test days of the 14 days of isolation. */
const TEST_DAYS = onDays(1, 4, 7, 14);

/**
 * The 8th edition of the national protocol: close contacts and arrivals 14 days in a centre and 7 at home, secondary contacts
 * 7 days in a centre, a stay in a high- or medium-risk area 14 days.
 *
 * Our derivation, where the table names no day for a test: the 7 days at home end with a negative on the last of them (Henan's
 * rule asks for one at every change), secondary contacts have those of the test days that fall into their 7 days, and a stay
 * in a risk area has the days of the 14. High risk is red and medium risk yellow as in Guangxi's table of codes, and as in
 * the 9th edition the first is spent in a centre and the second at home. 14 days of monitoring after discharge are Henan's.
 */
export const cn20218th: RuleSet = {
  id: 'CN-2021-8TH',
  title: { zh: '新型冠状病毒肺炎防控方案（第八版）', en: 'National protocol, 8th edition' },
  sources: ['新型冠状病毒肺炎防控方案（第八版）, 2021-05-14'],
  jurisdiction: 'CN',
  effectiveFrom: '2021-05-13T16:00:00.000Z',
  effectiveTo: '2022-06-27T16:00:00.000Z',
  authority: NATIONAL_AUTHORITY,
  declarationValidityDays: 14,
  poolPolicy: 'ALL_YELLOW',
  testBuckets: [24, 48, 72, 168],
  tripDays: 14,
  standing: STANDING,
  reasons: [
    ...nationalReasons({
      monitoringDays: 14,
      isolation: [
        red([days(14, TEST_DAYS)], { measure: MEASURES.central }),
        yellow([days(7, onDays(7))], { measure: MEASURES.home }),
      ],
    }),
    secondaryContact(red([days(7, onDays(1, 4, 7))], { measure: MEASURES.central })),
    areaStay('A7', 'high', red([days(14, TEST_DAYS)], { measure: MEASURES.central })),
    areaStay('B4', 'medium', yellow([days(14, TEST_DAYS)], { measure: MEASURES.home })),
    ...commonReasons('ALL_YELLOW'),
    ...DECLARED_REASONS,
  ],
};
