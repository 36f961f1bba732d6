import type { RuleSet } from '../rule-set.ts';

/** How green without a reason and grey are worded; the same in every set that ships. */
export const STANDING: RuleSet['standing'] = {
  clear: {
    code: 'C',
    name: { zh: '申报无异常', en: 'No health concerns declared' },
    advice: { zh: '到期前重新申报即可保持绿码。', en: 'Declare again before it expires to keep your code green.' },
  },
  undeclared: {
    code: 'U1',
    name: { zh: '尚未申报健康状况', en: 'Health not yet declared' },
    advice: { zh: '填写健康申报，马上得到结果。', en: 'Complete a health declaration to get your result right away.' },
  },
  expired: {
    code: 'U2',
    name: { zh: '健康申报已过期', en: 'Health declaration expired' },
    advice: { zh: '重新填写健康申报，马上得到结果。', en: 'Declare again to get your result right away.' },
  },
};
