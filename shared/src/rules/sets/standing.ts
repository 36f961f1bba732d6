import type { RuleSet } from '../rule-set.ts';

/** How green without a reason and grey are worded; the same in every set that ships. */
export const STANDING: RuleSet['standing'] = {
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
};
