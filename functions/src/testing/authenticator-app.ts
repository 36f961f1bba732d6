import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { TOTP } from 'otpauth';
import type { TestApi } from './test-api.ts';

const PERIOD_MS = 30 * MS_PER_SECOND;

/** The app on somebody's phone, by whatever clock it is. */
export interface AuthenticatorApp {
  /** What it shows now. */
  code(): string;
  /** What it shows a step later, when that is: each code is good once. */
  nextCode(): string;
}

export function newAuthenticatorApp({ deps, advance }: Pick<TestApi, 'deps' | 'advance'>, secret: string) {
  const app = new TOTP({ secret });
  const code = () => app.generate({ timestamp: deps.now() });
  return {
    code,
    nextCode: () => {
      advance(PERIOD_MS);
      return code();
    },
  } satisfies AuthenticatorApp as AuthenticatorApp;
}
