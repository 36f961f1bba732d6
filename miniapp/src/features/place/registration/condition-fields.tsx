import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { useWords } from '../../../core/settings/use-words';
import { TEST_AGE_OPTIONS, testAgeOf } from '../parts/conditions.shared';
import type { PlaceFields } from './use-place-new';

/** What the place asks beyond a green code. */
export function ConditionFields({ state }: { state: PlaceFields }) {
  const words = useWords().placeForm;
  const { form, change, errorAt } = state;
  const ages = TEST_AGE_OPTIONS.map((age) => ({ value: String(age), label: words.testAges[age] }));
  return (
    <Card title={words.conditions}>
      <Choice
        label={words.test}
        options={[{ value: 'none', label: words.testAges.none }, ...ages]}
        chosen={[String(form.asksTestWithinHours ?? 'none')]}
        onToggle={(value) => change({ asksTestWithinHours: testAgeOf(value) })}
        error={errorAt('/asksTestWithinHours')}
      />
      <Choice
        label={words.checkOut}
        options={[
          { value: 'no', label: words.checkOutNo },
          { value: 'yes', label: words.checkOutYes },
        ]}
        chosen={[form.asksCheckOut ? 'yes' : 'no']}
        onToggle={(value) => change({ asksCheckOut: value === 'yes' })}
        error={errorAt('/asksCheckOut')}
      />
    </Card>
  );
}
