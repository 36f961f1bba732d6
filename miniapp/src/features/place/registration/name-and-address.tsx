import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import { MissingOnPosters } from '../parts/missing-on-posters';

/** What a form for a place has for its texts, be it new or not. */
interface PlaceTexts {
  readonly form: { readonly name: string; readonly address: string };
  readonly change: (part: { name: string } | { address: string }) => void;
  readonly errorAt: (pointer: string) => string | undefined;
}

/** The name of a place, with a word on what a poster cannot print of it. */
export function NameField({ state: { form, change, errorAt } }: { state: PlaceTexts }) {
  const words = useWords().placeNew;
  return (
    <>
      <TextField
        label={words.name}
        value={form.name}
        onChange={(name) => change({ name })}
        hint={words.nameHint}
        error={errorAt('/name')}
      />
      <MissingOnPosters names={[form.name]} />
    </>
  );
}

export function AddressField({ state: { form, change, errorAt } }: { state: PlaceTexts }) {
  return (
    <TextField
      label={useWords().placeNew.address}
      value={form.address}
      onChange={(address) => change({ address })}
      error={errorAt('/address')}
    />
  );
}
