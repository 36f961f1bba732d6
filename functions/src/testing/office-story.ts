import type { SessionTokens } from '@health-code/shared/account/session';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import type { OfficeId } from '@health-code/shared/office/office';
import type { PostName } from '@health-code/shared/office/post-name';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { foundFirstOffice } from '../usecases/office/found-first-office.ts';
import { newAuthenticatorApp } from './authenticator-app.ts';
import type { ExampleApi } from './example-api.ts';
import { invite, join, namesOf, type Official, offerApp } from './office-people.ts';
import { newSoftwarePasskey, type SoftwarePasskey } from './software-passkey.ts';

/** What the chapter tells of: what waits for its review, and who asks for help. */
export interface OfficeMatters {
  readonly signIn: (story: ExampleApi, phone: string) => Promise<SessionTokens>;
  readonly placeId: string;
  readonly county: string;
  readonly area: { readonly version: number; readonly areas: readonly object[]; readonly withdraw: readonly object[] };
  readonly document: object;
}

/** What is left behind, for whoever goes on from there. */
export interface AfterOffices {
  readonly head: Official;
  readonly colleague: PostName;
  /** A second post of the head's account, with an app that has shown no code yet. */
  readonly joining: Official;
  /** A third one, not yet taken up. */
  readonly invitation: string;
  /** A passkey of the head that was made and not yet added. */
  readonly madePasskey: object;
}

const HEAD = { name: '韩梅梅', phone: '13300133000' };
const PUBLIC_KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

/** An office is founded, and its people come, work and go: every route of officials, each with an ordinary request. */
export async function workAtOffices(story: ExampleApi, matters: OfficeMatters): Promise<AfterOffices> {
  const head = await takeOffice(story, matters);
  const below = await foundBelow(story, head);
  const colleague = await inviteColleague(story, head, matters);
  await useBothFactors(story, colleague);
  await manageSomebody(story, head, colleague, below, matters);
  await decide(story, head, matters);
  await story.succeed('endOwnOperatorSession', { token: colleague.token });
  return { head, colleague, ...(await leaveOpen(story, head, below)) };
}

/** The first office comes from whoever runs the service; its head makes an app their second factor, and signs in by it. */
async function takeOffice(story: ExampleApi, { signIn }: OfficeMatters): Promise<Official> {
  const { deps } = story.api;
  const { accessToken: account } = await signIn(story, HEAD.phone);
  const office = { division: '41', name: '河南省卫生健康委员会', phone: '0371-12320' };
  const { invitation } = await foundFirstOffice(deps, { office, head: HEAD, now: deps.now() });
  const joined = await join(story, account, invitation);
  await story.succeed('listOfficePosts', { token: account });
  const params = namesOf(joined);
  await story.succeed('askForFactor', { token: account, params });
  const proof = { kind: 'totp', code: joined.app.nextCode() };
  const { token } = await story.succeed('signInOperator', { token: account, params, body: { proof } });
  await story.succeed('getOwnWork', { token });
  await story.succeed('askForStepUp', { token });
  await story.succeed('stepUp', { token, body: { proof: { kind: 'totp', code: joined.app.nextCode() } } });
  return { ...joined, token };
}

async function foundBelow({ succeed }: ExampleApi, { token }: Official): Promise<OfficeId> {
  const body = { division: '4101', name: '郑州市卫生健康委员会', phone: '0371-12345' };
  const { officeId } = await succeed('foundOffice', { token, body });
  await succeed('listOffices', { token, query: { division: '41' } });
  return officeId;
}

interface Colleague extends Official {
  readonly device: SoftwarePasskey;
}

/** By a passkey. */
async function inviteColleague(story: ExampleApi, head: Official, { signIn }: OfficeMatters): Promise<Colleague> {
  const person = { officeId: head.officeId, name: '李雷', phone: '13300133001', power: 'operators' } as const;
  const invitation = await invite(story, head, person);
  const { accessToken: account } = await signIn(story, person.phone);
  const { succeed, api } = story;
  const post: PostName = await succeed('takeUpOfficeInvitation', { token: account, body: { invitation } });
  const own = { token: account, params: namesOf(post) };
  const { options } = await succeed('offerFirstFactor', { ...own, body: { kind: 'passkey' } });
  const device = newSoftwarePasskey({ origin: api.deps.settings.PUBLIC_ORIGIN });
  const made = { kind: 'passkey', name: '工作手机', answer: device.create(options.challenge) };
  await succeed('addFirstFactor', { ...own, body: made });
  const { passkey } = await succeed('askForFactor', own);
  const proof = { kind: 'passkey', answer: device.sign(passkey.challenge) };
  const { token } = await succeed('signInOperator', { ...own, body: { proof } });
  const { secret } = await succeed('offerFactor', { token, body: { kind: 'totp' } });
  return { ...post, account, token, device, app: newAuthenticatorApp(api, secret) };
}

async function useBothFactors({ succeed }: ExampleApi, { token, app, device }: Colleague): Promise<void> {
  await succeed('addFactor', { token, body: { kind: 'totp', code: app.nextCode() } });
  const { passkey } = await succeed('askForStepUp', { token });
  await succeed('stepUp', { token, body: { proof: { kind: 'passkey', answer: device.sign(passkey.challenge) } } });
}

/** Somebody loses a phone, makes a new factor after two have agreed, and leaves. */
async function manageSomebody(
  story: ExampleApi,
  head: Official,
  colleague: Official,
  officeId: OfficeId,
  { signIn }: OfficeMatters,
): Promise<void> {
  const { succeed } = story;
  const person = { officeId, name: '王芳', phone: '13300133002', power: 'hotline' } as const;
  const invitation = await invite(story, head, person);
  const joined = await join(story, (await signIn(story, person.phone)).accessToken, invitation);
  const of = { token: head.token, params: namesOf(joined) };
  await succeed('endOperatorSession', of);
  await succeed('recoverOperator', of);
  await succeed('recoverOperator', { ...of, token: colleague.token });
  await succeed('endOperator', of);
  await changeColleague(story, head, colleague);
}

async function changeColleague({ succeed, api }: ExampleApi, { token }: Official, colleague: PostName): Promise<void> {
  const params = namesOf(colleague);
  const { operators } = await succeed('listOperators', { token, params: { officeId: colleague.officeId } });
  const { revision } = operators.find(({ operatorId }: PostName) => operatorId === colleague.operatorId);
  const until = toIso(api.deps.now() + 90 * MS_PER_DAY);
  const powers = ['operators', 'audit'].map((power) => ({ power, until }));
  await succeed('changePowers', { token, params, body: { powers, revision } });
}

async function decide({ succeed }: ExampleApi, head: Official, matters: OfficeMatters): Promise<void> {
  const { token, officeId } = head;
  const { county: division, placeId, area, document } = matters;
  await succeed('listReviewsForOffice', { token, params: { division } });
  await succeed('listUnusualLookUpsForOffice', { token, params: { division } });
  await succeed('reviewPlaceForOffice', { token, params: { division, placeId }, body: { decision: 'accept' } });
  await succeed('publishRiskAreasForOffice', { token, params: { division: '41' }, body: area });
  await succeed('previewGatePolicyForOffice', { token, body: PLAIN_POLICIES });
  await succeed('publishGatePolicyForOffice', { token, body: { ...PLAIN_POLICIES, version: 1 } });
  const source = {
    organisation: '洛阳市疾病预防控制中心',
    kinds: ['test'],
    divisions: ['4103'],
    publicKey: PUBLIC_KEY,
  };
  const params = { division: '4103', sourceId: 'luoyang-cdc' };
  await succeed('putSource', { token, params, body: { ...source, state: 'active' } });
  await succeed('listSources', { token, params: { division: '4103' } });
  await succeed('lookUpForOffice', { token, body: { document, purpose: 'hotline', reference: '来电 2026-1121-07' } });
  await succeed('listActs', { token, params: { officeId }, query: { from: '2026-11-21', to: '2026-11-21' } });
}

/** The head is about to work at the office below, too, and to have a passkey. */
async function leaveOpen(story: ExampleApi, head: Official, below: OfficeId) {
  const { succeed, api } = story;
  const again = { ...HEAD, power: 'operators' } as const;
  const joining = await offerApp(story, head.account, await invite(story, head, { officeId: below, ...again }));
  const { options } = await succeed('offerFactor', { token: head.token, body: { kind: 'passkey' } });
  const device = newSoftwarePasskey({ origin: api.deps.settings.PUBLIC_ORIGIN });
  const madePasskey = { kind: 'passkey', name: '备用', answer: device.create(options.challenge) };
  const invitation = await invite(story, head, { officeId: head.officeId, ...again });
  return { joining, madePasskey, invitation };
}
