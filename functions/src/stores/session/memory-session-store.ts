import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, addOnce, present } from '../memory-maps.ts';
import type { SessionRecord, SessionStore } from './session-store.ts';

export function createMemorySessionStore(): SessionStore {
  const sessions = new Map<string, SessionRecord>();
  const links = new Map<string, Set<string>>();
  const relist: SessionStore['relist'] = async ({ accountId, sessionId }) => addLink(links, accountId, sessionId);
  return {
    relist,
    add: async (session) => {
      const standing = addOnce(sessions, session.sessionId, session);
      await relist(standing);
      return standing;
    },
    find: async (sessionId) => sessions.get(sessionId),
    refresh: async (session) => {
      const current = sessions.get(session.sessionId);
      if (current?.generation !== session.generation - 1 || current.isEnded) throw new ConditionFailedError();
      sessions.set(session.sessionId, session);
    },
    end: async (sessionId) => {
      const current = sessions.get(sessionId);
      if (current === undefined) throw new ConditionFailedError();
      sessions.set(sessionId, { ...current, isEnded: true });
    },
    remove: async ({ sessionId, accountId }) => {
      sessions.delete(sessionId);
      links.get(accountId)?.delete(sessionId);
    },
    listByAccount: async (accountId) => [...(links.get(accountId) ?? [])].map((id) => sessions.get(id)).filter(present),
  };
}
