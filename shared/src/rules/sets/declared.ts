import { SYMPTOMS } from '../../facts/fact-words.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { ReasonRule, Stage } from '../rule-set.ts';
import { days, MEASURES, red, yellow } from '../stages.ts';

const WATCH: Bilingual = { zh: '健康监测', en: 'Health monitoring' };
/** 37.3 °C and above is a fever: the threshold of the national protocol (9th edition). */
const FEVER_CELSIUS = 37.3;

const watch7Days: Stage[] = [yellow([days(7)], { measure: WATCH })];

/**
 * What a self-declaration can bring about, the same in every set that ships: it can only raise. Symptoms are watched for 7 days, the
 * longest term after which a code with nothing abnormal turned green by itself (Henan, 2022-03-22); a declared contact has
 * the terms of a close contact of the twenty measures, 5 days and 3.
 */
export const DECLARED_REASONS: ReasonRule[] = [
  {
    code: 'D1',
    name: { zh: '申报接触过病例', en: 'Declared contact with a case' },
    dimensions: ['relation', 'report'],
    trigger: { kind: 'declared-contact' },
    stages: [red([days(5)], { measure: MEASURES.central }), yellow([days(3)], { measure: MEASURES.home })],
    appealable: true,
  },
  {
    code: 'D2',
    name: { zh: '申报到过高风险区', en: 'Declared a stay in a high-risk area' },
    dimensions: ['space', 'report'],
    trigger: { kind: 'declared-stay', levels: ['high', 'closed'] },
    stages: [yellow([days(7)], { measure: MEASURES.home })],
    appealable: true,
  },
  {
    code: 'D3',
    name: { zh: '申报体温异常', en: 'Declared a fever' },
    dimensions: ['report'],
    trigger: { kind: 'declared-temperature', atLeastCelsius: FEVER_CELSIUS },
    stages: watch7Days,
    appealable: true,
  },
  {
    code: 'D4',
    name: { zh: '申报有相关症状', en: 'Declared symptoms' },
    dimensions: ['report'],
    trigger: { kind: 'declared-symptom', anyOf: [...SYMPTOMS] },
    stages: watch7Days,
    appealable: true,
  },
];
