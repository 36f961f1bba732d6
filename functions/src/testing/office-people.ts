import type { OfficeId } from '@health-code/shared/office/office';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Power } from '@health-code/shared/office/powers';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { type AuthenticatorApp, newAuthenticatorApp } from './authenticator-app.ts';
import type { ExampleApi } from './example-api.ts';

/** Somebody at an office, with the account that they came by. */
export interface Official extends PostName {
  /** The token of the account. */
  readonly account: string;
  /** The token of the session at the office; empty before the first factor. */
  readonly token: string;
  readonly app: AuthenticatorApp;
}

export const namesOf = ({ officeId, operatorId }: PostName) => ({ officeId, operatorId });

/** Takes an invitation up, with an app for the second factor. */
export async function join(story: ExampleApi, account: string, invitation: string): Promise<Official> {
  const offered = await offerApp(story, account, invitation);
  const body = { kind: 'totp', code: offered.app.nextCode() };
  const { token } = await story.succeed('addFirstFactor', { token: account, params: namesOf(offered), body });
  return { ...offered, token };
}

/** With an app that has shown no code yet. */
export async function offerApp(story: ExampleApi, account: string, invitation: string): Promise<Official> {
  const post: PostName = await story.succeed('takeUpOfficeInvitation', { token: account, body: { invitation } });
  const offer = { token: account, params: namesOf(post), body: { kind: 'totp' } };
  const { secret } = await story.succeed('offerFirstFactor', offer);
  return { ...post, account, token: '', app: newAuthenticatorApp(story.api, secret) };
}

interface Invitation {
  readonly officeId: OfficeId;
  readonly name: string;
  readonly phone: string;
  readonly power: Power;
}

export async function invite(
  { succeed, api }: ExampleApi,
  { token }: Official,
  { officeId, name, phone, power }: Invitation,
) {
  const until = toIso(api.deps.now() + 30 * MS_PER_DAY);
  const powers = [{ power, until }];
  const request = { token, params: { officeId }, body: { name, phone, powers }, key: `invite-${phone}` };
  return (await succeed('inviteOperator', request)).invitation as string;
}
