import Taro from '@tarojs/taro';
import { copyText } from './clipboard';
import type { KeptText } from './save-text.types';

const CAN_SHARE_FILES = process.env['TARO_ENV'] === 'weapp';

/**
 * Sends a text on as a file, where the super-app can (WeChat, into a chat of one's own choice); else it is put into the
 * clipboard. Super-apps show no such files by themselves.
 */
export async function saveText(text: string, fileName: string): Promise<KeptText> {
  if (CAN_SHARE_FILES && (await shareFile(text, fileName))) return 'file';
  return (await copyText(text)) ? 'copied' : 'failed';
}

async function shareFile(text: string, fileName: string): Promise<boolean> {
  const filePath = `${String(Taro.env.USER_DATA_PATH)}/${fileName}`;
  try {
    await writeFile(filePath, text);
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}

function writeFile(filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data, encoding: 'utf8', success: () => resolve(), fail: reject });
  });
}
