import type { Person } from '@health-code/shared/person/person';
import { Select } from '../../components/select';
import { useWords } from '../../core/settings/use-words';
import { ownName } from './own-name.shared';

interface PersonSwitcherProps {
  people: readonly Person[];
  chosenId: string;
  onChoose: (personId: string) => void;
}

/** Switches between the people of an account. */
export function PersonSwitcher({ people, chosenId, onChoose }: PersonSwitcherProps) {
  const words = useWords().code;
  if (people.length < 2) return null;
  return (
    <Select
      label={words.switchPerson}
      options={people.map((person) => ({
        value: person.personId,
        label: `${ownName(person)} ${person.document.number}`,
      }))}
      value={chosenId}
      placeholder=""
      onChange={onChoose}
    />
  );
}
