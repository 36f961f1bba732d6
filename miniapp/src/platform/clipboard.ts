import Taro from '@tarojs/taro';

/** Whether the text is in the clipboard now. */
export function copyText(text: string): Promise<boolean> {
  return Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  );
}
