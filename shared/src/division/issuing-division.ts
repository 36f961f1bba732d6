/**
 * A division that issues codes, as claims, keys and settings write it: the two digits of a province or the four of a city,
 * and no province in the spelling of a city (4100). 50 and 4110 are themselves: a zero at the end may be part of a code.
 */
export const ISSUING_DIVISION = /^[0-9]{2}(?!00)(?:[0-9]{2})?$/;
