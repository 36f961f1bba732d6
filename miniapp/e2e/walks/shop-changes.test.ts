import { residentId } from '@health-code/functions/testing/samples';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, type Call, callerFor, registerStation } from '../api-steps.ts';
import { setScene } from '../scene.ts';
import { signIn } from './counted-steps.ts';
import { redness } from './in-sight.ts';
import { downloadPoster, openEdit, openShop } from './shop-steps.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

const scene = setScene();

describe.each(EVERY_SIZE)('the owner of a noodle shop that changes, with a %s', (size) => {
  const index = EVERY_SIZE.indexOf(size);
  const phone = `1380013893${index}`;
  let walker: Walker;
  let owner: Call;
  let placeId: string;
  let code: string;

  beforeAll(async () => {
    const { server } = scene;
    walker = await setOut(scene, size);
    await walker.page.goto('/#/pages/places/index');
    await signIn(walker, phone, server.otpFor);
    await walker.see('还没有登记场所');
    owner = await callerFor(server, phone);
    ({ placeId, code } = await registerStation(owner, { name: '张记面馆', kind: 'business', address: '花园路 8 号' }));
    const { invitation } = await owner('POST', `/v1/places/${placeId}/invitations`, { label: '门口' });
    await (await callerFor(server, `1370013793${index}`))('POST', '/v1/gates', { invitation });
  });

  it('is told when a second browser was faster, and loses nothing that she typed', async () => {
    const storageState = await walker.page.context().storageState();
    const second = await setOut(scene, size, { storageState });
    await openEdit(walker, placeId);
    await openEdit(second, placeId);
    await second.type('详细地址', '花园路 9 号');
    await walker.type('场所名称', '张记拉面馆');
    await walker.tap('保存修改');
    await walker.page.getByRole('heading', { name: '张记拉面馆' }).waitFor();
    await second.tap('保存修改');
    await second.see('这个场所刚被别人改过');
    expect(await second.field('详细地址').inputValue()).toBe('花园路 9 号');
    await second.tap('读取最新内容，保留我填的');
    await expect.poll(() => second.field('场所名称').inputValue()).toBe('张记拉面馆');
    await second.see('已换成最新内容，您填的都还在');
    await second.tap('保存修改');
    await second.page.getByRole('heading', { name: '张记拉面馆' }).waitFor();
    expect(await owner('GET', `/v1/places/${placeId}`)).toMatchObject({ name: '张记拉面馆', address: '花园路 9 号' });
    await second.page.context().close();
  });

  it('closes it until a day, and who scans the poster reads until when, and her note', async () => {
    await openShop(walker, placeId);
    const day = (await walker.field('打算哪天重新开放').locator('option').nth(7).textContent()) ?? '';
    await walker.pick('打算哪天重新开放', day);
    await walker.type('给来访者的留言（选填）', '装修，急事请打 0371-12345678');
    await walker.tap('暂停使用');
    await walker.see('场所码已暂停');
    const guest = await setOut(scene, size);
    const person = { name: '李红', number: residentId(700 + index), phone: `1370013794${index}` };
    await addPerson(await callerFor(scene.server, person.phone), person);
    await guest.page.goto('/');
    await signIn(guest, person.phone, scene.server.otpFor);
    await guest.see('健康申报');
    await guest.page.goto(new URL((await downloadPoster(walker)).link).pathname);
    await guest.see(`预计 ${day.split(' ')[0]} 重新开放。场所留言：装修，急事请打 0371-12345678。`);
    await guest.page.context().close();
  });

  it('still has the poster, and can dismiss staff, while it is closed', async () => {
    const poster = await downloadPoster(walker);
    expect([poster.file, poster.link]).toEqual(['张记拉面馆-健康码.pdf', expect.stringContaining(code)]);
    await walker.tap('解除“门口”');
    await walker.tap('确认解除');
    await expect.poll(async () => (await owner('GET', `/v1/places/${placeId}/staff`))['staff']).toEqual([]);
  });

  it('closes it for good in a red section at the end of the page, by its name, and is asked once more', async () => {
    const cards = walker.page.locator('.hc-card').filter({ visible: true });
    const last = cards.last();
    expect(await last.innerText()).toMatch(/^不能撤销的操作/);
    const bottoms = await cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().bottom));
    expect(Math.max(...bottoms)).toBe(bottoms.at(-1));
    expect(await redness(last)).toBeGreaterThan(2);
    await walker.tap('永久关闭');
    await walker.see(/“张记拉面馆”将不能再登记，也不能重新开放/);
    expect(await owner('GET', `/v1/places/${placeId}`)).toMatchObject({ state: 'suspended' });
    await walker.tap('确认永久关闭“张记拉面馆”');
    await walker.see('场所已关闭');
  });
});
