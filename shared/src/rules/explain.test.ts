import { describe, expect, it } from 'vitest';
import { fact, negative, START } from '../facts/facts.fixture.ts';
import { toIso } from '../time/shanghai.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { cn202220m as set } from './sets/cn-2022-20m.ts';

describe('an explanation', () => {
  it('says in both languages what holds, on what it rests, who decided, what is missing and what comes next', () => {
    const contact = fact({ kind: 'contact', relation: 'close', at: toIso(START) });
    expect(explain(evaluate([contact], set, START))).toEqual([
      { zh: '截至 2022年12月1日 08:00，您是红码。', en: 'As of 1 Dec 2022, 08:00, your code is red.' },
      { zh: '原因：密切接触者（A4）。', en: 'Reason: Close contact (A4).' },
      { zh: '判定维度：时间、关系。', en: 'Based on time, relation.' },
      {
        zh: '由郑州市疾控中心判定，自 2022年12月1日 08:00 起。',
        en: 'Decided by 郑州市疾控中心, effective 1 Dec 2022, 08:00.',
      },
      { zh: '第 1 阶段（共 2 阶段）：集中隔离。', en: 'Stage 1 of 2: Centralised isolation.' },
      {
        zh: '解除条件：期满（2022年12月6日 24:00），核酸阴性 4 次，已完成 0 次，下一次采样不早于 2022年12月1日 24:00。',
        en: 'To be lifted: the period ends (6 Dec 2022, 24:00) and 0 of 4 negative test results are in; the next sample counts from 1 Dec 2022, 24:00.',
      },
      { zh: '最晚 2022年12月30日 24:00 结束。', en: 'Ends no later than 30 Dec 2022, 24:00.' },
      {
        zh: '按要求完成核酸检测，期满后自动转码，无需申请。',
        en: 'Take the required tests. It ends automatically when the period is over; no application is needed.',
      },
      {
        zh: '咨询：居住地疾控中心，电话 12320。',
        en: 'Contact: Your local center for disease control, 12320.',
      },
      {
        zh: '如无新情况，2022年12月20日 24:00 自动变为黄码。',
        en: 'With no further news, it turns yellow automatically at 20 Dec 2022, 24:00.',
      },
    ]);
  });

  it('of grey asks for a declaration and rests on nothing, whatever the badges show', () => {
    expect(explain(evaluate([negative('t', START)], set, START)).map(({ en }) => en)).toEqual([
      'As of 1 Dec 2022, 08:00, your code is grey (unknown).',
      'Reason: Health not yet declared (U1).',
      'Complete a health declaration to get your result right away.',
      'Contact: Your local center for disease control, 12320.',
    ]);
  });
});
