import type { Walker } from './walker.ts';

/** What people do on the way to a code, touch by touch. */

export async function signIn(walker: Walker, phone: string, otpFor: (phone: string) => string): Promise<void> {
  await walker.type('手机号', phone);
  await walker.tap('获取验证码');
  await walker.see(/验证码已发到/);
  await walker.type('验证码', otpFor(phone));
  await walker.tap('登录');
}

/** Somebody new, who agrees to how the data is used and to nothing besides, lives where their document says, and goes on to the last field of the form. */
export async function fillApplication(
  walker: Walker,
  { name, number }: { name: string; number: string },
): Promise<void> {
  await walker.tap('同意并继续');
  await walker.type('姓名', name);
  await walker.type('证件号码', number);
  await walker.tap(/^和证件上的地区一样/);
  await walker.pick('街道或乡镇', '经八路街道');
  await walker.type('详细地址', '花园路 1 号');
}

interface Answers {
  /** As it is typed; none where there is no thermometer. */
  readonly temperature?: string;
  readonly symptom?: string;
}

export async function fillDeclaration(walker: Walker, { temperature, symptom = '都没有' }: Answers): Promise<void> {
  if (temperature === undefined) await walker.choose(/^没有体温计/);
  else await walker.type(/今天的体温/, temperature);
  await walker.choose(symptom);
  await walker.choose('没有', /接触过确诊/);
  await walker.choose('没去过外地');
}

export async function review(walker: Walker): Promise<void> {
  await walker.tap('下一步：核对');
  await walker.see('请核对');
}

export async function declareHealthy(walker: Walker): Promise<void> {
  await fillDeclaration(walker, { temperature: '36.5' });
  await review(walker);
  await walker.tap('提交申报');
  await walker.see('绿码 · 正常');
}
