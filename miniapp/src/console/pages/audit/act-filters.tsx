import type { OfficeAct } from '@health-code/shared/audit/act';
import { SelectField } from '../../components/field';
import { useWords } from '../../core/words';
import { type ActFilter, outcomeOf } from './act-rows';
import { useOutcomeWords } from './use-outcome-words';

interface Props {
  readonly acts: readonly OfficeAct[];
  readonly filter: ActFilter;
  readonly onChange: (filter: ActFilter) => void;
}

/** Offers only what occurs. */
export function ActFilters({ acts, filter, onChange }: Props) {
  const { audit } = useWords();
  const outcome = useOutcomeWords();
  const actionName = (action: string) => audit.actions[action as keyof typeof audit.actions] ?? action;
  const choices = (entries: readonly (readonly [value: string, label: string])[]) =>
    [...new Map(entries)].map(([value, label]) => ({ value, label }));
  return (
    <div className="row unprinted">
      <SelectField
        label={audit.operator}
        required={false}
        empty={audit.all}
        value={filter.operatorId}
        choices={choices(acts.map(({ operatorId, name }) => [operatorId, name]))}
        onChange={(operatorId) => onChange({ ...filter, operatorId })}
      />
      <SelectField
        label={audit.action}
        required={false}
        empty={audit.all}
        value={filter.action}
        choices={choices(acts.map(({ action }) => [action, actionName(action)]))}
        onChange={(action) => onChange({ ...filter, action })}
      />
      <SelectField
        label={audit.outcome}
        required={false}
        empty={audit.all}
        value={filter.outcome}
        choices={choices(acts.map((act) => [outcomeOf(act), outcome(act)]))}
        onChange={(chosen) => onChange({ ...filter, outcome: chosen })}
      />
    </div>
  );
}
