import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Columns } from '../../../components/columns';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Form } from '../../../components/form';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { DivisionPicker } from '../../division/division-picker';
import { AreaOfHome } from './area-of-home';
import { ConditionFields } from './condition-fields';
import { CreditCodeField } from './credit-code-field';
import { EntranceFields } from './entrance-fields';
import { KindFields } from './kind-fields';
import { ManagerFields } from './manager-fields';
import { AddressField, NameField } from './name-and-address';
import { DEEPEST_AREA_DIGITS, EMPTY_PLACE, type PlaceForm } from './place-new.shared';
import { PositionFields } from './position-fields';
import { usePlaceNew } from './use-place-new';

/** The registration of a place. */
export function PlaceNewForm({ known = EMPTY_PLACE, draft = 'place-new' }: { known?: PlaceForm; draft?: string }) {
  const words = useWords();
  const state = usePlaceNew(known, draft);
  const { form, change, errorAt } = state;
  return (
    <Form onSubmit={state.submit}>
      <Columns>
        <Card>
          <NameField state={state} />
          <KindFields state={state} />
          <CreditCodeField state={state} />
        </Card>
        <Card title={words.placeNew.area}>
          <Box className="hc-lead">{words.placeNew.areaHint}</Box>
          <AreaOfHome area={form.area} onChoose={(area) => change({ area })} />
          <DivisionPicker
            path={form.area}
            deepest={DEEPEST_AREA_DIGITS}
            onChange={(area) => change({ area })}
            error={errorAt('/division')}
          />
          <AddressField state={state} />
        </Card>
        <PositionFields state={state} />
        <EntranceFields state={state} />
        <ConditionFields state={state} />
        <ManagerFields state={state} />
      </Columns>
      {state.hasFaults ? <Notice tone="warning" title={words.common.fixFields} /> : null}
      {state.failure ? <FailureNotice failure={state.failure} /> : null}
      <Button busy={state.busy} onPress={state.submit}>
        {words.placeNew.submit}
      </Button>
    </Form>
  );
}
