import type { PersonId } from '@health-code/shared/person/person-id';
import { useState } from 'react';
import { downloadFile } from '../../core/api/api';
import { useTask } from '../../core/task/use-task';
import { saveDocument } from '../../platform/save-document';

const FILE_NAME = 'health-code-data.pdf';

/** The same as the export, to read and print: the service draws it. */
export function useDocument(personId: PersonId) {
  const [isSaved, setSaved] = useState(false);
  const task = useTask(async () => {
    setSaved(false);
    const file = await downloadFile('getPersonDocument', { params: { personId } }, FILE_NAME);
    await saveDocument(file, FILE_NAME);
    setSaved(true);
  });
  return { isSaved, busy: task.busy, failure: task.failure, run: () => void task.run() };
}
