import { MS_PER_MINUTE, MS_PER_SECOND } from '@health-code/shared/time/units';
import { DomainError } from '../domain-error.ts';
import { matchesDigest, WANTED_DIGEST } from './content-digest.ts';
import type { ReceivedSignature } from './received-signature.ts';
import { componentValue, plainName, type SignedRequest } from './signed-components.ts';

/** A signature is good for this long on either side of its time: clocks differ, and a batch takes a while to send. */
const VALID_MS = 5 * MS_PER_MINUTE;
/** The clocks of two machines of the service, which may judge the same signature, differ by far less. */
const CLOCKS_DIFFER_MS = MS_PER_MINUTE;
const WHOLE_TARGET = ['@target-uri', '@request-target'];

/** What a signature must cover, so that nothing can be changed on the way: each by the components that do, the plainest first. */
function needsOf({ query, body }: SignedRequest): string[][] {
  return [
    ['@method'],
    ['@authority', '@target-uri'],
    ['@path', ...WHOLE_TARGET],
    ...(query === '' ? [] : [['@query', ...WHOLE_TARGET]]),
    ...(body.length === 0 ? [] : [['content-digest']]),
  ];
}

/** The refusal of a request that is not signed as it must be: it says what is wrong, and in headers what would be right. */
export function unsigned(request: SignedRequest, detail: string, wantsDigest = false): DomainError {
  const names = needsOf(request).map(([name]) => `"${name}"`);
  const headers = {
    'accept-signature': `sig=(${names.join(' ')});created;alg="ed25519"`,
    ...(wantsDigest ? { 'want-content-digest': WANTED_DIGEST } : {}),
  };
  return new DomainError('SOURCE.UNSIGNED', { detail, headers });
}

/** What is wrong with a signature before anybody looks for its key; so it is told alike of sources that exist and that do not. */
export function profileFault(
  signature: ReceivedSignature,
  request: SignedRequest,
  now: number,
): DomainError | undefined {
  return (
    coverageFault(signature, request) ??
    parameterFault(signature, request) ??
    timeFault(signature, now) ??
    digestFault(signature, request)
  );
}

function coverageFault({ components }: ReceivedSignature, request: SignedRequest): DomainError | undefined {
  const missing = needsOf(request).filter((names) => !names.some((name) => components.includes(`"${name}"`)));
  if (missing.length > 0) {
    const names = missing.map(([name]) => `"${name}"`).join(', ');
    return unsigned(request, `the signature does not cover ${names}`, missing.flat().includes('content-digest'));
  }
  if (new Set(components).size < components.length) return unsigned(request, 'a component is covered twice');
  const lost = components.find((component) => componentValue(component, request) === undefined);
  if (lost === undefined) return undefined;
  const name = plainName(lost);
  const told = name === undefined ? 'a component with parameters or in an unknown spelling' : `"${name}"`;
  return unsigned(request, `the request has no value for ${told}`, name === 'content-digest');
}

function parameterFault({ parameters }: ReceivedSignature, request: SignedRequest): DomainError | undefined {
  const rules: readonly (readonly [isRight: boolean, detail: string])[] = [
    [Number.isInteger(parameters.get('created')), 'the parameter created is no whole number of seconds'],
    [Number.isInteger(parameters.get('expires') ?? 0), 'the parameter expires is no whole number of seconds'],
    [typeof parameters.get('keyid') === 'string', 'the parameter keyid is no string'],
    [(parameters.get('alg') ?? 'ed25519') === 'ed25519', 'the parameter alg is not "ed25519"'],
  ];
  const broken = rules.find(([isRight]) => !isRight);
  return broken && unsigned(request, broken[1]);
}

/** When a signature was made, and the last moment at which it is taken. Both are numbers once its parameters were judged. */
function lifeOf({ parameters }: ReceivedSignature): { readonly made: number; readonly last: number } {
  const made = Number(parameters.get('created')) * MS_PER_SECOND;
  const expires = parameters.get('expires');
  const own = expires === undefined ? Number.POSITIVE_INFINITY : Number(expires) * MS_PER_SECOND;
  return { made, last: Math.min(made + VALID_MS, own) };
}

function timeFault(signature: ReceivedSignature, now: number): DomainError | undefined {
  const { made, last } = lifeOf(signature);
  return now < made - VALID_MS || now > last ? new DomainError('SOURCE.STALE') : undefined;
}

/** Until when it must be remembered that a signature was used: by then no clock of the service takes it any more. */
export function rememberedUntil(signature: ReceivedSignature): number {
  return lifeOf(signature).last + CLOCKS_DIFFER_MS;
}

/** A digest that is covered must be right, even that of no bytes. */
function digestFault({ components }: ReceivedSignature, request: SignedRequest): DomainError | undefined {
  if (!components.includes('"content-digest"')) return undefined;
  const matches = matchesDigest(request.headers['content-digest'], request.body);
  if (matches === undefined) return unsigned(request, '"content-digest" has no digest of a known kind', true);
  return matches ? undefined : new DomainError('SOURCE.UNTRUSTED');
}
