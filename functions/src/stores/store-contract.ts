import { beforeAll, describe } from 'vitest';
import { describeAccesses } from './access/access-store-contract.ts';
import { describeAccounts } from './account/account-store-contract.ts';
import { describeActs } from './act/act-store-contract.ts';
import { describeCityCards } from './city-card/city-card-store-contract.ts';
import { describeConsents } from './consent/consent-store-contract.ts';
import { describeDataSources } from './data-source/data-source-store-contract.ts';
import { describeDeletions } from './deletion/deletion-store-contract.ts';
import { describeDoorSamples } from './door-sample/door-sample-store-contract.ts';
import { describeFacts } from './fact/fact-store-contract.ts';
import { describeGates } from './gate/gate-store-contract.ts';
import { describeGatePolicies } from './gate-policy/gate-policy-store-contract.ts';
import { describeInPersonProofs } from './in-person-proof/in-person-proof-store-contract.ts';
import { describeLookUps } from './look-up/look-up-store-contract.ts';
import { describeNotices } from './notice/notice-store-contract.ts';
import { describeOffices } from './office/office-store-contract.ts';
import { describeOtps } from './otp/otp-store-contract.ts';
import { describePaperCodes } from './paper-code/paper-code-store-contract.ts';
import { describePeople } from './person/person-store-contract.ts';
import { describePlaces } from './place/place-store-contract.ts';
import { describeQuotas } from './quota/quota-store-contract.ts';
import { describeRegisterReads } from './register-read/register-read-store-contract.ts';
import { describeRevocations } from './revocation/revocation-store-contract.ts';
import { describeRiskAreas } from './risk-area/risk-area-store-contract.ts';
import { describeSessions } from './session/session-store-contract.ts';
import { describeSnapshots } from './snapshot/snapshot-store-contract.ts';
import type { Stores } from './stores.ts';
import { describeUsedSignatures } from './used-signature/used-signature-store-contract.ts';
import { describeVisits } from './visit/visit-store-contract.ts';

/** What every implementation of the stores must do; run it on each. */
export function describeStores(name: string, open: () => Promise<Stores>): void {
  describe(`${name} stores`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });
    const get = () => stores;
    describeOtps(get);
    describeSessions(get);
    describeAccounts(get);
    describePeople(get);
    describeInPersonProofs(get);
    describeNotices(get);
    describeConsents(get);
    describeSnapshots(get);
    describeFacts(get);
    describePlaces(get);
    describeVisits(get);
    describeDataSources(get);
    describeUsedSignatures(get);
    describeRiskAreas(get);
    describeGates(get);
    describeAccesses(get);
    describePaperCodes(get);
    describeCityCards(get);
    describeRevocations(get);
    describeGatePolicies(get);
    describeLookUps(get);
    describeRegisterReads(get);
    describeQuotas(get);
    describeDeletions(get);
    describeOffices(get);
    describeActs(get);
    describeDoorSamples(get);
  });
}
