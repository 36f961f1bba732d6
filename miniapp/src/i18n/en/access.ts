import type { Words } from '../zh';

export const card: Words['card'] = {
  title: 'Paper code',
  intro:
    'For someone without a phone: print this card, and staff scan it or type its 16 characters at the door. It shows no colour; staff see the colour of that moment.',
  forWhom: (name) => `Paper code of ${name}`,
  empty: { title: 'No paper code yet', advice: 'Once made it can be downloaded and printed. It is good for 365 days.' },
  issue: 'Make a paper code',
  code: 'Number of the card',
  codeNote: 'Where the card cannot be scanned, read these 16 characters to staff.',
  validUntil: 'Valid until',
  download: 'Download the card (PDF)',
  downloaded: 'The card is downloaded. Print it and cut it out.',
  revoke: 'Lost it? Cancel this card',
  revokeWhy: 'Nobody who finds the card can use it any more. You can make a new one afterwards.',
  revokeConfirm: 'Cancel the card',
  revoked: 'The old card is cancelled',
  cards: {
    title: 'City cards',
    intro:
      'Staff at a door can also find you by these cards. Their issuer registers them; turn a lost one off at once.',
    name: (city, ending) => `${city}, ending in\u00a0${ending}`,
    on: 'Works at doors',
    off: 'Turned off',
    turnOff: 'Turn off',
    turnOn: 'Turn on',
  },
};

export const access: Words['access'] = {
  title: 'Who looked at my code',
  intro: 'Everyone who looked within the last 180 days. Only you can see this list.',
  empty: {
    title: 'Nobody has looked at this code',
    advice: 'When staff scan the code, check the document, the paper code or a city card, it is listed here.',
  },
  gate: (label) => `Post: ${label}`,
  ways: {
    scan: 'Scanned the code',
    document: 'Checked the document',
    paper: 'Scanned the paper code',
    card: 'Read the city card',
    manual: 'Noted by hand, without the network',
  },
  reason: (text) => `Reason: ${text}`,
  reasons: {
    'no-phone': 'no phone',
    'phone-failed': 'the phone did not work',
    'card-reader': 'read with a card reader',
    other: 'other',
  },
};
