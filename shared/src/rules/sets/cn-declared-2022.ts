import type { RuleSet } from '../rule-set.ts';

/**
 * What a self-declaration alone can decide. Terms are those of the "twenty measures" (2022-11-11):
 * a close contact is isolated 5 days centrally and 3 at home, a stay in a high-risk area means 7 days at home.
 * Fever is 37.3 °C and above, the threshold of the national protocol; symptoms are watched for 7 days, the longest
 * term after which a code with nothing abnormal turned green by itself (Henan, 2022-03-22).
 */
export const cnDeclared2022: RuleSet = {
  id: 'CN-DECLARED-2022',
  jurisdiction: 'CN',
  effectiveFrom: '2022-11-10T16:00:00.000Z',
  effectiveTo: null,
  authority: { name: { zh: '居住地疾控中心', en: 'The centre for disease control where you live' }, phone: '12320' },
  declarationValidityDays: 14,
  standing: {
    clear: {
      code: 'C',
      name: { zh: '申报无异常', en: 'Nothing unusual declared' },
      advice: { zh: '到期前重新申报即可保持绿码。', en: 'Declare again before it ends to keep the code green.' },
    },
    undeclared: {
      code: 'U1',
      name: { zh: '尚未申报健康状况', en: 'Health not declared yet' },
      advice: { zh: '填写健康申报，马上得到结果。', en: 'Fill in a health declaration and get the result at once.' },
    },
    expired: {
      code: 'U2',
      name: { zh: '健康申报已过期', en: 'The health declaration has expired' },
      advice: { zh: '重新填写健康申报，马上得到结果。', en: 'Declare again and get the result at once.' },
    },
  },
  reasons: [
    {
      code: 'D1',
      name: { zh: '申报接触过病例', en: 'Declared contact with a case' },
      trigger: { kind: 'declared-contact' },
      stages: [
        { colour: 'red', days: 5, measure: { zh: '集中隔离', en: 'Isolation in a centre' } },
        { colour: 'yellow', days: 8, measure: { zh: '居家隔离', en: 'Isolation at home' } },
      ],
      appealable: true,
    },
    {
      code: 'D2',
      name: { zh: '申报到过高风险区', en: 'Declared a stay in a high-risk area' },
      trigger: { kind: 'declared-stay', levels: ['high', 'closed'] },
      stages: [{ colour: 'yellow', days: 7, measure: { zh: '居家隔离', en: 'Isolation at home' } }],
      appealable: true,
    },
    {
      code: 'D3',
      name: { zh: '申报体温异常', en: 'Declared a fever' },
      trigger: { kind: 'declared-temperature', atLeastCelsius: 37.3 },
      stages: [{ colour: 'yellow', days: 7, measure: { zh: '健康监测', en: 'Health monitoring' } }],
      appealable: true,
    },
    {
      code: 'D4',
      name: { zh: '申报有相关症状', en: 'Declared symptoms' },
      trigger: {
        kind: 'declared-symptom',
        anyOf: [
          'dry-cough',
          'fatigue',
          'loss-of-smell-or-taste',
          'stuffy-nose',
          'runny-nose',
          'sore-throat',
          'conjunctivitis',
          'muscle-pain',
          'diarrhoea',
        ],
      },
      stages: [{ colour: 'yellow', days: 7, measure: { zh: '健康监测', en: 'Health monitoring' } }],
      appealable: true,
    },
  ],
};
