import { DOCUMENT_TYPES, type DocumentType } from '@health-code/shared/identity/document';
import { Box } from '../../components/element';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { NATIONALITIES, OTHER_NATIONALITY } from './apply.shared';
import type { useApply } from './use-apply';

type State = ReturnType<typeof useApply>;

export function DocumentFields({ state }: { state: State }) {
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
      {form.type === 'passport' ? <NationalityFields state={state} /> : null}
    </Box>
  );
}

function NationalityFields({ state }: { state: State }) {
  const words = useWords().apply;
  const say = useBilingual();
  const { form, change, errorAt } = state;
  const error = errorAt('/document/nationality');
  const isOther = form.nationality === OTHER_NATIONALITY;
  const known = Object.entries(NATIONALITIES).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <Box>
      <Select
        label={words.nationality}
        options={[...known, { value: OTHER_NATIONALITY, label: words.nationalityOther }]}
        value={form.nationality}
        placeholder={useWords().common.choose}
        onChange={(nationality) => change({ nationality })}
        error={isOther ? undefined : error}
      />
      {isOther ? (
        <TextField
          label={words.nationalityCode}
          value={form.otherNationality}
          onChange={(otherNationality) => change({ otherNationality })}
          hint={words.nationalityHint}
          error={error}
        />
      ) : null}
    </Box>
  );
}
