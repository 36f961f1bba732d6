import { api } from '../../core/api/api';
import { serverNow } from '../../core/clock/server-clock';
import { currentSession } from '../../core/session/session-store';
import { type HeldCode, needsCredential, takeOver } from './held-code.shared';
import { keepHeldCode, readHeldCode } from './held-code-store';

/**
 * Asks how things are, keeps the answer, and fetches a new credential where one is due. While the held one is good
 * the question is a cheap one; when its answer shows that it is not, a second question follows at once. Each answer is
 * handed on as soon as it is there: a code that has lost its colour must not stay on the screen while the next comes.
 */
export async function fetchCode(personId: string, onAnswer: (held: HeldCode) => void): Promise<HeldCode> {
  const before = readHeldCode(personId);
  const isDue = before === undefined || needsCredential(before, serverNow());
  const held = await ask(personId, isDue ? 'new' : 'keep');
  onAnswer(held);
  if (isDue || !needsCredential(held, serverNow())) return held;
  const renewed = await ask(personId, 'new');
  onAnswer(renewed);
  return renewed;
}

async function ask(personId: string, credential: 'new' | 'keep'): Promise<HeldCode> {
  const { sessionId } = currentSession() ?? {};
  const answer = await api('getCode', { params: { personId }, query: { credential } });
  if (currentSession()?.sessionId !== sessionId) throw new Error('the session ended while its answer was on the way');
  const held = takeOver(readHeldCode(personId), answer);
  keepHeldCode(held);
  return held;
}
