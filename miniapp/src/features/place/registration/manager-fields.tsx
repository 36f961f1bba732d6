import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Box } from '../../../components/element';
import { PhoneField } from '../../../components/phone-field/phone-field';
import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import type { usePlaceNew } from './use-place-new';

export function ManagerFields({ state }: { state: ReturnType<typeof usePlaceNew> }) {
  const words = useWords();
  const { form, change, errorAt } = state;
  return (
    <Card>
      <Choice
        label={words.placeNew.manager}
        options={[
          { value: 'no', label: words.placeNew.managerNo },
          { value: 'yes', label: words.placeNew.managerYes },
        ]}
        chosen={[form.hasManager ? 'yes' : 'no']}
        onToggle={(value) => change({ hasManager: value === 'yes' })}
      />
      {form.hasManager ? (
        <Box>
          <TextField
            label={words.placeNew.managerName}
            value={form.managerName}
            onChange={(managerName) => change({ managerName })}
            error={errorAt('/manager/name')}
          />
          <PhoneField
            label={words.placeNew.managerPhone}
            value={form.managerPhone}
            onChange={(managerPhone) => change({ managerPhone })}
            error={errorAt('/manager/phone', words.common.phone.invalid)}
          />
          <TextField
            label={words.placeNew.managerId}
            value={form.managerId}
            onChange={(managerId) => change({ managerId })}
            code
            hint={words.placeNew.managerIdHint}
            error={errorAt('/manager/document/number')}
          />
        </Box>
      ) : null}
    </Card>
  );
}
