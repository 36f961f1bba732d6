import { newSoftwarePasskey } from '@health-code/functions/testing/software-passkey';
import { grants } from '@health-code/functions/testing/world-offices';
import { foundFirstOffice } from '@health-code/functions/usecases/office/found-first-office';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Power } from '@health-code/shared/office/powers';
import { shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { TOTP } from 'otpauth';
import { type MeasuredApi, NOW, ORIGIN } from './api.ts';
import type { Measure } from './measure.ts';

/** What officials decide on, and whom they help. */
export interface OfficeMatters {
  readonly document: object;
  /** It waits for its review. */
  readonly placeId: string;
  readonly signIn: (phone: string) => Promise<string>;
}

interface Official extends PostName {
  readonly account: string;
  readonly token: string;
}

const COUNTY = '410103';
const PUBLIC_KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const postPath = ({ officeId, operatorId }: PostName) => `/v1/account/offices/${officeId}/${operatorId}`;
const colleaguePath = ({ officeId, operatorId }: PostName) => `/v1/offices/${officeId}/operators/${operatorId}`;

/** An office is founded beside the routes; every route of officials once. */
export async function workAtOffices(api: MeasuredApi, measure: Measure, matters: OfficeMatters): Promise<void> {
  const head = await takeOffice(api, measure, matters);
  const colleague = await join(api, matters, head, '13300133001', 'operators');
  const other = await join(api, matters, head, '13300133002', 'hotline');
  await measure('getOwnWork', 'what an official may do', () => api.call('GET', '/v1/office/work', head));
  await manage(api, measure, head, colleague, other);
  await decide(api, measure, head, matters);
  await measure('endOwnOperatorSession', 'sign out', () => api.call('POST', '/v1/office/session/end', colleague));
}

async function takeOffice(api: MeasuredApi, measure: Measure, { signIn }: OfficeMatters): Promise<Official> {
  const office = { division: '41', name: '河南省卫生健康委员会', phone: '0371-12320' };
  const head = { name: '韩梅梅', phone: '13300133000' };
  const { invitation } = await foundFirstOffice(api.deps, { office, head, now: NOW });
  const token = await signIn(head.phone);
  const post: PostName = await measure('takeUpOfficeInvitation', 'take an invitation up', () =>
    api.call('POST', '/v1/account/offices', { token, body: { invitation } }),
  );
  await measure('listOfficePosts', 'where an account works', () => api.call('GET', '/v1/account/offices', { token }));
  const own = postPath(post);
  const { secret } = await measure('offerFirstFactor', 'an app', () =>
    api.call('POST', `${own}/first-factor/offer`, { token, body: { kind: 'totp' } }),
  );
  const code = new TOTP({ secret }).generate({ timestamp: NOW });
  const first = await measure('addFirstFactor', 'an app', () =>
    api.call('POST', `${own}/first-factor`, { token, body: { kind: 'totp', code } }),
  );
  return { ...post, account: token, token: await usePasskey(api, measure, { ...post, account: token, ...first }) };
}

/** The head makes a passkey, and signs in by it. */
async function usePasskey(api: MeasuredApi, measure: Measure, head: Official): Promise<string> {
  const { token, account } = head;
  const device = newSoftwarePasskey({ origin: ORIGIN });
  const { options } = await measure('offerFactor', 'a passkey', () =>
    api.call('POST', '/v1/office/factors/offer', { token, body: { kind: 'passkey' } }),
  );
  const made = { kind: 'passkey', name: '手机', answer: device.create(options.challenge) };
  await measure('addFactor', 'a passkey', () => api.call('POST', '/v1/office/factors', { token, body: made }));
  const proofOf = ({ challenge }: { challenge: string }) => ({
    proof: { kind: 'passkey', answer: device.sign(challenge) },
  });
  const asked = await measure('askForFactor', 'ask a passkey', () =>
    api.call('POST', `${postPath(head)}/session/challenge`, { token: account }),
  );
  const session = await measure('signInOperator', 'by a passkey', () =>
    api.call('POST', `${postPath(head)}/session`, { token: account, body: proofOf(asked.passkey) }),
  );
  const again = await measure('askForStepUp', 'ask a passkey', () =>
    api.call('POST', '/v1/office/step-up/challenge', session),
  );
  await measure('stepUp', 'by a passkey', () =>
    api.call('POST', '/v1/office/step-up', { token: session.token, body: proofOf(again.passkey) }),
  );
  return session.token;
}

/** By an app, without measuring what the head did already. */
async function join(
  api: MeasuredApi,
  { signIn }: OfficeMatters,
  head: Official,
  phone: string,
  power: Power,
): Promise<Official> {
  const body = { name: '李雷', phone, powers: grants({ now: () => NOW }, power) };
  const path = `/v1/offices/${head.officeId}/operators`;
  const { invitation } = await api.call('POST', path, { token: head.token, body, key: `invite-${phone}` });
  const account = await signIn(phone);
  const post: PostName = await api.call('POST', '/v1/account/offices', { token: account, body: { invitation } });
  const offer = { token: account, body: { kind: 'totp' } };
  const { secret } = await api.call('POST', `${postPath(post)}/first-factor/offer`, offer);
  const factor = { kind: 'totp', code: new TOTP({ secret }).generate({ timestamp: NOW }) };
  const session = await api.call('POST', `${postPath(post)}/first-factor`, { token: account, body: factor });
  return { ...post, account, token: session.token };
}

async function manage(
  api: MeasuredApi,
  measure: Measure,
  { officeId, token }: Official,
  colleague: Official,
  other: Official,
): Promise<void> {
  const body = { division: '4101', name: '郑州市卫生健康委员会', phone: '0371-12345' };
  await measure('foundOffice', 'an office below', () => api.call('POST', '/v1/offices', { token, body }));
  await measure('listOffices', 'the offices of a province', () => api.call('GET', '/v1/offices', { token }));
  const path = `/v1/offices/${officeId}/operators`;
  const person = { name: '王芳', phone: '13300133003', powers: grants({ now: () => NOW }, 'hotline') };
  await measure('inviteOperator', 'invite', () => api.call('POST', path, { token, body: person, key: 'invite-once' }));
  const { operators } = await measure('listOperators', 'the officials of an office, here four', () =>
    api.call('GET', path, { token }),
  );
  const { revision } = operators.find(({ operatorId }: PostName) => operatorId === colleague.operatorId);
  const powers = grants({ now: () => NOW }, 'operators', 'audit');
  await measure('changePowers', 'give another power', () =>
    api.call('PUT', `${colleaguePath(colleague)}/powers`, { token, body: { powers, revision } }),
  );
  const end = (what: string, by = token) => api.call('POST', `${colleaguePath(other)}/${what}`, { token: by });
  await measure('endOperatorSession', 'sign a colleague out', () => end('session/end'));
  await measure('recoverOperator', 'ask for it', () => end('recovery'));
  await measure('recoverOperator', 'agree to it', () => end('recovery', colleague.token));
  await measure('endOperator', 'end somebody’s work', () => end('end'));
}

async function decide(
  api: MeasuredApi,
  measure: Measure,
  { token, officeId }: Official,
  { placeId, document }: OfficeMatters,
): Promise<void> {
  const get = (path: string) => () => api.call('GET', path, { token });
  const put = (path: string, body: object) => () => api.call('PUT', path, { token, body });
  const post = (path: string, body: object) => () => api.call('POST', path, { token, body });
  await measure('listReviewsForOffice', 'the queue of a county', get(`/v1/office/place-reviews/${COUNTY}`));
  await measure(
    'listUnusualLookUpsForOffice',
    'the unusual hours of a county',
    get(`/v1/office/unusual-lookups/${COUNTY}`),
  );
  const review = `/v1/office/place-reviews/${COUNTY}/${placeId}`;
  await measure('reviewPlaceForOffice', 'accept', post(review, { decision: 'accept' }));
  const { version } = await api.call('GET', '/v1/risk-areas');
  const areas = [{ division: '410105', level: 'low', from: toIso(NOW), to: null, decree: '2' }];
  const list = { version, areas };
  await measure('publishRiskAreasForOffice', 'publish one area', put('/v1/office/risk-areas/41', list));
  const stricter = { ...PLAIN_POLICIES.everywhere, oldestTestHours: 72 };
  const policies = { ...(await api.call('GET', '/v1/gate-policy')), everywhere: stricter };
  const preview = post('/v1/office/gate-policy/preview', policies);
  await measure('previewGatePolicyForOffice', 'what it would have answered yesterday', preview);
  await measure('publishGatePolicyForOffice', 'publish', put('/v1/office/gate-policy', policies));
  const source = {
    organisation: '疾控中心',
    kinds: ['test'],
    divisions: ['4103'],
    publicKey: PUBLIC_KEY,
    state: 'active',
  };
  await measure('putSource', 'register one', put('/v1/office/sources/4103/luoyang-cdc', source));
  await measure('listSources', 'the sources of a city', get('/v1/office/sources/4103'));
  const look = { document, purpose: 'hotline', reference: '来电 1' };
  await measure('lookUpForOffice', 'look somebody up', post('/v1/office/lookups', look));
  const [from, to] = [shanghaiDate(NOW - MS_PER_DAY), shanghaiDate(NOW)];
  await measure('listActs', 'the acts of two days', get(`/v1/offices/${officeId}/acts?from=${from}&to=${to}`));
}
