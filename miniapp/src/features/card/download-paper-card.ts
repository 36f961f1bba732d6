import { fillPath } from '@health-code/shared/api/client';
import { downloadFile } from '../../core/api/api';
import type { DownloadedFile } from '../../platform/request.types';

/** The paper code as a card to print, in PDF. */
export function downloadPaperCard(personId: string): Promise<DownloadedFile> {
  return downloadFile(fillPath(API_ROUTES.getPaperCard.path, { personId }), `paper-code-${personId}.pdf`);
}
