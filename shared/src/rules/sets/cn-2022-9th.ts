import type { RuleSet, Stage } from '../rule-set.ts';
import { days, MEASURES, onDays, red, yellow } from '../stages.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { areaStay, NATIONAL_AUTHORITY, nationalReasons, secondaryContact } from './national.ts';
import { STANDING } from './standing.ts';

const CENTRAL_7: Stage = red([days(7, onDays(1, 2, 3, 5, 7))], { measure: MEASURES.central });

/**
 * The terms of the 9th edition, which provinces of that time took over. A stay in a risk area has no test days of its own in the
 * table; it has those of the others who spend 7 days in a centre or at home (our derivation). So are the 7 days of
 * monitoring after discharge, the shorter term by which this edition replaced every 14.
 */
export const NINTH_EDITION = {
  monitoringDays: 7,
  isolation: [CENTRAL_7, yellow([days(3, onDays(3))], { measure: MEASURES.home })],
  central7: CENTRAL_7,
  home7: days(7, onDays(1, 4, 7)),
} as const;

/**
 * The 9th edition of the national protocol: close contacts and arrivals 7 days in a centre and 3 at home, secondary contacts 7
 * days at home, a stay in a high-risk area 7 days in a centre and in a medium-risk area 7 days at home.
 */
export const cn20229th: RuleSet = {
  id: 'CN-2022-9TH',
  title: { zh: '新型冠状病毒肺炎防控方案（第九版）', en: 'National protocol, 9th edition' },
  sources: ['新型冠状病毒肺炎防控方案（第九版）, 2022-06-28'],
  jurisdiction: 'CN',
  effectiveFrom: '2022-06-27T16:00:00.000Z',
  effectiveTo: '2022-11-10T16:00:00.000Z',
  authority: NATIONAL_AUTHORITY,
  declarationValidityDays: 14,
  poolPolicy: 'ALL_YELLOW',
  testBuckets: [24, 48, 72, 168],
  // The travel card went from 14 days to 7 on 2022-07-08, ten days into this edition.
  tripDays: 7,
  standing: STANDING,
  reasons: [
    ...nationalReasons(NINTH_EDITION),
    secondaryContact(yellow([NINTH_EDITION.home7], { measure: MEASURES.home })),
    areaStay('A7', 'high', NINTH_EDITION.central7),
    areaStay('B4', 'medium', yellow([NINTH_EDITION.home7], { measure: MEASURES.home })),
    ...commonReasons('ALL_YELLOW'),
    ...DECLARED_REASONS,
  ],
};
