import type { Bilingual } from '../text/bilingual.ts';
import { fromIso } from '../time/shanghai.ts';
import { instantInWords } from '../time/words.ts';
import type { Colour } from './colour.ts';
import type { Dimension } from './rule-set.ts';
import type { Reason, Status, WayOut } from './status.ts';

const COLOUR_NAMES: Record<Colour, Bilingual> = {
  green: { zh: '绿码', en: 'green' },
  yellow: { zh: '黄码', en: 'yellow' },
  red: { zh: '红码', en: 'red' },
  grey: { zh: '灰码（未知）', en: 'grey (unknown)' },
};

const DIMENSION_NAMES: Record<Dimension, Bilingual> = {
  space: { zh: '空间', en: 'space' },
  time: { zh: '时间', en: 'time' },
  relation: { zh: '关系', en: 'relation' },
  report: { zh: '本人申报', en: 'your own report' },
};

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const when = (iso: string): Bilingual => instantInWords(fromIso(iso));

/** A status in plain sentences, in Chinese and English: what it is, why, who decided, what is missing, and what comes next. */
export function explain(status: Status): Bilingual[] {
  const colour = COLOUR_NAMES[status.colour];
  const asOf = when(status.asOf);
  return [
    say(`截至 ${asOf.zh}，您是${colour.zh}。`, `As of ${asOf.en}, your code is ${colour.en}.`),
    ...status.reasons.flatMap(explainReason),
    ...explainNext(status),
  ];
}

function explainReason(reason: Reason): Bilingual[] {
  const sentences = [
    say(`原因：${reason.name.zh}（${reason.code}）。`, `Reason: ${reason.name.en} (${reason.code}).`),
    ...basedOn(reason),
    ...decidedBy(reason),
    ...measure(reason),
    ...reason.waysOut.map((way, index) => explainWay(way, index, reason.waysOut.length)),
    ...ends(reason),
    say(reason.advice.zh, reason.advice.en),
  ];
  const { name, phone } = reason.contact;
  return [...sentences, say(`咨询：${name.zh}，电话 ${phone}。`, `Contact: ${name.en}, ${phone}.`)];
}

function basedOn({ dimensions }: Reason): Bilingual[] {
  if (dimensions.length === 0) return [];
  const names = dimensions.map((dimension) => DIMENSION_NAMES[dimension]);
  const [zh, en] = [names.map((name) => name.zh).join('、'), names.map((name) => name.en).join(', ')];
  return [say(`判定维度：${zh}。`, `Based on ${en}.`)];
}

function decidedBy({ source, since }: Reason): Bilingual[] {
  if (source === null || since === null) return [];
  const start = when(since);
  return [say(`由${source.name.zh}判定，自 ${start.zh} 起。`, `Decided by ${source.name.en}, effective ${start.en}.`)];
}

function measure({ stage }: Reason): Bilingual[] {
  if (stage === null) return [];
  const [index, count] = [stage.index + 1, stage.count];
  return [
    say(
      `第 ${index} 阶段（共 ${count} 阶段）：${stage.measure.zh}。`,
      `Stage ${index} of ${count}: ${stage.measure.en}.`,
    ),
  ];
}

function explainWay({ term, tests }: WayOut, index: number, count: number): Bilingual {
  const end = when(term);
  const [zhPrefix, enPrefix] =
    count === 1 ? ['解除条件', 'To be lifted'] : [`解除条件 ${index + 1}`, `To be lifted, option ${index + 1}`];
  if (tests === null) return say(`${zhPrefix}：期满（${end.zh}）。`, `${enPrefix}: the period ends (${end.en}).`);
  const next = tests.nextSampleFrom === null ? undefined : when(tests.nextSampleFrom);
  return say(
    `${zhPrefix}：期满（${end.zh}），核酸阴性 ${tests.needed} 次，已完成 ${tests.done} 次${next ? `，下一次采样不早于 ${next.zh}` : ''}。`,
    `${enPrefix}: the period ends (${end.en}) and ${tests.done} of ${tests.needed} negative test results are in${next ? `; the next sample counts from ${next.en}` : ''}.`,
  );
}

function ends({ hardEnd, colour }: Reason): Bilingual[] {
  if (hardEnd === null) return [];
  const end = when(hardEnd);
  if (colour === 'green') return [say(`有效期到 ${end.zh}。`, `Valid until ${end.en}.`)];
  return [say(`最晚 ${end.zh} 结束。`, `Ends no later than ${end.en}.`)];
}

function explainNext({ next }: Status): Bilingual[] {
  if (next === null) return [];
  const [at, colour] = [when(next.at), COLOUR_NAMES[next.colour]];
  return [
    say(
      `如无新情况，${at.zh} 自动变为${colour.zh}。`,
      `With no further news, it turns ${colour.en} automatically at ${at.en}.`,
    ),
  ];
}
