import type { Policy, PolicyAnswer } from '@health-code/shared/entry/policy';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { SelectField, TextField } from '../../components/field';
import { useWords } from '../../core/words';

interface Props {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** An empty field of an age asks for none. */
const ageOf = (written: string): number | null => (written === '' ? null : Number(written));

const SECONDS_PER_MINUTE = 60;

export function PolicyFields({ policy, onChange }: Props) {
  const { gatePolicy, colours } = useWords();
  const answers = (Object.keys(gatePolicy.answers) as PolicyAnswer[]).map((value) => ({
    value,
    label: gatePolicy.answers[value],
  }));
  const { oldestTestHours, oldestCredentialSeconds, whenTooOld } = policy;
  const minutes = oldestCredentialSeconds === null ? '' : String(oldestCredentialSeconds / SECONDS_PER_MINUTE);
  return (
    <>
      <div className="row">
        {(['green', 'yellow', 'red'] as const satisfies readonly CodeColour[]).map((colour) => (
          <SelectField
            key={colour}
            label={gatePolicy.whoeverIs(colours[colour])}
            pointer={`/everywhere/colours/${colour}`}
            value={policy.colours[colour]}
            choices={answers}
            onChange={(answer) =>
              onChange({ ...policy, colours: { ...policy.colours, [colour]: answer as PolicyAnswer } })
            }
          />
        ))}
      </div>
      <div className="row">
        <TextField
          label={gatePolicy.oldestTest}
          hint={gatePolicy.emptyNone}
          pointer="/everywhere/oldestTestHours"
          type="number"
          min={1}
          required={false}
          value={oldestTestHours === null ? '' : String(oldestTestHours)}
          onChange={(hours) => onChange({ ...policy, oldestTestHours: ageOf(hours) })}
        />
        <TextField
          label={gatePolicy.oldestCode}
          hint={gatePolicy.emptyExpiry}
          pointer="/everywhere/oldestCredentialSeconds"
          type="number"
          min={1}
          required={false}
          value={minutes}
          onChange={(written) => {
            const age = ageOf(written);
            onChange({ ...policy, oldestCredentialSeconds: age === null ? null : age * SECONDS_PER_MINUTE });
          }}
        />
        <SelectField
          label={gatePolicy.whenTooOld}
          pointer="/everywhere/whenTooOld"
          value={whenTooOld}
          choices={answers.filter(({ value }) => value !== 'pass')}
          onChange={(answer) => onChange({ ...policy, whenTooOld: answer === 'limited' ? 'limited' : 'stop' })}
        />
      </div>
    </>
  );
}
