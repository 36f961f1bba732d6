import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { fromIso, shanghaiClock, shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { readWrittenTime } from '@health-code/shared/time/written-time';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DivisionPicker } from '../../components/division-picker';
import { SelectField, TextField } from '../../components/field';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/words';
import { keyOf } from './area-list';

interface Props {
  readonly division: string;
  readonly areas: readonly RiskArea[];
  /** The one that is changed; undefined for one more. */
  readonly before: RiskArea | undefined;
  readonly onDone: (areas: readonly RiskArea[]) => void;
  readonly onBack: () => void;
}

/** As a field for a day and a clock writes it, by Shanghai's clock whatever this computer's is. */
const instantOf = (written: string): string | undefined => {
  const at = readWrittenTime(written);
  return at === undefined ? undefined : toIso(at);
};

/** The same the other way, for the field. */
const writtenOf = (instant: string | null | undefined): string =>
  instant ? `${shanghaiDate(fromIso(instant))}T${shanghaiClock(fromIso(instant))}` : '';

/** One area of the draft. What is not touched keeps its instant to the second. */
export function EditArea({ division: within, areas, before, onDone, onBack }: Props) {
  const { riskAreas, back } = useWords();
  const [division, setDivision] = useState<string>(before?.division ?? within);
  const [level, setLevel] = useState<RiskArea['level']>(before?.level ?? 'high');
  const [from, setFrom] = useState(() => writtenOf(before?.from));
  const [to, setTo] = useState(() => writtenOf(before?.to));
  const [decree, setDecree] = useState<string>(before?.decree ?? '');
  const [fault, setFault] = useState<string>();
  const add = () => {
    const kept = (written: string, instant: string | null | undefined) =>
      instant && written === writtenOf(instant) ? instant : instantOf(written);
    const start = kept(from, before?.from);
    const end = to === '' ? null : (kept(to, before?.to) ?? null);
    if (start === undefined || (end !== null && end <= start)) return setFault(riskAreas.faults.to);
    const area = { division, level, from: start, to: end, decree: decree.trim() };
    const others = areas.filter((each) => before === undefined || keyOf(each) !== keyOf(before));
    if (others.some((each) => keyOf(each) === keyOf(area))) return setFault(riskAreas.faults.repeated);
    onDone([...others, area]);
  };
  const levels = Object.entries(riskAreas.levels).map(([value, label]) => ({ value, label }));
  return (
    <Form
      error={undefined}
      isBusy={false}
      submit={riskAreas.addToDraft}
      onSubmit={add}
      beside={<Button onClick={onBack}>{back}</Button>}
    >
      <DivisionPicker label={riskAreas.division} within={within} value={division} onChange={setDivision} />
      <SelectField
        label={riskAreas.level}
        value={level}
        choices={levels}
        onChange={(value) => setLevel(value as RiskArea['level'])}
      />
      <div className="row">
        <TextField
          label={riskAreas.from}
          hint={riskAreas.clock}
          type="datetime-local"
          value={from}
          onChange={setFrom}
        />
        <TextField
          label={riskAreas.to}
          hint={riskAreas.toHint}
          type="datetime-local"
          required={false}
          value={to}
          onChange={setTo}
        />
      </div>
      <TextField
        label={riskAreas.decree}
        hint={riskAreas.decreeHint}
        maxLength={120}
        value={decree}
        onChange={setDecree}
      />
      {fault !== undefined && <Notice kind="bad" title={fault} />}
    </Form>
  );
}
