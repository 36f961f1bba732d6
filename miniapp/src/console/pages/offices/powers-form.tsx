import type { Power } from '@health-code/shared/office/powers';
import { ROLES, type RoleName } from '@health-code/shared/office/roles';
import { Button } from '../../components/button';
import { Check, Group } from '../../components/choices';
import { TextField } from '../../components/field';
import { useLanguage, useWords } from '../../core/words';
import type { Chosen } from './chosen-powers';

interface Props {
  readonly chosen: Chosen;
  /** What may be given: nobody gives what they lack. */
  readonly givable: readonly Power[];
  readonly defaultDate: string;
  readonly onChange: (chosen: Chosen) => void;
}

/** Powers with the day on which each ends. A role only fills it in. */
export function PowersForm({ chosen, givable, defaultDate, onChange }: Props) {
  const { offices, powers: names } = useWords();
  const set = (power: Power, date: string | undefined) => onChange({ ...chosen, [power]: date });
  const offered = (Object.keys(names) as Power[]).filter((power) => givable.includes(power) || chosen[power]);
  const given = Object.keys(chosen).filter((power) => chosen[power as Power]);
  return (
    <Group label={offices.powers} hint={offices.powersHint} pointer="/powers">
      <Roles {...{ chosen, givable, defaultDate, onChange }} />
      <ul className="powers">
        {offered.map((power) => (
          <li key={power}>
            <Check
              label={names[power]}
              isChecked={chosen[power] !== undefined}
              onChange={(isChecked) => set(power, isChecked ? defaultDate : undefined)}
            />
            {chosen[power] !== undefined && (
              <TextField
                label={offices.untilOf(names[power])}
                type="date"
                pointer={`/powers/${given.indexOf(power)}/until`}
                value={chosen[power]}
                onChange={(date) => set(power, date)}
              />
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Roles({ chosen, givable, defaultDate, onChange }: Props) {
  const { offices } = useWords();
  const language = useLanguage();
  const fill = (role: RoleName) => {
    const powers = ROLES[role].powers.filter((power) => givable.includes(power));
    onChange({ ...chosen, ...Object.fromEntries(powers.map((power) => [power, chosen[power] ?? defaultDate])) });
  };
  const useful = (Object.keys(ROLES) as RoleName[]).filter((role) =>
    ROLES[role].powers.some((power) => givable.includes(power)),
  );
  return (
    <div className="row">
      <span className="faint">{offices.fillByRole}</span>
      {useful.map((role) => (
        <Button key={role} onClick={() => fill(role)}>
          {ROLES[role].name[language]}
        </Button>
      ))}
    </div>
  );
}
