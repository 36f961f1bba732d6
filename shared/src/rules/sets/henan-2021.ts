import type { ReasonRule, RuleSet, Stage } from '../rule-set.ts';
import { days, hours, MEASURES, negatives, negativeWithin, red, yellow } from '../stages.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { STANDING } from './standing.ts';

/** The table says "until discharge", and nobody's record says for how long; this is the cap. */
const LONGEST_HOSPITAL_DAYS = 60;
/** The notice says "while the area is closed"; a decree that nobody ended is left after this. */
const LONGEST_CLOSURE_DAYS = 90;

/** "All tests negative" is the published condition for a change: the term is over and a negative test lies within 48 h. */
const negative = negativeWithin(48);

const central = (count: number): Stage => red([days(count, negative)], { measure: MEASURES.central });
const atHome = (count: number): Stage => yellow([days(count, negative)], { measure: MEASURES.home });
const monitored = (count: number): Stage => yellow([days(count, negative)], { measure: MEASURES.monitoring });

/** Codes are H and the number of the category in the province's table, which has no codes of its own. */
const CATEGORIES: ReasonRule[] = [
  {
    code: 'H1a',
    name: { zh: '确诊病例', en: 'Confirmed case' },
    dimensions: ['relation'],
    trigger: { kind: 'case', types: ['confirmed'] },
    stages: [
      red([{ term: { kind: 'discharge', atMostDays: LONGEST_HOSPITAL_DAYS }, tests: null }], {
        measure: MEASURES.treatment,
      }),
      central(14),
      monitored(14),
    ],
    appealable: true,
  },
  {
    code: 'H1b',
    name: { zh: '无症状感染者', en: 'Asymptomatic infection' },
    dimensions: ['relation'],
    trigger: { kind: 'case', types: ['asymptomatic'] },
    stages: [central(14), monitored(14)],
    appealable: true,
  },
  {
    code: 'H2',
    name: { zh: '密切接触者', en: 'Close contact' },
    dimensions: ['time', 'relation'],
    trigger: { kind: 'contact', relations: ['close'] },
    stages: [central(14), atHome(7)],
    appealable: true,
  },
  {
    code: 'H3',
    name: { zh: '密接的密接', en: 'Contact of a close contact' },
    dimensions: ['time', 'relation'],
    trigger: { kind: 'contact', relations: ['secondary'] },
    stages: [central(7)],
    appealable: true,
  },
  {
    code: 'H4',
    name: { zh: '入境人员', en: 'Arrival from abroad' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'entry' },
    stages: [central(14), atHome(7)],
    appealable: true,
  },
  // Category 5a is yellow until confirmed as such. The fact of an enclosed place is that confirmation; until an authority states it,
  // the same person is a companion of category 5b, and yellow.
  {
    code: 'H5a',
    name: { zh: '密闭空间时空伴随者', en: 'In an enclosed space with a case' },
    dimensions: ['space', 'time', 'relation'],
    trigger: { kind: 'contact', relations: ['companion-enclosed'] },
    stages: [central(14), atHome(7)],
    appealable: true,
  },
  // The table does not name a shared vehicle; it is at least the same place at the same time.
  {
    code: 'H5b',
    name: { zh: '其他时空伴随者', en: 'At the same place and time as a case' },
    dimensions: ['space', 'time', 'relation'],
    trigger: { kind: 'contact', relations: ['companion', 'same-vehicle'] },
    stages: [atHome(7)],
    appealable: true,
  },
  {
    code: 'H6',
    name: { zh: '中高风险地区旅居史', en: 'Stayed in a medium-risk or high-risk area' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'stay', levels: ['medium', 'high'] },
    stages: [central(14), atHome(7)],
    appealable: true,
  },
  {
    code: 'H6r',
    name: { zh: '中高风险地区居民', en: 'Lives in a medium-risk or high-risk area' },
    dimensions: ['space'],
    trigger: { kind: 'residence', levels: ['medium', 'high'] },
    stages: [central(14), atHome(7)],
    appealable: true,
  },
  {
    code: 'H7',
    name: { zh: '封控区居民', en: 'Lives in a closed area' },
    dimensions: ['space'],
    trigger: { kind: 'residence', levels: ['closed'] },
    stages: [
      yellow([{ term: { kind: 'decree', atMostDays: LONGEST_CLOSURE_DAYS }, tests: null }], { measure: MEASURES.home }),
    ],
    appealable: true,
  },
  // Henan's table does not name suspected cases, who must not stay green meanwhile: they have the national rule and its code.
  {
    code: 'A3',
    name: { zh: '疑似病例', en: 'Suspected case' },
    dimensions: ['relation'],
    trigger: { kind: 'case', types: ['suspected'] },
    stages: [red([days(1, { ...negatives(2), pooled: false })], { measure: MEASURES.treatment })],
    appealable: true,
  },
  // The rule for returnees of 2022-03-22 does not say from where; here it is from the other areas under a decree around cases.
  // "Two negatives in 3 days" needs no term: the code turns at the second, 24 h after the first; otherwise 7 days are enough.
  {
    code: 'H8',
    name: { zh: '有疫情地区返豫人员', en: 'Returned from an area with cases' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'stay', levels: ['control', 'precaution'] },
    stages: [yellow([days(7), hours(0, negatives(2))], { measure: MEASURES.monitoring })],
    appealable: true,
  },
];

/**
 * The province's conversion rules of 2021, second edition. The year is certain and the day is not, so the set begins with the year;
 * it ends as the 9th national edition replaces terms of 14 days. The rule for returnees came only on 2022-03-22, and the
 * closed areas of notice 18 are Zhengzhou's. A positive shared tube is yellow: what places did whose notices say nothing else.
 */
export const henan2021: RuleSet = {
  id: 'HENAN-2021',
  title: { zh: '河南省健康码转码规则（2021年第二版）', en: 'Henan health code rules (2021, 2nd edition)' },
  sources: [
    '河南省健康码赋码转码规则（第二版）, 2021',
    '郑州市新冠肺炎疫情防控指挥部办公室2021年18号通告',
    '河南省返豫人员赋码规则, 2022-03-22',
  ],
  jurisdiction: '41',
  effectiveFrom: '2020-12-31T16:00:00.000Z',
  effectiveTo: '2022-06-27T16:00:00.000Z',
  authority: { name: { zh: '河南省12345政务服务便民热线', en: 'Henan government service hotline' }, phone: '12345' },
  declarationValidityDays: 14,
  poolPolicy: 'ALL_YELLOW',
  testBuckets: [24, 48, 72, 168],
  tripDays: 14,
  standing: STANDING,
  reasons: [...CATEGORIES, ...commonReasons('ALL_YELLOW'), ...DECLARED_REASONS],
};
