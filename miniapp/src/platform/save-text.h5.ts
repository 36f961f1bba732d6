import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { saveFile } from './save-file.h5';
import type { KeptText } from './save-text.types';

/** Long enough for a browser to have taken the file. */
const RELEASE_MS = MS_PER_MINUTE;

const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', txt: 'text/plain' };

/** Hands a text to the browser's downloads as a file in UTF-8. */
export async function saveText(text: string, fileName: string): Promise<KeptText> {
  const type = TYPES[fileName.split('.').pop() ?? ''] ?? 'text/plain';
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  await saveFile({ address }, fileName);
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
  return 'file';
}
