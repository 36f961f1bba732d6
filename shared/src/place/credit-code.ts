/** Unified social credit code (GB 32100-2015): 17 characters and a check character, without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Eighteen characters of the alphabet, whatever the last of them says. */
export const CREDIT_CODE = new RegExp(`^[${ALPHABET}]{18}$`);

/** Whether the check character fits. Some codes in use do not: a reviewer may accept one all the same. */
export function isCreditCodeChecked(code: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)), 0);
  return CREDIT_CODE.test(code) && ALPHABET[(31 - (sum % 31)) % 31] === code.charAt(17);
}
