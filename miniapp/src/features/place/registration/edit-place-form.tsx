import type { ManagedPlace } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Columns } from '../../../components/columns';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Form } from '../../../components/form';
import { Notice } from '../../../components/notice';
import { TextField } from '../../../components/text-field';
import { problemCode } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { MissingOnPosters } from '../parts/missing-on-posters';
import { ConditionFields } from './condition-fields';
import { DoorFields } from './door-fields';
import { SubKindField } from './kind-fields';
import { PositionFields } from './position-fields';
import { useEditPlace } from './use-edit-place';

interface EditPlaceFormProps {
  place: ManagedPlace;
  /** Reads the place again, where somebody else has changed it. */
  onReload: () => void;
}

/** The edit of a place. */
export function EditPlaceForm({ place, onReload }: EditPlaceFormProps) {
  const words = useWords();
  const state = useEditPlace(place);
  const { form, change, errorAt, failure } = state;
  const isOutdated = problemCode(failure) === 'PLACE.EDITED';
  return (
    <Form onSubmit={state.submit}>
      <Box className="hc-lead">{words.placeEdit.intro}</Box>
      <Columns>
        <Card>
          <TextField
            label={words.placeNew.name}
            value={form.name}
            onChange={(name) => change({ name })}
            hint={words.placeNew.nameHint}
            error={errorAt('/name')}
          />
          <MissingOnPosters names={[form.name]} />
          <SubKindField state={state} />
          <TextField
            label={words.placeNew.address}
            value={form.address}
            onChange={(address) => change({ address })}
            error={errorAt('/address')}
          />
        </Card>
        <DoorFields state={state} />
        <ConditionFields state={state} />
        <PositionFields state={state} />
      </Columns>
      {state.hasFaults ? <Notice tone="warning" title={words.common.fixFields} /> : null}
      {failure ? <FailureNotice failure={failure} onRetry={isOutdated ? onReload : undefined} /> : null}
      <Button busy={state.busy} onPress={state.submit}>
        {words.placeEdit.submit}
      </Button>
    </Form>
  );
}
