import type { PlaceKind } from '@health-code/shared/place/place';
import { Box } from '../../../components/element';
import { Select } from '../../../components/select';
import { useWords } from '../../../core/settings/use-words';
import { chooseKind } from './place-new.shared';
import type { PlaceFields } from './use-place-new';

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** The kind of a place: the first choice opens the second. */
export function KindFields({ state }: { state: PlaceFields }) {
  const words = useWords();
  const { form, change, errorAt } = state;
  return (
    <Box>
      <Select
        label={words.placeNew.kind}
        options={optionsOf(words.places.kinds)}
        value={form.kind}
        placeholder={words.common.choose}
        onChange={(kind) => change(chooseKind(kind as PlaceKind))}
        error={errorAt('/kind')}
      />
      <SubKindField state={state} />
    </Box>
  );
}

/** The second choice, within the first. */
export function SubKindField({ state }: { state: PlaceFields }) {
  const words = useWords();
  const { form, change, errorAt } = state;
  if (form.kind === '') return null;
  return (
    <Select
      label={words.placeForm.subKind}
      options={optionsOf(words.subKinds[form.kind])}
      value={form.subKind}
      placeholder={words.common.choose}
      onChange={(subKind) => change({ subKind })}
      error={errorAt('/subKind')}
    />
  );
}
