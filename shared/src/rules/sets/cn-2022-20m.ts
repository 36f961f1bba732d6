import type { RuleSet } from '../rule-set.ts';
import { days, MEASURES, onDays, red, yellow } from '../stages.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { STANDING } from './standing.ts';

/** A case is in hospital until its discharge, and nobody's record says for how long; this is the cap. */
const LONGEST_HOSPITAL_DAYS = 60;

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
  authority: { name: { zh: '居住地疾控中心', en: 'The centre for disease control where you live' }, phone: '12320' },
  declarationValidityDays: 14,
  poolPolicy: 'ALL_YELLOW',
  testBuckets: [24, 48, 72, 168],
  tripDays: 7,
  standing: STANDING,
  reasons: [
    {
      code: 'A2',
      name: { zh: '确诊病例或无症状感染者', en: 'Confirmed or asymptomatic case' },
      dimensions: ['relation'],
      trigger: { kind: 'case', types: ['confirmed', 'asymptomatic'] },
      stages: [
        red([{ term: { kind: 'discharge', atMostDays: LONGEST_HOSPITAL_DAYS }, tests: null }], {
          measure: MEASURES.treatment,
        }),
        yellow([days(7, onDays(7))], { measure: MEASURES.monitoring }),
      ],
      appealable: true,
    },
    {
      code: 'A3',
      name: { zh: '疑似病例', en: 'Suspected case' },
      dimensions: ['relation'],
      trigger: { kind: 'case', types: ['suspected'] },
      stages: [
        red([days(1, { count: 2, hoursApart: 24, onDays: [], withinHoursOfTerm: null, pooled: false })], {
          measure: MEASURES.treatment,
        }),
      ],
      appealable: true,
    },
    {
      code: 'A4',
      name: { zh: '密切接触者', en: 'Close contact' },
      dimensions: ['time', 'relation'],
      trigger: { kind: 'contact', relations: ['close'] },
      stages: [
        red([days(5, onDays(1, 2, 3, 5))], { measure: MEASURES.central }),
        yellow([days(3, onDays(1, 3))], { measure: MEASURES.home }),
      ],
      appealable: true,
    },
    {
      code: 'A5',
      name: { zh: '入境人员', en: 'Arrival from abroad' },
      dimensions: ['space'],
      trigger: { kind: 'entry' },
      stages: [
        red([days(5, onDays(1, 2, 3, 5))], { measure: MEASURES.central }),
        yellow([days(3, onDays(1, 3))], { measure: MEASURES.home }),
      ],
      appealable: true,
    },
    {
      code: 'B4',
      name: { zh: '高风险区溢出人员', en: 'Came from a high-risk area' },
      dimensions: ['space', 'time'],
      trigger: { kind: 'stay', levels: ['high'] },
      stages: [yellow([days(7, onDays(1, 3, 5, 7))], { measure: MEASURES.home })],
      appealable: true,
    },
    ...commonReasons('ALL_YELLOW'),
    ...DECLARED_REASONS,
  ],
};
