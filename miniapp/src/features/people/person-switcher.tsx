import type { Person } from '@health-code/shared/identity/person';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Select } from '../../components/select';
import { useWords } from '../../i18n/use-words';
import { goTo } from '../../platform/navigation';
import './person-switcher.scss';

interface PersonSwitcherProps {
  people: readonly Person[];
  chosenId: string;
  onChoose: (personId: string) => void;
}

/** Whose code is shown, for those who look after others. */
export function PersonSwitcher({ people, chosenId, onChoose }: PersonSwitcherProps) {
  const words = useWords().code;
  return (
    <Box className="hc-people">
      {people.length > 1 ? (
        <Select
          label={words.switchPerson}
          options={people.map((person) => ({
            value: person.personId,
            label: `${person.name} ${person.document.number}`,
          }))}
          value={chosenId}
          placeholder=""
          onChange={onChoose}
        />
      ) : null}
      <Button kind="quiet" className="hc-people__add" onPress={() => goTo('apply')}>
        {words.addPerson}
      </Button>
    </Box>
  );
}
