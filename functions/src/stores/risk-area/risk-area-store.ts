import type { RiskAreaRegister } from '@health-code/shared/risk-area/risk-area-register';

/** The list of risk areas: one head that names the list in force, and the pages of each published list. */
export interface RiskAreaStore {
  /** The version in force: one read of one small item; 0 before the first publication. */
  version(): Promise<number>;
  /** The whole register in force, strongly consistent. */
  load(): Promise<RiskAreaRegister>;
  /**
   * Puts a register of version `n` in the place of version `n − 1`: first its pages, then the head, so that a reader finds
   * the old list or the new one and nothing between. `publicationId` must be fresh. Replaced lists are kept: they answer appeals.
   * Throws ConditionFailedError when another version came first.
   */
  replace(register: RiskAreaRegister, publicationId: string): Promise<void>;
}
