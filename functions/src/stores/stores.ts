import type { AccessStore } from './access/access-store.ts';
import type { AccountStore } from './account/account-store.ts';
import type { CityCardStore } from './city-card/city-card-store.ts';
import type { DataSourceStore } from './data-source/data-source-store.ts';
import type { FactStore } from './fact/fact-store.ts';
import type { GateStore } from './gate/gate-store.ts';
import type { GatePolicyStore } from './gate-policy/gate-policy-store.ts';
import type { InPersonProofStore } from './in-person-proof/in-person-proof-store.ts';
import type { LookUpStore } from './look-up/look-up-store.ts';
import type { NoticeStore } from './notice/notice-store.ts';
import type { OtpStore } from './otp/otp-store.ts';
import type { PaperCodeStore } from './paper-code/paper-code-store.ts';
import type { PersonStore } from './person/person-store.ts';
import type { PlaceStore } from './place/place-store.ts';
import type { QuotaStore } from './quota/quota-store.ts';
import type { RegisterReadStore } from './register-read/register-read-store.ts';
import type { RevocationStore } from './revocation/revocation-store.ts';
import type { RiskAreaStore } from './risk-area/risk-area-store.ts';
import type { SessionStore } from './session/session-store.ts';
import type { SnapshotStore } from './snapshot/snapshot-store.ts';
import type { UsedSignatureStore } from './used-signature/used-signature-store.ts';
import type { VisitStore } from './visit/visit-store.ts';

/** Every store of the system. */
export interface Stores {
  readonly otps: OtpStore;
  readonly sessions: SessionStore;
  readonly accounts: AccountStore;
  readonly people: PersonStore;
  readonly inPersonProofs: InPersonProofStore;
  readonly notices: NoticeStore;
  readonly snapshots: SnapshotStore;
  readonly facts: FactStore;
  readonly places: PlaceStore;
  readonly visits: VisitStore;
  readonly gates: GateStore;
  readonly accesses: AccessStore;
  readonly paperCodes: PaperCodeStore;
  readonly cityCards: CityCardStore;
  readonly revocations: RevocationStore;
  readonly gatePolicies: GatePolicyStore;
  readonly sources: DataSourceStore;
  readonly usedSignatures: UsedSignatureStore;
  readonly riskAreas: RiskAreaStore;
  readonly lookUps: LookUpStore;
  readonly registerReads: RegisterReadStore;
  readonly quotas: QuotaStore;
}
