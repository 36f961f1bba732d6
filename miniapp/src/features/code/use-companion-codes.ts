import type { Person } from '@health-code/shared/person/person';
import { useEffect } from 'react';
import { serverNow } from '../../core/clock/server-clock';
import { fetchCode } from './fetch-code';
import { needsCredential } from './held-code.shared';
import { readHeldCode } from './held-code-store';

/**
 * Fetches the codes of the others on this phone, so that each can be shown at a door without the network. It begins once the
 * code in front has come, and asks for one after the other and only where one is due.
 */
export function useCompanionCodes(people: readonly Person[], personInFront: string, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return undefined;
    const run = { active: true };
    const others = people.filter(({ personId }) => personId !== personInFront);
    void fetchAll(others, () => run.active);
    return () => {
      run.active = false;
    };
  }, [people, personInFront, isReady]);
}

async function fetchAll(people: readonly Person[], goesOn: () => boolean): Promise<void> {
  for (const { personId } of people) {
    const held = readHeldCode(personId);
    const isDue = held === undefined || needsCredential(held, serverNow());
    if (!goesOn()) return;
    if (!isDue) continue;
    // Without an answer the others would have none, either; their own pages ask again.
    const answered = await fetchCode(personId, () => undefined).catch(() => undefined);
    if (answered === undefined) return;
  }
}
