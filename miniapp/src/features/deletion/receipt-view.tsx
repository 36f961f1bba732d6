import type { Deletion } from '@health-code/shared/privacy/deletion';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { goHome } from '../../platform/navigation';
import { saveText } from '../../platform/save-text';
import type { KeptText } from '../../platform/save-text.types';
import { leaveDeletedAccount } from './deleted-account';
import { receiptText, receiptTime } from './receipt.shared';
import { ToBeDeleted } from './to-be-deleted';

/** The receipt of a deletion, for whoever has its number: its owner may have no account any more. */
export function ReceiptView({ deletionId }: { deletionId: string }) {
  const { common } = useWords();
  useEffect(leaveDeletedAccount, []);
  const load = useLoad(`receipt ${deletionId}`, () => api('getDeletion', { params: { deletionId } }));
  return (
    <Box>
      {load.failure ? <FailureNotice failure={load.failure} onRetry={load.reload} /> : null}
      {load.data === undefined && !load.failure ? <Loading /> : null}
      {load.data === undefined ? null : <Receipt deletion={load.data} />}
      <Box className="hc-stack">
        <Button kind="secondary" onPress={goHome}>
          {common.home}
        </Button>
      </Box>
    </Box>
  );
}

function Receipt({ deletion }: { deletion: Deletion }) {
  const words = useWords();
  const { receipt } = words.deletion;
  const [kept, setKept] = useState<KeptText>();
  const at = (instant: string) => receiptTime(words, instant);
  const save = async () => setKept(await saveText(receiptText(words, deletion), `receipt-${deletion.deletionId}.txt`));
  const { goingOn, done } = receipt;
  const { finishedAt } = deletion;
  return (
    <Box>
      {finishedAt === null ? (
        <Notice tone="warning" title={goingOn.title} text={goingOn.text} />
      ) : (
        <Notice title={done[deletion.of]} />
      )}
      <Card>
        <Fact name={receipt.number}>{deletion.deletionId}</Fact>
        <Fact name={receipt.requestedAt}>{at(deletion.requestedAt)}</Fact>
        {finishedAt === null ? null : <Fact name={receipt.finishedAt}>{at(finishedAt)}</Fact>}
        <Box className="hc-note">{receipt.note}</Box>
      </Card>
      <ToBeDeleted preview={deletion} isDone />
      <Box className="hc-stack">
        <Button onPress={() => void save()}>{receipt.save}</Button>
        {kept ? <Box role="status">{receipt.results[kept]}</Box> : null}
      </Box>
    </Box>
  );
}
