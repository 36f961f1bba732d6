import type { ReasonRule, RuleSet, Stage } from '../rule-set.ts';
import { days, MEASURES, onDays, red, yellow } from '../stages.ts';

/** A case is in hospital until its discharge, and nobody's record says for how long; this is the cap. */
const LONGEST_HOSPITAL_DAYS = 60;

/** Whom to ask under a national set. */
export const NATIONAL_AUTHORITY: RuleSet['authority'] = {
  name: { zh: '居住地疾控中心', en: 'Your local center for disease control' },
  phone: '12320',
};

/** What differs between the national editions for the people that all of them know. */
interface NationalTerms {
  /** Days of monitoring at home after discharge. */
  readonly monitoringDays: number;
  /** The stages of a close contact; every edition gives an arrival from abroad the same. */
  readonly isolation: readonly Stage[];
}

/**
 * Cases, close contacts and arrivals: every edition has them and only the terms differ. Centralised isolation shows red, at
 * home yellow. The editions' own tables say nothing of a case's monitoring after discharge; that it ends with a negative on
 * its last day is our derivation from Henan's rule, where every change of colour asks for one.
 */
export function nationalReasons({ monitoringDays, isolation }: NationalTerms): ReasonRule[] {
  return [
    {
      code: 'A2',
      name: { zh: '确诊病例或无症状感染者', en: 'Confirmed or asymptomatic case' },
      dimensions: ['relation'],
      trigger: { kind: 'case', types: ['confirmed', 'asymptomatic'] },
      stages: [
        red([{ term: { kind: 'discharge', atMostDays: LONGEST_HOSPITAL_DAYS }, tests: null }], {
          measure: MEASURES.treatment,
        }),
        yellow([days(monitoringDays, onDays(monitoringDays))], { measure: MEASURES.monitoring }),
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
      stages: [...isolation],
      appealable: true,
    },
    {
      code: 'A5',
      name: { zh: '入境人员', en: 'Arrival from abroad' },
      dimensions: ['space', 'time'],
      trigger: { kind: 'entry' },
      stages: [...isolation],
      appealable: true,
    },
  ];
}

/** A contact of a close contact. */
export function secondaryContact(stage: Stage): ReasonRule {
  return {
    code: 'A4b',
    name: { zh: '密接的密接', en: 'Contact of a close contact' },
    dimensions: ['time', 'relation'],
    trigger: { kind: 'contact', relations: ['secondary'] },
    stages: [stage],
    appealable: true,
  };
}

/** A stay in an area under a decree, counted from the last moment there. The code's letter tells its colour: A is red, B yellow. */
export function areaStay(code: string, level: 'high' | 'medium', stage: Stage): ReasonRule {
  const name =
    level === 'high'
      ? { zh: '高风险区溢出人员', en: 'Came from a high-risk area' }
      : { zh: '中风险区溢出人员', en: 'Came from a medium-risk area' };
  return {
    code,
    name,
    dimensions: ['space', 'time'],
    trigger: { kind: 'stay', levels: [level] },
    stages: [stage],
    appealable: true,
  };
}
