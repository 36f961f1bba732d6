import { downloadFile } from '../../core/api/api';
import type { DownloadedFile } from '../../platform/request.types';

/** The paper code as a card to print, in PDF. */
export function downloadPaperCard(personId: string): Promise<DownloadedFile> {
  return downloadFile('getPaperCard', { params: { personId } }, `paper-code-${personId}.pdf`);
}
