/** The ways in which a scanned or typed place code can be wrong. */
export const PLACE_CODE_PROBLEMS = [
  'PLACE_CODE.MISTYPED',
  'PLACE_CODE.FOREIGN',
  'PLACE_CODE.UNKNOWN',
  'PLACE_CODE.REVOKED',
] as const;

/** Why a place cannot be entered or staffed at present. */
export const PLACE_STATE_PROBLEMS = ['PLACE.PENDING', 'PLACE.SUSPENDED', 'PLACE.CLOSED'] as const;
