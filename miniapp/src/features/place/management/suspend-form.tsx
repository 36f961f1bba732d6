import { cleanLine } from '@health-code/shared/text/clean';
import { lineFault } from '@health-code/shared/text/line-fault';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Form } from '../../../components/form';
import { Select } from '../../../components/select';
import { TextField } from '../../../components/text-field';
import { api } from '../../../core/api/api';
import { useCheckedForm } from '../../../core/form/use-checked-form';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';
import { dayKey, fullDate } from '../../../i18n/times.shared';
import { phoneNow } from '../../../platform/clock';

/** Longer than most holidays; who closes for longer may leave the day open. */
const DAYS_AHEAD = 60;
/** The contract's limit. Its own constant lives beside a zod schema, which must not get into a bundle. */
const NOTE_LENGTH = 60;
const OPEN_END = 'open';

interface SuspendFormProps {
  placeId: string;
  onChanged: () => void;
}

/** Suspends a place, with what those who scan its poster meanwhile will read. */
export function SuspendForm({ placeId, onChanged }: SuspendFormProps) {
  const words = useWords();
  const { placeState } = words;
  const [today] = useState(phoneNow);
  const [until, setUntil] = useState(OPEN_END);
  const [typed, setTyped] = useState('');
  const note = cleanLine(typed);
  const task = useTask(async () => {
    const saying = { ...(until === OPEN_END ? {} : { until }), ...(note === '' ? {} : { note }) };
    await api('changePlaceState', { params: { placeId }, body: { state: 'suspended', ...saying } });
    onChanged();
  });
  const fault = note === '' ? undefined : lineFault(note, NOTE_LENGTH);
  const form = useCheckedForm(task, fault === undefined ? {} : { '/note': fault });
  const days = Array.from({ length: DAYS_AHEAD }, (_value, index) => today + (index + 1) * MS_PER_DAY);
  return (
    <Form onSubmit={form.submit}>
      <Box className="hc-lead">{placeState.suspendNote}</Box>
      <Select
        label={placeState.until}
        options={[
          { value: OPEN_END, label: placeState.untilUnknown },
          ...days.map((at) => ({ value: dayKey(at), label: fullDate(words, at) })),
        ]}
        value={until}
        placeholder={words.common.choose}
        onChange={setUntil}
        error={form.errorAt('/until')}
      />
      <TextField
        label={placeState.visitorNote}
        value={typed}
        onChange={setTyped}
        hint={placeState.visitorNoteHint}
        error={form.errorAt('/note')}
      />
      <Button kind="secondary" busy={form.busy} onPress={form.submit}>
        {placeState.suspend}
      </Button>
      {form.failure ? <FailureNotice failure={form.failure} /> : null}
    </Form>
  );
}
