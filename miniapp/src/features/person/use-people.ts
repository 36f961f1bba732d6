import type { Person } from '@health-code/shared/person/person';
import { api } from '../../core/api/api';
import { useSession } from '../../core/session/session-store';
import { useLoad } from '../../core/task/use-load';
import { choosePerson, keepPeople, usePeopleStore } from './people-store';

/** The people of this account; offline, the last known list. */
export function usePeople() {
  const session = useSession();
  const { owner, list, chosenId } = usePeopleStore();
  const load = useLoad(session?.sessionId, async () => {
    const answer = await api('listPeople', {});
    keepPeople(answer.people);
    return answer.notices;
  });
  const people: readonly Person[] | undefined = session === undefined || owner !== session.accountId ? undefined : list;
  return {
    people,
    /** The chosen one, or the account's first. */
    chosen: people?.find((person) => person.personId === chosenId) ?? people?.[0],
    choose: choosePerson,
    /** Who left the account; kept nowhere. */
    notices: load.data ?? [],
    failure: load.failure,
    reload: load.reload,
  };
}
