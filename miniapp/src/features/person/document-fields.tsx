import { DOCUMENT_TYPES, type DocumentType } from '@health-code/shared/identity/document';
import { CountryField } from '../../components/country-field/country-field';
import { Box } from '../../components/element';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import type { IdentityForm } from './apply.shared';

/** The state of a form that asks who somebody is. */
interface IdentityState {
  readonly form: IdentityForm;
  change(part: Partial<IdentityForm>): void;
  errorAt(pointer: string): string | undefined;
}

export function DocumentFields({ state }: { state: IdentityState }) {
  const words = useWords().apply;
  const { form, change, errorAt } = state;
  return (
    <Box>
      <TextField
        label={words.name}
        value={form.name}
        onChange={(name) => change({ name })}
        autoComplete="name"
        hint={words.nameHint}
        error={errorAt('/name')}
      />
      <Select
        label={words.documentType}
        options={DOCUMENT_TYPES.map((value) => ({ value, label: words.documentTypes[value] }))}
        value={form.type}
        placeholder=""
        onChange={(type) => change({ type: type as DocumentType })}
      />
      <TextField
        label={words.documentNumber}
        value={form.number}
        onChange={(number) => change({ number })}
        error={errorAt('/document/number')}
      />
      {form.type === 'passport' ? (
        <CountryField
          label={words.nationality}
          value={form.nationality}
          onChange={(nationality) => change({ nationality })}
          error={errorAt('/document/nationality')}
        />
      ) : null}
    </Box>
  );
}
