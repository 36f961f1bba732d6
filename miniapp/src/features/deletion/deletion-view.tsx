import type { DeletionPreview } from '@health-code/shared/privacy/deletion';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Form } from '../../components/form';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { type Failure, problemCode } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { goTo } from '../../platform/navigation';
import { SignInAgain } from '../account/sign-in-again';
import type { DeletionTarget } from './deletion-target.types';
import { ToBeDeleted } from './to-be-deleted';
import { previewOf, useDeletion } from './use-deletion';

/** Says before a deletion what goes, what stays until when and why; and asks for a word that nobody types by mistake. */
export function DeletionView({ target }: { target: DeletionTarget }) {
  const words = useWords().deletion;
  const load = useLoad(`deletion ${target.of === 'person' ? target.personId : ''}`, () => previewOf(target));
  return (
    <Box>
      <Box className="hc-lead">{target.of === 'person' ? words.intro.person(target.name) : words.intro.account}</Box>
      {load.failure ? <Refused failure={load.failure} onRetry={load.reload} /> : null}
      {load.data === undefined && !load.failure ? <Loading /> : null}
      {load.data === undefined ? null : <Decision target={target} preview={load.data} />}
    </Box>
  );
}

function Decision({ target, preview }: { target: DeletionTarget; preview: DeletionPreview }) {
  const words = useWords().deletion;
  const [typed, setTyped] = useState('');
  const deletion = useDeletion(target);
  const isSure = typed.trim().toUpperCase() === words.word;
  const remove = () => {
    if (isSure) void deletion.run();
  };
  return (
    <Form onSubmit={remove}>
      <ToBeDeleted preview={preview} />
      {preview.kept.some(({ kind }) => kind === 'facts') ? (
        <Notice tone="warning" title={words.restricted.title} text={words.restricted.text} />
      ) : null}
      <TextField label={words.typeHere(words.word)} value={typed} onChange={setTyped} />
      <Box className="hc-stack">
        <Button kind="danger" disabled={!isSure} busy={deletion.busy} onPress={remove}>
          {words.confirm[target.of]}
        </Button>
      </Box>
      {deletion.busy ? <Box role="status">{words.going}</Box> : null}
      {deletion.failure ? <Refused failure={deletion.failure} /> : null}
    </Form>
  );
}

/** What has to come first. */
function Refused({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const words = useWords().deletion;
  const code = problemCode(failure);
  if (code === 'LOGIN.STALE_SESSION') return <SignInAgain />;
  if (code !== 'ACCOUNT.HAS_PLACES') return <FailureNotice failure={failure} onRetry={onRetry} />;
  return (
    <Box>
      <FailureNotice failure={failure} />
      <Button kind="secondary" onPress={() => goTo('places')}>
        {words.toPlaces}
      </Button>
    </Box>
  );
}
