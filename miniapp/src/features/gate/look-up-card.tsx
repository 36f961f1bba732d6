import { LOOKUP_REASONS, type LookupReason, type LookupWay } from '@health-code/shared/access/ways';
import { DOCUMENT_TYPES, type DocumentType } from '@health-code/shared/identity/document';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { CountryField } from '../../components/country-field/country-field';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { faultWords } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import type { useLookUp } from './use-look-up';

type State = ReturnType<typeof useLookUp>;

/** For people without a phone: a document, a paper card or a city's card. */
export function LookUpCard({ state }: { state: State }) {
  const words = useWords().gate.lookUp;
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={words.title}>
      {isOpen ? (
        <Form state={state} />
      ) : (
        <Button kind="secondary" onPress={() => setOpen(true)}>
          {words.open}
        </Button>
      )}
      <LookUpFailure state={state} />
    </Card>
  );
}

function Form({ state }: { state: State }) {
  const words = useWords().gate.lookUp;
  const { form, change } = state;
  return (
    <Box>
      <Choice
        label={words.by}
        options={Object.entries(words.ways).map(([value, label]) => ({ value, label }))}
        chosen={[form.way]}
        onToggle={(way) => change({ way: way as LookupWay })}
      />
      <ChosenPart state={state} />
      <Box className="hc-lead">{words.seen}</Box>
      <Button busy={state.busy} onPress={state.submit}>
        {words.submit}
      </Button>
    </Box>
  );
}

function ChosenPart({ state }: { state: State }) {
  const { form, change, faults, submit } = state;
  const words = useWords().gate.lookUp;
  if (form.way === 'document') return <DocumentPart state={state} />;
  const parts = {
    paper: {
      label: words.paperCode,
      value: form.paperCode,
      onChange: (paperCode: string) => change({ paperCode }),
      hint: words.paperHint,
      error: faults.paperCode && words.paperInvalid,
    },
    card: {
      label: words.cardNumber,
      value: form.cardNumber,
      onChange: (cardNumber: string) => change({ cardNumber }),
      hint: words.cardHint,
      error: faults.cardNumber && words.cardInvalid,
    },
  };
  return <TextField key={form.way} {...parts[form.way]} onEnter={submit} code />;
}

function DocumentPart({ state: { form, change, faults, submit } }: { state: State }) {
  const words = useWords();
  const { lookUp } = words.gate;
  const said = (fault: string | undefined) => (fault === undefined ? undefined : faultWords(words, fault));
  return (
    <Box>
      <Select
        label={words.apply.documentType}
        options={DOCUMENT_TYPES.map((value) => ({ value, label: words.apply.documentTypes[value] }))}
        value={form.type}
        placeholder=""
        onChange={(type) => change({ type: type as DocumentType })}
      />
      <TextField
        label={words.apply.documentNumber}
        value={form.number}
        onChange={(number) => change({ number })}
        onEnter={submit}
        code
        error={said(faults.number)}
      />
      {form.type === 'passport' ? (
        <CountryField
          label={words.apply.nationality}
          value={form.nationality}
          onChange={(nationality) => change({ nationality })}
          error={said(faults.nationality)}
        />
      ) : null}
      <Select
        label={lookUp.reason}
        options={LOOKUP_REASONS.map((value) => ({ value, label: lookUp.reasons[value] }))}
        value={form.reason}
        placeholder=""
        onChange={(reason) => change({ reason: reason as LookupReason })}
      />
    </Box>
  );
}

function LookUpFailure({ state: { failure } }: { state: State }) {
  const { offline } = useWords().gate.lookUp;
  if (failure === undefined) return null;
  if (failure.kind !== 'offline') return <FailureNotice failure={failure} />;
  return <Notice tone="warning" title={offline.title} text={offline.advice} />;
}
