import type { RuleSet } from '../rule-set.ts';
import { MEASURES, red, yellow } from '../stages.ts';
import { NINTH_EDITION } from './cn-2022-9th.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { areaStay, nationalReasons, secondaryContact } from './national.ts';
import { STANDING } from './standing.ts';

const HOME_7 = [NINTH_EDITION.home7];

/**
 * Shanghai from September 2022. Red: a positive first screening, everyone of a positive tube until the retest of their own,
 * cases, close and secondary contacts, arrivals in isolation, and people from high- and medium-risk areas. Yellow: monitoring
 * at home after discharge, and people named by a cross-check.
 *
 * Our derivation: the terms are those of the 9th edition, in force at the time; the 3 days at home after isolation are monitoring
 * and so yellow, as everywhere; a cross-check that names space, time or a vehicle ends like the 7 days at home. The
 * press report gives the month only, so the set begins with it, and it ends with the edition that it builds on.
 * People who should have been tested and were not are left out: a missing test is no fact.
 */
export const shanghai202209: RuleSet = {
  id: 'SHANGHAI-2022-09',
  title: { zh: '上海市“随申码”赋码规则（2022年9月）', en: 'Shanghai Suishen code rules (September 2022)' },
  sources: ['上海市“随申码”赋码规则, 2022-09', '新型冠状病毒肺炎防控方案（第九版）, 2022-06-28'],
  jurisdiction: '31',
  effectiveFrom: '2022-08-31T16:00:00.000Z',
  effectiveTo: '2022-11-10T16:00:00.000Z',
  authority: {
    name: { zh: '上海市疾控中心', en: 'Shanghai Center for Disease Control and Prevention' },
    phone: '12345',
  },
  declarationValidityDays: 14,
  poolPolicy: 'ALL_RED',
  testBuckets: [24, 48, 72, 168],
  tripDays: 7,
  standing: STANDING,
  reasons: [
    ...nationalReasons(NINTH_EDITION),
    secondaryContact(red(HOME_7, { measure: MEASURES.home })),
    areaStay('A7', 'high', NINTH_EDITION.central7),
    areaStay('A7b', 'medium', red(HOME_7, { measure: MEASURES.home })),
    {
      code: 'B3',
      name: {
        zh: '交叉核查推送（时空交集、同乘）',
        en: 'Named by a cross-check: same place and time, or same vehicle',
      },
      dimensions: ['space', 'time', 'relation'],
      trigger: { kind: 'contact', relations: ['companion-enclosed', 'companion', 'same-vehicle'] },
      stages: [yellow(HOME_7, { measure: MEASURES.home })],
      appealable: true,
    },
    ...commonReasons('ALL_RED'),
    ...DECLARED_REASONS,
  ],
};
