import type { Words } from '../zh';

export const card: Words['card'] = {
  title: 'Paper code',
  intro:
    'For anyone without a phone. Print this card; staff scan it or type in its 16 characters at the door. The card shows no colour: staff see the colour at that moment.',
  forWhom: (name) => `Paper code for ${name}`,
  empty: { title: 'No paper code yet', advice: 'Create one to download and print. It is valid for 365 days.' },
  issue: 'Create a paper code',
  code: 'Code on the card',
  codeNote: 'If the card cannot be scanned, read these 16 characters out to staff.',
  validUntil: 'Valid until',
  download: 'Download the card (PDF)',
  downloaded: 'Card downloaded. Print it and fold it along the dashed line.',
  revoke: 'Lost your card? Cancel it',
  revokeWhy: 'Nobody who finds the card will be able to use it. You can create a new one afterwards.',
  revokeConfirm: 'Cancel the card',
  revoked: 'The old card has been cancelled',
  cards: {
    title: 'City cards',
    intro: 'Staff can also look you up by these cards. Your card issuer added them. Turn off a lost card right away.',
    name: (city, ending) => `${city}, ending in\u00a0${ending}`,
    on: 'Can be used for entry',
    off: 'Turned off',
    turnOff: 'Turn off',
    turnOn: 'Turn on',
  },
};

export const access: Words['access'] = {
  title: 'Who viewed my code',
  intro: 'Everyone who viewed your code in the last 180 days. Only you can see this list.',
  empty: {
    title: 'Nobody has viewed this code',
    advice:
      'You will see an entry here whenever staff scan your code or look you up by document, paper code or city card.',
  },
  gate: (label) => `Gate: ${label}`,
  reference: (text) => `Case: ${text}`,
  purpose: (text) => `Purpose: ${text}`,
  purposes: { hotline: 'hotline', appeal: 'appeal', tracing: 'contact tracing' },
  ways: {
    scan: 'Scanned your code',
    document: 'Looked up your document',
    paper: 'Scanned your paper code',
    card: 'Looked up your city card',
    manual: 'Recorded by hand while offline',
    office: 'Looked up by an office',
  },
  reason: (text) => `Reason: ${text}`,
  reasons: {
    'no-phone': 'no phone',
    'phone-failed': 'phone not working',
    'card-reader': 'used a document reader',
    other: 'other',
  },
};
