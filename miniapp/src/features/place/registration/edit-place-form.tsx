import type { ManagedPlace } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Columns } from '../../../components/columns';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Form } from '../../../components/form';
import { Notice } from '../../../components/notice';
import { type Failure, failureWords, problemCode } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { ConditionFields } from './condition-fields';
import { DoorFields } from './door-fields';
import { SubKindField } from './kind-fields';
import { AddressField, NameField } from './name-and-address';
import { PositionFields } from './position-fields';
import { useEditPlace } from './use-edit-place';

interface EditPlaceFormProps {
  place: ManagedPlace;
  /** Somebody else has changed the place since something was typed here, and both are in the form now. */
  isCarriedOver: boolean;
  /** Reads the place again, where somebody else has changed it. */
  onReload: () => void;
}

/** The edit of a place. */
export function EditPlaceForm({ place, isCarriedOver, onReload }: EditPlaceFormProps) {
  const words = useWords();
  const state = useEditPlace(place);
  return (
    <Form onSubmit={state.submit}>
      <Box className="hc-lead">{words.placeEdit.intro}</Box>
      <Columns>
        <Card>
          <NameField state={state} />
          <SubKindField state={state} />
          <AddressField state={state} />
        </Card>
        <DoorFields state={state} />
        <ConditionFields state={state} />
        <PositionFields state={state} />
      </Columns>
      {state.hasFaults ? <Notice tone="warning" title={words.common.fixFields} /> : null}
      <Obstacle failure={state.failure} {...{ isCarriedOver, onReload }} />
      <Button busy={state.busy} onPress={state.submit}>
        {words.placeEdit.submit}
      </Button>
    </Form>
  );
}

interface ObstacleProps extends Pick<EditPlaceFormProps, 'isCarriedOver' | 'onReload'> {
  failure: Failure | undefined;
}

/** Why the place was not saved, above the button that was touched, and what to look at before it is touched again. */
function Obstacle({ failure, isCarriedOver, onReload }: ObstacleProps) {
  const words = useWords();
  const { carriedOver, readAgain } = words.placeEdit;
  if (failure === undefined) return isCarriedOver ? <Notice {...carriedOver} /> : null;
  if (problemCode(failure) !== 'PLACE.EDITED') return <FailureNotice failure={failure} />;
  const { title, advice } = failureWords(words, failure);
  return (
    <Notice tone="warning" title={title} text={advice}>
      <Button kind="secondary" onPress={onReload}>
        {readAgain}
      </Button>
    </Notice>
  );
}
