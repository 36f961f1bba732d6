import type { LookUpPurpose } from '@health-code/shared/access/ways';
import type { RouteResponse } from '@health-code/shared/api/contract';
import type { DocumentType } from '@health-code/shared/identity/document';
import type { Power } from '@health-code/shared/office/powers';
import { useState } from 'react';
import { SelectField, TextField } from '../../components/field';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { call } from '../../core/api';
import { useWork } from '../../core/session';
import { useAct } from '../../core/use-act';
import { useDocumentTypes } from '../../core/use-document-types';
import { useWords } from '../../core/words';
import { PersonFound } from './person-found';

/** A purpose belongs to the power that is for it. */
const POWER_OF: Readonly<Record<LookUpPurpose, Power>> = { hotline: 'hotline', appeal: 'appeals', tracing: 'tracing' };

/** Looks somebody up, which that person sees: said before, not after. */
export default function LookUp() {
  const { lookUp, shell } = useWords();
  const { powers } = useWork();
  const types = useDocumentTypes();
  const purposes = (Object.keys(POWER_OF) as LookUpPurpose[]).filter((purpose) => powers.includes(POWER_OF[purpose]));
  const [type, setType] = useState<DocumentType>('resident-id');
  const [number, setNumber] = useState('');
  const [nationality, setNationality] = useState('');
  const [purpose, setPurpose] = useState<string>(purposes.length === 1 ? (purposes[0] ?? '') : '');
  const [reference, setReference] = useState('');
  const [found, setFound] = useState<RouteResponse<'lookUpForOffice'>>();
  const act = useAct(async () => {
    setFound(undefined);
    const document = { type, number, ...(type === 'passport' && { nationality }) };
    setFound(await call('lookUpForOffice', { body: { document, purpose: purpose as LookUpPurpose, reference } }));
  });
  return (
    <Page title={shell.pages['look-up']}>
      <Notice kind="warning" title={lookUp.seen}>
        <p>{lookUp.seenAdvice}</p>
      </Notice>
      <Form error={act.error} isBusy={act.isRunning} submit={lookUp.go} onSubmit={act.run}>
        <div className="row">
          <SelectField
            label={lookUp.documentType}
            value={type}
            choices={types}
            onChange={(value) => setType(value as DocumentType)}
          />
          <TextField
            label={lookUp.number}
            pointer="/document/number"
            autoComplete="off"
            maxLength={40}
            value={number}
            onChange={setNumber}
          />
          {type === 'passport' && (
            <TextField
              label={lookUp.nationality}
              hint={lookUp.nationalityHint}
              pointer="/document/nationality"
              maxLength={3}
              value={nationality}
              onChange={setNationality}
            />
          )}
        </div>
        <div className="row">
          <SelectField
            label={lookUp.purpose}
            pointer="/purpose"
            value={purpose}
            empty={lookUp.choose}
            choices={purposes.map((value) => ({ value, label: lookUp.purposes[value] }))}
            onChange={setPurpose}
          />
          <TextField
            label={lookUp.reference}
            hint={lookUp.referenceHint}
            pointer="/reference"
            maxLength={60}
            value={reference}
            onChange={setReference}
          />
        </div>
      </Form>
      {found !== undefined && <PersonFound person={found} />}
    </Page>
  );
}
