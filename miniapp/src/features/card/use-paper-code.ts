import { ApiError } from '@health-code/shared/api/client';
import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { useLoad } from '../../core/task/use-load';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { saveDocument } from '../../platform/save-document';
import { downloadPaperCard } from './download-paper-card';

/** What was done last on this page. */
type Done = 'downloaded' | 'revoked';

/** A person's paper code, and what can be done with it. `code` is null while there is none. */
export function usePaperCode(personId: string) {
  const { data: code, failure, reload } = useLoad(`paper ${personId}`, () => findCode(personId));
  const [done, setDone] = useState<Done>();
  const intentKey = useIntentKey(`${personId} ${code?.code}`);
  const after = (what: Done | undefined) => {
    setDone(what);
    reload();
  };
  const issue = useTask(async () => {
    await api('issuePaperCode', { params: { personId }, idempotencyKey: intentKey });
    after(undefined);
  });
  const revoke = async () => {
    await api('revokePaperCode', { params: { personId } });
    after('revoked');
  };
  const download = useTask(async () => {
    await saveDocument(await downloadPaperCard(personId), 'health-code-card.pdf');
    setDone('downloaded');
  });
  return { code, failure, reload, done, issue, revoke, download };
}

async function findCode(personId: string): Promise<PaperCode | null> {
  try {
    return await api('getPaperCode', { params: { personId } });
  } catch (error) {
    if (error instanceof ApiError && error.problem?.code === 'PAPER_CODE.NOT_FOUND') return null;
    throw error;
  }
}
