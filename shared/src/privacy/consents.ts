import type { Bilingual } from '../text/bilingual.ts';

/** What an account consents to, each by itself: the code, and what makes two things easier that go on without it. */
export const CONSENT_PURPOSES = ['code', 'location', 'look-up'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What the code does without: each is given by itself, and nobody who was not asked has given it. */
export const OPTIONAL_PURPOSES = ['location', 'look-up'] as const satisfies readonly ConsentPurpose[];
export type OptionalPurpose = (typeof OPTIONAL_PURPOSES)[number];

interface ConsentText {
  /** Grows by one with each change of the text; a new one asks again. */
  readonly version: number;
  readonly text: Bilingual;
}

/** The texts in force. A text that was in force is never changed: what somebody agreed to stays provable. */
export const CONSENT_TEXTS: Readonly<Record<ConsentPurpose, ConsentText>> = {
  code: {
    version: 1,
    text: {
      zh: '为了申请和显示健康码，我们处理您的姓名、证件号、手机号、住址，您的健康申报，以及有关部门提供的健康信息。这些信息用来判断健康码的颜色，并在您出示时让工作人员核对。没有这些信息就没有健康码。您可以随时在“我的数据”里查看、导出、更正或删除。',
      en: 'To issue and show a health code we use your name, document number, phone, address and health declarations, and health information from the authorities. It decides the colour of the code and lets staff check it when you show it. Without it there is no code. You can see, export, correct or delete it at any time under “My data”.',
    },
  },
  location: {
    version: 1,
    text: {
      zh: '登记进入场所时，用手机的位置核实您在门口。位置只用于这次核实，不保存。不同意也能登记，记录会注明“位置未核实”。',
      en: 'When you check in, the location of your phone is used to confirm that you are at the door. It is used for that only and is not stored. You can check in without it; the visit is then marked “location not confirmed”.',
    },
  },
  'look-up': {
    version: 1,
    text: {
      zh: '没带手机时，工作人员可以按证件号查询您的健康码。每次查询您都能在“谁看过我的码”里看到。不同意时，工作人员按证件号查不到您，纸质码和市民卡仍可使用。',
      en: 'When you have no phone with you, staff can find your code by your document number. You can see every look-up under “Who viewed my code”. Without it staff cannot find you by document number; your paper code and city cards still work.',
    },
  },
};
