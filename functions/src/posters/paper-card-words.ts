import { DEFAULT_HOTLINE } from '@health-code/shared/place/poster-form';

/** What a paper card says, in front and behind. */
export const CARD_WORDS = {
  title: { zh: '健康码纸质卡', en: 'Health code on paper' },
  validUntil: { zh: (day: string) => `有效期至 ${day}`, en: 'Card valid until' },
  scan: { zh: '请工作人员扫描，并核对身份证件。', en: 'Staff: scan it and compare the document.' },
  hotline: `服务热线 Hotline ${DEFAULT_HOTLINE}`,
  fold: '沿虚线对折  Fold here',
  know: [
    {
      zh: '健康申报比这张卡先到期。请按时再申报，否则会变成灰码。家人可以用手机帮您申报。',
      en: 'Your declaration ends before this card does. Declare again in time, or the code turns grey. Family can declare for you on their phone.',
    },
    {
      zh: '卡上没有颜色，扫描后显示当时的状态。',
      en: 'The card shows no colour. Whoever scans it sees the state of that moment.',
    },
    {
      zh: '卡丢了，请尽快在小程序里作废，再领一张。',
      en: 'Lost the card? Revoke it in the app and print another.',
    },
  ],
} as const;
