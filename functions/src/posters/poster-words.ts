/** What every poster says, in Chinese and English. First what it is: messages about wrong codes tell people to look for this name. */
export const NAME_OF_CODE = { zh: '健康码', en: 'Health Code' };
export const TITLE = { zh: '进门请扫码', en: 'Scan before you enter' };

/** Both on one line, at the head of a sheet. */
export const headOf = (language: 'zh' | 'en') => `${NAME_OF_CODE[language]} · ${TITLE[language]}`;

export const WAYS = [
  { name: { zh: '微信', en: 'WeChat' }, how: { zh: '右上角 + 里的“扫一扫”', en: 'Tap + at the top, then Scan' } },
  { name: { zh: '支付宝', en: 'Alipay' }, how: { zh: '首页上的“扫一扫”', en: 'Tap Scan on the first page' } },
  {
    name: { zh: '手机相机', en: 'Camera' },
    how: { zh: '对准二维码，点开链接', en: 'Point at the code, tap the link' },
  },
] as const;

/** A longer host would have to be set so small that nobody could type it. */
const LONGEST_HOST = 32;

/** What to do where no camera reads the code: open the host of the poster's own link, and type. */
export function typingWords(link: string): { zh: string; en: string } {
  const { host } = new URL(link);
  if (host.length > LONGEST_HOST)
    return { zh: '扫不了？在小程序里输入这 12 位', en: 'Cannot scan? Type the code in the app' };
  return { zh: `扫不了？打开 ${host} 输入这 12 位`, en: 'Cannot scan? Type the code there' };
}

export const STAFF = { zh: '没有手机？请工作人员登记', en: 'No phone? Staff will sign you in' };
export const HOTLINE = { zh: '服务热线', en: 'Hotline' };
export const CREATED = { zh: '制作日期', en: 'Created' };

export const INK = '#10261c';
export const MUTED = '#4c6157';
export const BRAND = '#0a7a4b';
export const HAIRLINE = '#b9cdc3';
export const PAPER = '#ffffff';
