import { divisionPathFrom, type ListedDivision, useDivisions } from '../core/divisions';
import { useWords } from '../core/words';
import { SelectField } from './field';

interface Props {
  readonly label: string;
  /** What the office oversees: it starts here, and goes only below. */
  readonly within: string;
  readonly value: string;
  /** The digits of the lowest division that is asked for. */
  readonly lowest?: number;
  readonly pointer?: string;
  readonly onChange: (division: string) => void;
}

/** A division of the office or below it, level by level. */
export function DivisionPicker({ label, within, value, lowest = 9, pointer, onChange }: Props) {
  return (
    <div className="picker">
      {divisionPathFrom(within, value).map((parent, index) => (
        <Level
          key={parent}
          {...{ label, parent, value, lowest, onChange }}
          pointer={index === 0 ? pointer : undefined}
          isFirst={index === 0}
        />
      ))}
    </div>
  );
}

interface LevelProps extends Pick<Props, 'label' | 'value' | 'onChange'> {
  readonly parent: string;
  readonly lowest: number;
  readonly pointer: string | undefined;
  readonly isFirst: boolean;
}

function Level({ label, parent, value, lowest, pointer, isFirst, onChange }: LevelProps) {
  const words = useWords();
  const children = useDivisions(parent).filter(({ code }) => code.length <= lowest);
  if (children.length === 0) return null;
  const chosen = children.find(({ code }) => value.startsWith(code));
  const choices = children.map((each: ListedDivision) => ({ value: each.code, label: `${each.name} ${each.code}` }));
  return (
    <SelectField
      label={isFirst ? label : words.divisionBelow}
      pointer={pointer}
      value={chosen?.code ?? ''}
      choices={choices}
      empty={words.divisionWhole(parent)}
      required={false}
      onChange={(code) => onChange(code || parent)}
    />
  );
}
