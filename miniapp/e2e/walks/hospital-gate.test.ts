import { beforeAll, describe, expect, it } from 'vitest';
import { callerFor, registerStation } from '../api-steps.ts';
import { joinGate } from '../gate-steps.ts';
import { enrolHolder, shownAt } from '../holders.ts';
import { setScene } from '../scene.ts';
import { WANG } from '../steps.ts';
import { scan, statusSays, turn } from './door.ts';
import { setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

const FEVERISH = { name: '李雷', number: '440524198001010013', phone: '13800138001', temperature: 38.5 };
const HOSPITAL = { name: '郑州市第一人民医院', kind: 'medical', subKind: 'hospital', asksTestWithinHours: 48 };
const scene = setScene();
let walker: Walker;

const shownBy = async (person: typeof WANG) =>
  shownAt(await enrolHolder(scene.server, person), scene.server.deps.now());

beforeAll(async () => {
  const owner = await callerFor(scene.server, '13900139000');
  const { placeId } = await registerStation(owner, HOSPITAL);
  const { invitation } = await owner('POST', `/v1/places/${placeId}/invitations`, { label: '门诊楼' });
  walker = await setOut(scene, 'phone');
  const joining = { phone: '13700137000', invitation: String(invitation) };
  await joinGate(walker.page, joining, scene.server.otpFor);
  await statusSays(walker, /在线 · 名单/);
});

describe('staff at the door of a hospital that asks for a test', () => {
  it('guide somebody with a fever to its clinic', async () => {
    const verdict = await scan(walker, await shownBy(FEVERISH), '申报体温异常');
    expect(verdict).toContain('黄码：请引导去发热门诊，不要劝返');
    await turn(walker);
  });

  it('guide somebody without a test to where they are tested', async () => {
    const verdict = await scan(walker, await shownBy(WANG), '没有 48 小时内的核酸阴性');
    expect(verdict).toContain('请引导去采样点做核酸，不要劝返');
    await turn(walker);
  });
});
