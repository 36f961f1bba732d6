import type { Person } from '@health-code/shared/person/person';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Columns } from '../../components/columns';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { PhoneField } from '../../components/phone-field/phone-field';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { DivisionPicker } from '../division/division-picker';
import { RESIDENCE_DIGITS } from './apply.shared';
import { DocumentFields } from './document-fields';
import { Domicile } from './domicile';
import { RelationFields } from './relation-fields';
import { useApply } from './use-apply';

interface ApplyFormProps {
  /** The code of a handover that was scanned. */
  handover?: string | undefined;
  onDone: (person: Person) => void;
}

export function ApplyForm({ handover, onDone }: ApplyFormProps) {
  const words = useWords();
  const state = useApply(onDone, handover);
  const { form, change, errorAt } = state;
  return (
    <Form onSubmit={state.submit}>
      <Box className="hc-lead">{words.apply.intro}</Box>
      <RelationFields state={state} />
      <Columns>
        <Card title={words.apply.identity}>
          <DocumentFields state={state} />
          <PhoneField
            label={words.apply.phone}
            value={form.phone}
            onChange={(phone) => change({ phone })}
            error={errorAt('/phone', words.common.phone.invalid)}
          />
        </Card>
        <Card title={words.apply.residence}>
          <Box className="hc-lead">{words.apply.residenceHint}</Box>
          <Domicile form={form} onChoose={(residence) => change({ residence })} />
          <DivisionPicker
            path={form.residence}
            deepest={RESIDENCE_DIGITS}
            onChange={(residence) => change({ residence })}
            error={errorAt('/residence/division')}
          />
          <TextField
            label={words.apply.address}
            value={form.address}
            onChange={(address) => change({ address })}
            autoComplete="street-address"
            hint={words.apply.addressHint}
            error={errorAt('/residence/address')}
          />
        </Card>
      </Columns>
      {state.hasFaults ? <Notice tone="warning" title={words.common.fixFields} /> : null}
      {state.failure ? <FailureNotice failure={state.failure} /> : null}
      <Button busy={state.busy} onPress={state.submit}>
        {words.apply.submit}
      </Button>
    </Form>
  );
}
