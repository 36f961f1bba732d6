import type { ReasonRule, RuleSet, Tests } from '../rule-set.ts';
import { days, MEASURES, negatives, onDays, red, yellow } from '../stages.ts';
import { NINTH_EDITION } from './cn-2022-9th.ts';
import { commonReasons } from './common.ts';
import { DECLARED_REASONS } from './declared.ts';
import { STANDING } from './standing.ts';

/** A case is in hospital until its discharge, and nobody's record says for how long; this is the cap. */
const LONGEST_HOSPITAL_DAYS = 60;
const untilDischarge = [{ term: { kind: 'discharge' as const, atMostDays: LONGEST_HOSPITAL_DAYS }, tests: null }];

const { central7, home7, isolation, monitoringDays } = NINTH_EDITION;
/** Two negatives of one's own, a day apart, rule a suspicion out. */
const ruledOut: Tests = { ...negatives(2), pooled: false };

/** A1, A8, B1 and B6 are the same in every set and stand among the common reasons. */
const CODES: ReasonRule[] = [
  {
    code: 'A2',
    name: { zh: '确诊病例或无症状感染者', en: 'Confirmed or asymptomatic case' },
    dimensions: ['relation'],
    trigger: { kind: 'case', types: ['confirmed', 'asymptomatic'] },
    stages: [red(untilDischarge, { measure: MEASURES.treatment })],
    appealable: true,
  },
  {
    code: 'A3',
    name: { zh: '疑似病例', en: 'Suspected case' },
    dimensions: ['relation'],
    trigger: { kind: 'case', types: ['suspected'] },
    stages: [red([days(1, ruledOut)], { measure: MEASURES.treatment })],
    appealable: true,
  },
  {
    code: 'A4',
    name: { zh: '密切接触者', en: 'Close contact' },
    dimensions: ['time', 'relation'],
    trigger: { kind: 'contact', relations: ['close'] },
    stages: [...isolation],
    appealable: true,
  },
  // The table has one code for close and secondary contacts, both red; the edition has a term for each, so the code is told apart here.
  {
    code: 'A4b',
    name: { zh: '密接的密接', en: 'Contact of a close contact' },
    dimensions: ['time', 'relation'],
    trigger: { kind: 'contact', relations: ['secondary'] },
    stages: [red([home7], { measure: MEASURES.home })],
    appealable: true,
  },
  {
    code: 'A5',
    name: { zh: '入境人员隔离未完成', en: 'Arrival from abroad, isolation not complete' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'entry' },
    stages: [...isolation],
    appealable: true,
  },
  // The table does not say from where a returnee must isolate; a closed area is what leaves no doubt.
  {
    code: 'A6',
    name: { zh: '封控区返桂人员隔离未完成', en: 'Returned from a closed area, isolation not complete' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'stay', levels: ['closed'] },
    stages: [central7],
    appealable: true,
  },
  {
    code: 'A7',
    name: { zh: '高风险区人员', en: 'Came from a high-risk area' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'stay', levels: ['high'] },
    stages: [central7],
    appealable: true,
  },
  // A reason keeps its code through its stages, so the monitoring that follows A2 is a reason beside it, from the same fact.
  {
    code: 'B2',
    name: { zh: '出院后健康监测未完成', en: 'Health monitoring after discharge not complete' },
    dimensions: ['relation'],
    trigger: { kind: 'case', types: ['confirmed', 'asymptomatic'] },
    stages: [
      yellow(untilDischarge, { measure: MEASURES.treatment }),
      yellow([days(monitoringDays, onDays(monitoringDays))], { measure: MEASURES.monitoring }),
    ],
    appealable: true,
  },
  {
    code: 'B3',
    name: { zh: '时空交集人员', en: 'At the same place and time as a case' },
    dimensions: ['space', 'time', 'relation'],
    trigger: { kind: 'contact', relations: ['companion', 'companion-enclosed'] },
    stages: [yellow([home7], { measure: MEASURES.home })],
    appealable: true,
  },
  {
    code: 'B4',
    name: { zh: '中风险区人员', en: 'Came from a medium-risk area' },
    dimensions: ['space', 'time'],
    trigger: { kind: 'stay', levels: ['medium'] },
    stages: [yellow([home7], { measure: MEASURES.home })],
    appealable: true,
  },
  {
    code: 'B5',
    name: { zh: '与阳性人员同乘', en: 'In the same vehicle as a person who tested positive' },
    dimensions: ['space', 'time', 'relation'],
    trigger: { kind: 'contact', relations: ['same-vehicle'] },
    stages: [yellow([home7], { measure: MEASURES.home })],
    appealable: true,
  },
];

/**
 * The coded table of Guangxi (second version, 2022-07-20) gives codes, colours and names, and no terms: those are the terms of the
 * 9th national edition, in force since 2022-06-28. Where that has none (B3, B5) they are its 7 days at home. The set
 * ends with the twenty measures, which changed the terms and took medium risk away.
 */
export const guangxi2022: RuleSet = {
  id: 'GUANGXI-2022',
  title: { zh: '广西健康码赋码转码规则（第二版）', en: 'Guangxi health code rules (2nd version)' },
  sources: ['广西健康码赋码转码管理规则（第二版）, 2022-07-20', '新型冠状病毒肺炎防控方案（第九版）, 2022-06-28'],
  jurisdiction: '45',
  effectiveFrom: '2022-07-19T16:00:00.000Z',
  effectiveTo: '2022-11-10T16:00:00.000Z',
  authority: { name: { zh: '广西12345政务服务便民热线', en: 'Guangxi government service hotline' }, phone: '12345' },
  declarationValidityDays: 14,
  poolPolicy: 'ALL_YELLOW',
  testBuckets: [24, 48, 72, 168],
  // The travel card went from 14 days to 7 on 2022-07-08.
  tripDays: 7,
  standing: STANDING,
  reasons: [...CODES, ...commonReasons('ALL_YELLOW'), ...DECLARED_REASONS],
};
