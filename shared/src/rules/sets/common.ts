import type { ReasonRule, RuleSet, Stage } from '../rule-set.ts';
import { days, hours, MEASURES, negatives, red, singleNegative, yellow } from '../stages.ts';

/** An order and a push from elsewhere name their own end or have one here; neither outlives this. */
const LONGEST_ORDER_DAYS = 30;
/** What another region pushed ends after 7 days (Tai'an), unless that region releases it before. */
const PUSHED_DAYS = 7;

/** A positive test of one's own is red from its report; two negatives a day apart show that it is over (the criterion for discharge). */
const positiveTest: ReasonRule = {
  code: 'A2t',
  name: { zh: '核酸检测阳性', en: 'Positive test' },
  dimensions: ['relation'],
  trigger: { kind: 'positive-test', pooled: false },
  stages: [red([days(7, negatives(2))], { measure: MEASURES.treatment })],
  appealable: true,
};

const POOL_STAGES: Record<RuleSet['poolPolicy'], Stage[]> = {
  ALL_RED: [red([hours(0, singleNegative)], { measure: MEASURES.home, hardEndDays: 3 })],
  ALL_YELLOW: [yellow([hours(0, singleNegative)], { measure: MEASURES.home, hardEndDays: 3 })],
  YELLOW_12H: [yellow([hours(12), hours(0, singleNegative)], { measure: MEASURES.home })],
};

/** What a positive shared tube does until each one's own retest. */
function poolRule(policy: RuleSet['poolPolicy']): ReasonRule {
  return {
    code: policy === 'ALL_RED' ? 'A3p' : 'B3p',
    name: { zh: '混检阳性待复核', en: 'Positive shared tube, waiting for one’s own retest' },
    dimensions: ['time', 'relation'],
    trigger: { kind: 'positive-test', pooled: true },
    stages: POOL_STAGES[policy],
    appealable: true,
  };
}

const pushed: ReasonRule[] = [
  {
    code: 'A1',
    name: { zh: '国家平台或外地推送（红）', en: 'Reported by the national platform or another region (red)' },
    dimensions: ['space'],
    trigger: { kind: 'foreign', colours: ['red'] },
    stages: [red([days(PUSHED_DAYS)], { measure: MEASURES.home })],
    appealable: true,
  },
  {
    code: 'B1',
    name: { zh: '国家平台或外地推送（黄）', en: 'Reported by the national platform or another region (yellow)' },
    dimensions: ['space'],
    trigger: { kind: 'foreign', colours: ['yellow'] },
    stages: [yellow([days(PUSHED_DAYS)], { measure: MEASURES.monitoring })],
    appealable: true,
  },
];

const ordered: ReasonRule[] = [
  {
    code: 'A8',
    name: { zh: '按指令文件赋码（红）', en: 'Assigned by official order (red)' },
    dimensions: ['relation'],
    trigger: { kind: 'order', colours: ['red'] },
    stages: [
      red([{ term: { kind: 'order', atMostDays: LONGEST_ORDER_DAYS }, tests: null }], { measure: MEASURES.home }),
    ],
    appealable: true,
  },
  {
    code: 'B6',
    name: { zh: '按指令文件赋码（黄）', en: 'Assigned by official order (yellow)' },
    dimensions: ['relation'],
    trigger: { kind: 'order', colours: ['yellow'] },
    stages: [
      yellow([{ term: { kind: 'order', atMostDays: LONGEST_ORDER_DAYS }, tests: null }], {
        measure: MEASURES.monitoring,
      }),
    ],
    appealable: true,
  },
];

/** The reasons that every set has: a positive test, a positive tube, pushes from elsewhere, and orders by document. */
export function commonReasons(policy: RuleSet['poolPolicy']): ReasonRule[] {
  return [positiveTest, poolRule(policy), ...pushed, ...ordered];
}
