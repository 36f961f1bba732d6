import Taro from '@tarojs/taro';
import type { DownloadedFile } from './request.types';

/** Puts a picture into the album; without the permission it is shown, and can be kept from there. */
export async function saveFile(file: DownloadedFile, _fileName: string): Promise<void> {
  const saved = await Taro.saveImageToPhotosAlbum({ filePath: file.address }).then(
    () => true,
    () => false,
  );
  if (!saved) await Taro.previewImage({ urls: [file.address] });
}

/** The super-apps show and keep pictures, not drawings. */
export const CAN_SAVE_SVG = false;
