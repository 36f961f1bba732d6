/**
 * Stands in for passkeys in the bundles of those whom no official calls: their library is large, reads what anybody sends,
 * and none of their routes needs it.
 */
export function createWebauthnPasskeys(): never {
  throw new Error('this function has no passkeys');
}
