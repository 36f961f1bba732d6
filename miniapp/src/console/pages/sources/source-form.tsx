import type { DataSource, GrantableKind } from '@health-code/shared/authority/data-source';
import { useState } from 'react';
import { Radios } from '../../components/choices';
import { DivisionPicker } from '../../components/division-picker';
import { TextArea, TextField } from '../../components/field';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { call } from '../../core/api';
import { go } from '../../core/router';
import { useWork } from '../../core/session';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';
import { Kinds } from './kinds';

interface Props {
  readonly before: DataSource | undefined;
  readonly onDone: () => void;
}

const BLANK = {
  sourceId: '',
  organisation: '',
  kinds: [] as GrantableKind[],
  divisions: '',
  publicKey: '',
  state: 'active' as DataSource['state'],
};

/** Registers a source, or changes what it may bring. Its key and its division stay for as long as it is registered. */
export function SourceForm({ before, onDone }: Props) {
  const { sources: words } = useWords();
  const { office } = useWork();
  const [division, setDivision] = useState<string>(before?.division ?? office.division);
  const [draft, setDraft] = useState(() =>
    before === undefined ? BLANK : { ...before, divisions: before.divisions.join(' ') },
  );
  const [isSaved, setSaved] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const act = useAct(async () => {
    const { sourceId, organisation, kinds, publicKey, state } = draft;
    const divisions = draft.divisions.split(/[\s,，、]+/).filter(Boolean);
    const body = {
      organisation,
      kinds,
      divisions: divisions.length > 0 ? divisions : [division],
      publicKey: publicKey.trim(),
      state,
    };
    await call('putSource', { params: { division, sourceId }, body });
    if (before === undefined) return go('sources', sourceId);
    setSaved(true);
    onDone();
  });
  return (
    <Form
      error={act.error}
      isBusy={act.isRunning}
      submit={before === undefined ? words.register : words.save}
      onSubmit={act.run}
    >
      {isSaved && !act.isRunning && act.error === undefined && <Notice kind="good" title={words.saved} />}
      {before === undefined ? (
        <>
          <DivisionPicker label={words.division} within={office.division} value={division} onChange={setDivision} />
          <TextField
            label={words.id}
            hint={words.idHint}
            pattern="[a-z0-9][a-z0-9\-]{1,29}"
            autoComplete="off"
            value={draft.sourceId}
            onChange={(sourceId) => change({ sourceId })}
          />
          <TextArea
            label={words.publicKey}
            hint={words.publicKeyHint}
            pointer="/publicKey"
            rows={2}
            value={draft.publicKey}
            onChange={(publicKey) => change({ publicKey })}
          />
        </>
      ) : (
        <p className="faint">
          {words.keyStays} <code className="secret">{before.publicKey}</code>
        </p>
      )}
      <TextField
        label={words.organisation}
        pointer="/organisation"
        maxLength={60}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <Kinds chosen={draft.kinds} onChange={(kinds) => change({ kinds })} />
      <TextField
        label={words.divisions}
        hint={words.divisionsHint}
        pointer="/divisions"
        required={false}
        value={draft.divisions}
        onChange={(divisions) => change({ divisions })}
      />
      {before !== undefined && (
        <Radios
          label={words.state}
          hint={words.revokeHint}
          value={draft.state}
          choices={[
            { value: 'active', label: words.states.active },
            { value: 'revoked', label: words.states.revoked },
          ]}
          onChange={(state) => change({ state: state === 'revoked' ? 'revoked' : 'active' })}
        />
      )}
    </Form>
  );
}
