import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { type ChangeEvent, useId, useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';
import { COLUMNS, type LineFault, readAreas } from './read-areas';

interface Props {
  readonly onRead: (areas: readonly RiskArea[]) => void;
  readonly onBack: () => void;
}

/** A whole list from a spreadsheet, pasted or as a file. If one line is wrong, nothing is taken. */
export function ImportAreas({ onRead, onBack }: Props) {
  const { riskAreas, back } = useWords();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const id = useId();
  const levels = Object.keys(riskAreas.levels) as RiskArea['level'][];
  const act = useAct(async () => {
    const read = await readAreas(text, levels);
    setFaults(read.faults);
    if (read.faults.length === 0) onRead(read.areas);
  });
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file !== undefined) setText(textOf(await file.arrayBuffer()));
  };
  return (
    <Form
      error={act.error}
      isBusy={act.isRunning}
      submit={riskAreas.readList}
      onSubmit={act.run}
      beside={<Button onClick={onBack}>{back}</Button>}
    >
      <p>{riskAreas.importHow(COLUMNS.join(', '), levels.join(', '))}</p>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {riskAreas.file}
        </label>
        <input id={id} type="file" accept=".csv,text/csv,text/plain" onChange={choose} />
      </div>
      <TextArea label={riskAreas.paste} rows={10} value={text} onChange={setText} />
      {faults.length > 0 && (
        <Notice kind="bad" title={riskAreas.wrongLines(faults.length)}>
          <ul>
            {faults.map(({ line, fault }) => (
              <li key={line}>{riskAreas.inLine(line, riskAreas.faults[fault])}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Form>
  );
}

/** Spreadsheets in China still write GB18030 unless told otherwise; what is no UTF-8 is taken for that. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
