import type { Words } from '../zh';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const common: Words['common'] = {
  appName: 'Health Code',
  back: 'Back',
  home: 'Back to my code',
  retry: 'Try again',
  cancel: 'Cancel',
  loading: 'Loading…',
  optional: 'optional',
  choose: 'Please choose',
  required: 'Please fill this in',
  fixFields: 'Some answers need a correction; see the red lines.',
  call: (phone) => `Call ${phone}`,
  aside: (text) => ` (${text})`,
  dayAndTime: (month, day, time) => `${day} ${MONTHS[month - 1]}, ${time}`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  sentenceGap: ' ',
  listSeparator: ', ',
  fullDate: (year, month, day, weekday) => `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month - 1]} ${year}`,
  today: 'Today',
  yesterday: 'Yesterday',
};

export const failures: Words['failures'] = {
  offline: {
    title: 'No network',
    advice: 'Check the connection and try again. Nothing that you filled in is lost.',
  },
  unexpected: {
    title: 'The service does not answer right now',
    advice: 'Try again in a moment. In a hurry, show your document and let staff register you.',
  },
};

export const colours: Words['colours'] = {
  green: { code: 'Green', word: 'Normal' },
  yellow: { code: 'Yellow', word: 'Limited' },
  red: { code: 'Red', word: 'Stop' },
  grey: { code: 'Grey', word: 'Unknown' },
};

export const outcomes: Words['outcomes'] = {
  pass: { word: 'Pass', speech: 'Green. Please pass.' },
  limited: { word: 'Limited', speech: 'Yellow. Limited entry.' },
  stop: { word: 'Stop', speech: 'Red. Do not enter.' },
  unknown: { word: 'Unknown', speech: 'Unknown. Please speak to staff.' },
};

export const settings: Words['settings'] = {
  title: 'Settings',
  language: 'Language 语言',
  languages: { zh: '中文', en: 'English' },
  textSize: 'Text size',
  textSizes: { normal: 'Standard', large: 'Large' },
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  about: 'About',
  aboutText:
    'The colour is computed by rules from what you declare and what authorities know, and every reason has an end. Scanning a place never changes your colour. Names, document numbers and phones are stored encrypted; visits are kept for 30 days.',
  noPhone: 'You can enter without a phone too: show a document and let staff register you.',
  account: 'Account',
  signedInAs: (phone) => `Signed in: ${phone}`,
  signOut: 'Sign out',
};
