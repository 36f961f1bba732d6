import Taro from '@tarojs/taro';
import type { DownloadedFile } from './request.types';

/** Shows a PDF in the super-app's reader, from where it can be sent on, kept and printed. */
export async function saveDocument(file: DownloadedFile, _fileName: string): Promise<void> {
  await Taro.openDocument({ filePath: file.address, fileType: 'pdf', showMenu: true });
}
