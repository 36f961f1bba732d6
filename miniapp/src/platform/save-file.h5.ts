import type { DownloadedFile } from './request.types';

/** Hands the file to the browser's downloads. */
export async function saveFile(file: DownloadedFile, fileName: string): Promise<void> {
  const link = document.createElement('a');
  link.href = file.address;
  link.download = fileName;
  link.click();
}

export const CAN_SAVE_SVG = true;
