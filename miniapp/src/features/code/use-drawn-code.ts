import { type DrawnCode, drawCode } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { stepAt, stepBegins } from '@health-code/shared/code/lifetime';
import { useMemo } from 'react';
import { openIssued } from './holding.shared';

/** The code to show at the server's time; redrawn with each step, not each second, because a step costs many hashes. */
export function useDrawnCode(issued: IssuedCredential | undefined, time: number): DrawnCode | undefined {
  const { credential, seed } = issued ?? {};
  const holding = useMemo(
    () => (credential === undefined || seed === undefined ? undefined : openIssued({ credential, seed })),
    [credential, seed],
  );
  const step = holding && stepAt(holding.credential.claims, time);
  return useMemo(
    () =>
      holding === undefined || step === undefined
        ? undefined
        : drawCode(holding, stepBegins(holding.credential.claims, step)),
    [holding, step],
  );
}
