import { newSoftwarePasskey, type SoftwarePasskey } from '@health-code/functions/testing/software-passkey';
import type { CallOptions } from '@health-code/shared/api/client';
import type { RouteName, RouteResponse } from '@health-code/shared/api/contract';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { NewOffice, OfficeId } from '@health-code/shared/office/office';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Power } from '@health-code/shared/office/powers';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { TOTP } from 'otpauth';
import type { Head } from './found-office.ts';
import { ORIGIN } from './http-event.ts';

/** What the journey of officials needs of the whole one. */
export interface OfficeJourney {
  call<N extends RouteName>(route: N, options: CallOptions<N>, token: string): Promise<RouteResponse<N>>;
  /** Signs in to an account; gives its token. */
  signIn(phone: string): Promise<string>;
  foundOffice(office: NewOffice, head: Head): Promise<string>;
  /** Of whom there is a code, of which areas decide. */
  readonly document: IdentityDocument;
  readonly county: string;
  /** It waits for its review. */
  readonly placeId: string;
  readonly area: { readonly division: string; readonly level: 'high'; readonly from: string };
}

interface Official extends PostName {
  readonly account: string;
  readonly token: string;
  readonly device: SoftwarePasskey;
}

const HEAD = { name: '韩梅梅', phone: '13300133000' };
const PUBLIC_KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

/** An office is founded, and its officials come, decide, are managed and leave. */
export async function visitOffices(journey: OfficeJourney): Promise<void> {
  const head = await takeOffice(journey);
  const below = await journey.call('foundOffice', { body: office('110101') }, head.token);
  await journey.call('listOffices', { query: {} }, head.token);
  const colleague = await invite(journey, head, { officeId: head.officeId, phone: '13300133001', power: 'operators' });
  const other = await invite(journey, head, { officeId: below.officeId, phone: '13300133002', power: 'hotline' });
  await manage(journey, head, colleague, other);
  await decide(journey, head.token);
  await changeColours(journey, head.token);
  await readActs(journey, head);
  await journey.call('endOwnOperatorSession', {}, colleague.token);
}

const office = (division: string) => ({ division, name: `${division} 卫健委`, phone: '010-12320' });
const inDays = (days: number) => new Date(Date.now() + days * MS_PER_DAY).toISOString();
const named = ({ officeId, operatorId }: PostName) => ({ params: { officeId, operatorId } });

/** With an app first, and then a passkey, by which the head signs in and is known once more. */
async function takeOffice({ call, signIn, foundOffice }: OfficeJourney): Promise<Official> {
  const invitation = await foundOffice(office('11'), HEAD);
  const account = await signIn(HEAD.phone);
  const post = await call('takeUpOfficeInvitation', { body: { invitation } }, account);
  await call('takeUpOfficeInvitation', { body: { invitation } }, account);
  await call('listOfficePosts', {}, account);
  const offer = await call('offerFirstFactor', { ...named(post), body: { kind: 'totp' } }, account);
  if (offer.kind !== 'totp') throw new Error('asked for an app');
  const body = { kind: 'totp', code: new TOTP({ secret: offer.secret }).generate() } as const;
  const { token: first } = await call('addFirstFactor', { ...named(post), body }, account);
  const options = await call('offerFactor', { body: { kind: 'passkey' } }, first);
  const { device, factor } = made(options);
  await call('addFactor', { body: factor }, first);
  const { passkey } = await call('askForFactor', named(post), account);
  const signed = { proof: proofBy(device, passkey) };
  const { token } = await call('signInOperator', { ...named(post), body: signed }, account);
  const { passkey: again } = await call('askForStepUp', {}, token);
  await call('stepUp', { body: { proof: proofBy(device, again) } }, token);
  await call('getOwnWork', {}, token);
  return { ...post, account, token, device };
}

function made(offer: RouteResponse<'offerFactor'>) {
  if (offer.kind !== 'passkey') throw new Error('asked for a passkey');
  const device = newSoftwarePasskey({ origin: ORIGIN });
  return { device, factor: { kind: 'passkey', name: '手机', answer: device.create(offer.options.challenge) } as const };
}

const proofBy = (device: SoftwarePasskey, question: { challenge: string } | null) =>
  ({ kind: 'passkey', answer: device.sign(question?.challenge ?? '') }) as const;

/** Twice, because a retry makes no second one. */
async function invite(
  { call, signIn }: OfficeJourney,
  { token: by }: Official,
  { officeId, phone, power }: { officeId: OfficeId; phone: string; power: Power },
): Promise<Official> {
  const powers = [{ power, until: inDays(30) }];
  const request = { params: { officeId }, body: { name: '李雷', phone, powers }, idempotencyKey: `invite-${phone}` };
  await call('inviteOperator', request, by);
  const { invitation } = await call('inviteOperator', request, by);
  const account = await signIn(phone);
  const post = await call('takeUpOfficeInvitation', { body: { invitation } }, account);
  const { device, factor } = made(
    await call('offerFirstFactor', { ...named(post), body: { kind: 'passkey' } }, account),
  );
  const { token } = await call('addFirstFactor', { ...named(post), body: factor }, account);
  return { ...post, account, token, device };
}

/** One is given another power. The other is signed out, has to make new factors, and leaves. */
async function manage({ call }: OfficeJourney, head: Official, colleague: Official, other: Official): Promise<void> {
  const { officeId } = colleague;
  const { operators } = await call('listOperators', { params: { officeId } }, head.token);
  const revision = operators.find(({ operatorId }) => operatorId === colleague.operatorId)?.revision ?? 0;
  const powers = (['operators', 'audit'] as const).map((power) => ({ power, until: inDays(60) }));
  await call('changePowers', { ...named(colleague), body: { powers, revision } }, head.token);
  await call('endOperatorSession', named(other), head.token);
  await call('recoverOperator', named(other), head.token);
  await call('recoverOperator', named(other), colleague.token);
  await call('endOperator', named(other), head.token);
}

async function decide({ call, county, placeId }: OfficeJourney, token: string): Promise<void> {
  const params = { division: county };
  await call('listReviewsForOffice', { params, query: {} }, token);
  await call('listUnusualLookUpsForOffice', { params }, token);
  const review = { params: { ...params, placeId }, body: { decision: 'accept' } as const };
  await call('reviewPlaceForOffice', review as never, token);
  const policies = await call('getGatePolicy', {}, token);
  const stricter = { ...PLAIN_POLICIES.everywhere, oldestTestHours: 72 };
  await call('previewGatePolicyForOffice', { body: { ...policies, everywhere: stricter } }, token);
  await call('publishGatePolicyForOffice', { body: { ...policies, everywhere: stricter } }, token);
  const source = { organisation: '疾控中心', kinds: ['test'], divisions: ['11'], publicKey: PUBLIC_KEY } as const;
  const named = { params: { division: '11', sourceId: 'beijing-cdc' } };
  await call('putSource', { ...named, body: { ...source, state: 'active' } } as never, token);
  await call('listSources', { params: { division: '11' } }, token);
}

/** Areas come and go, so that a look-up is once the one that finds a stricter snapshot and takes codes back. */
async function changeColours({ call, area, document }: OfficeJourney, token: string): Promise<void> {
  const publish = async (list: object) => {
    const { version } = await call('listRiskAreas', { query: {} }, token);
    const body = { version, areas: [], withdraw: [], ...list };
    await call('publishRiskAreasForOffice', { params: { division: '11' }, body }, token);
  };
  const lookUp = () => call('lookUpForOffice', { body: { document, purpose: 'hotline', reference: '来电 1' } }, token);
  await lookUp();
  await publish({ areas: [{ ...area, to: null, decree: '1' }] });
  await lookUp();
  await publish({ withdraw: [area] });
}

async function readActs({ call }: OfficeJourney, { officeId, token }: Official): Promise<void> {
  const [from, to] = [shanghaiDate(Date.now() - MS_PER_DAY), shanghaiDate(Date.now())];
  await call('listActs', { params: { officeId }, query: { from, to } }, token);
}
