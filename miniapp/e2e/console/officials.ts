import { accountOf } from '@health-code/functions/testing/account-of';
import { foundFirstOffice } from '@health-code/functions/usecases/office/found-first-office';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { TestServer } from '../../../infra/local/test-server.ts';

/** What officials do on a page, by what they see and read. */

export const HEAD = { name: '陈主任', phone: '13700137001' } as const;
export const PROVINCE = { division: '41', name: '河南省卫健委', phone: '0371-12345' } as const;

/** The first office, as whoever runs the service founds it; gives the invitation of its head. */
export async function foundOffice({ deps }: TestServer, head: { name: string; phone: string } = HEAD): Promise<string> {
  const { invitation } = await foundFirstOffice(deps, { office: PROVINCE, head, now: deps.now() });
  return invitation;
}

const FROM_HERE = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** As if the last one-time password of a phone had been sent long ago: another one is sent only after a while. */
async function forgetLastSend({ deps }: TestServer, phone: string): Promise<void> {
  const hash = deps.ids.login('sms', phone);
  for (const address of FROM_HERE) {
    const sends = await deps.stores.otps.findSends(hash, deps.ids.address(address));
    if (sends === undefined) continue;
    const before = { ...sends, sentAt: sends.sentAt - 2 * MS_PER_DAY };
    await deps.stores.otps.noteSend(before, sends.sentAt, deps.now() + MS_PER_DAY);
  }
}

/** Proves the phone on the page that asks for it. */
export async function provePhone(page: Page, server: TestServer, phone: string): Promise<void> {
  await forgetLastSend(server, phone);
  await page.getByLabel('手机号').fill(phone);
  await page.getByRole('button', { name: '获取短信验证码' }).click();
  await page.getByLabel('短信验证码').waitFor();
  await page.getByLabel('短信验证码').fill(server.otpFor(phone));
  await page.getByRole('button', { name: '继续' }).click();
}

export const atWork = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `${name}，您好` }).waitFor();

/** What the authenticator app of somebody shows, each time another code: one counts once. */
export class CodeApp {
  readonly #totp: TOTP;
  #shift = -1;
  constructor(secret: string) {
    this.#totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 });
  }

  /** The server takes the code before and the one after that of this moment, so that three can follow each other at once. */
  show(): string {
    const code = this.#totp.generate({ timestamp: Date.now() + this.#shift * 30_000 });
    this.#shift += 1;
    return code;
  }
}

/** Takes an invitation up and sets an authenticator app up; ends at work. */
export async function joinByApp(page: Page, server: TestServer, invitation: string, phone: string): Promise<CodeApp> {
  await page.goto(`/console/#/join?invitation=${encodeURIComponent(invitation)}`);
  await provePhone(page, server, phone);
  await page.getByRole('button', { name: '使用验证器应用' }).click();
  const app = new CodeApp((await page.locator('code.secret').textContent()) ?? '');
  await page.getByLabel('验证器上的 6 位数字').fill(app.show());
  await page.getByRole('button', { name: '确认', exact: true }).click();
  return app;
}

/** As if somebody had shown their second factor long ago. */
export async function forgetStepUp({ deps }: TestServer, phone: string): Promise<void> {
  const accountId = await accountOf(deps, phone);
  for (const { officeId, operatorId } of await deps.stores.offices.listPosts(accountId)) {
    const signIn = await deps.stores.offices.findSignIn(officeId, operatorId);
    if (signIn?.session === undefined) continue;
    const session = { ...signIn.session, steppedUpAt: 0 };
    await deps.stores.offices.putSignIn({ ...signIn, session, revision: signIn.revision + 1 });
  }
}

/** Opens a page of the navigation by its name. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
}
