import { MAX_DOSES, MAX_TEST_HOURS } from '@health-code/shared/code/claims';
import { type Holding, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt } from '@health-code/shared/code/lifetime';
import { CODE_COLOURS, type CodeColour } from '@health-code/shared/rules/colour';
import type { Status } from '@health-code/shared/rules/status';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { MS_PER_HOUR } from '@health-code/shared/time/units';

const hourOf = (at: number) => Math.floor(at / MS_PER_HOUR);

/** Opens what the issuer sent; undefined when it is damaged, as a phone's storage may be. */
export function openIssued({ credential, seed }: Pick<IssuedCredential, 'credential' | 'seed'>): Holding | undefined {
  const [bytes, secret] = [fromBase64Url(credential), fromBase64Url(seed)];
  if (bytes === undefined || secret === undefined) return undefined;
  const holding = openHolding(bytes, secret);
  return holding.kind === 'ok' ? holding.value : undefined;
}

/** Whether a credential still says what is known now: a test or a dose that came later is not in it. */
export function saysWhatIsKnown({ credential: { claims } }: Holding, { colour, badges }: Status): boolean {
  const isSame = claims.colour === colour && claims.doses === Math.min(MAX_DOSES, badges.vaccination.doses);
  return isSame && claims.sampledHour === sampledHour(badges.test, hourOf(issuedAt(claims)));
}

/** The hour of sampling as a credential of an hour writes it: see FORMAT.md, section 3. */
function sampledHour(test: Status['badges']['test'], issuedHour: number): number | null {
  if (test?.result !== 'negative') return null;
  const hours = Math.max(0, issuedHour - hourOf(Date.parse(test.sampledAt)));
  return hours > MAX_TEST_HOURS ? null : (issuedHour - hours) * MS_PER_HOUR;
}

/** Grey has no credential: there is nothing that could be signed. */
export function isSigned(colour: Status['colour']): colour is CodeColour {
  return (CODE_COLOURS as readonly string[]).includes(colour);
}
