import type { PrivacyRequest } from './privacy.types';

/** Browsers ask by themselves, for each thing apart. */
export function onPrivacyRequest(_tell: (request: PrivacyRequest) => void): void {
  return;
}
