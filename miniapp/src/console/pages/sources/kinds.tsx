import type { GrantableKind } from '@health-code/shared/authority/data-source';
import { Check, Group } from '../../components/choices';
import { useWords } from '../../core/words';

interface Props {
  readonly chosen: readonly GrantableKind[];
  readonly onChange: (kinds: GrantableKind[]) => void;
}

/** What a source may bring. */
export function Kinds({ chosen, onChange }: Props) {
  const { sources: words } = useWords();
  const all = Object.keys(words.kindNames) as GrantableKind[];
  return (
    <Group label={words.kinds} hint={words.kindsHint} pointer="/kinds">
      <div className="grid">
        {all.map((kind) => (
          <Check
            key={kind}
            label={words.kindNames[kind]}
            isChecked={chosen.includes(kind)}
            onChange={(isChecked) =>
              onChange(all.filter((each) => (each === kind ? isChecked : chosen.includes(each))))
            }
          />
        ))}
      </div>
    </Group>
  );
}
