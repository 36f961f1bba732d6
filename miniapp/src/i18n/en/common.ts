import { plural } from '../plural.shared.ts';
import type { Words } from '../zh';
import { counted } from './counted.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const common: Words['common'] = {
  appName: 'Health Code',
  back: 'Back',
  home: 'Back to my code',
  retry: 'Try again',
  more: 'More',
  cancel: 'Cancel',
  loading: 'Loading…',
  optional: 'optional',
  choose: 'Please choose',
  required: 'This field is required',
  fixFields: 'Some fields need correcting. Look for the messages in red.',
  attemptsLeft: (count) => plural('en', count, { one: '# try left.', other: '# tries left.' }),
  call: (phone) => `Call ${phone}`,
  aside: (text) => ` (${text})`,
  dayAndTime: (month, day, time) => `${day} ${MONTHS[month - 1]}, ${time}`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  sentenceGap: ' ',
  listSeparator: ', ',
  fullDate: (year, month, day, weekday) => `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month - 1]} ${year}`,
  today: 'Today',
  yesterday: 'Yesterday',
  phone: { country: 'Country or region', invalid: 'Enter the whole number, and check its country or region' },
  country: {
    hint: 'Type a name, or the three letters in the passport, then choose from the list',
    none: 'No such country or region. Try another spelling',
  },
};

export const privacy: Words['privacy'] = {
  title: 'Your privacy',
  text: 'Please read the privacy policy before we sign you in, locate you, copy a text or save a picture. If you do not agree, you can still use everything else.',
  read: 'Read the privacy policy',
  agree: 'Agree',
  refuse: 'Do not agree',
};

export const failures: Words['failures'] = {
  offline: {
    title: 'You are offline',
    advice: 'Check your connection and try again. Nothing you entered is lost.',
  },
  refused: { title: 'We were not allowed to', advice: 'Try again, or sign in another way.' },
  unexpected: {
    title: 'The service is not responding',
    advice: 'Try again in a moment. In a hurry? Show a document and ask staff to check you in.',
  },
};

export const colours: Words['colours'] = {
  green: { code: 'Green', word: 'Clear' },
  yellow: { code: 'Yellow', word: 'Limited' },
  red: { code: 'Red', word: 'Stop' },
  grey: { code: 'Grey', word: 'Unknown' },
};

/** The recordings under src/assets/speech say the same sentences: see scripts/make-sounds.mts. */
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
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  about: 'About',
  aboutText:
    'Your colour is calculated by rules from what you declare and what health authorities report, and every reason has an end date. Scanning a place code never changes your colour. Names, document numbers and phone numbers are stored encrypted; visits are kept for 30 days.',
  noPhone: 'You can also enter without a phone: show a document and ask staff to check you in.',
  account: 'Account',
  signedInAs: (phone) => `Signed in as ${phone}`,
  signOut: 'Sign out',
  myData: 'See, export, correct or delete what is kept about you.',
  unsent: (count) =>
    `${counted(count, 'visit')} at your gate not sent yet. After signing out, only you can send them, by signing in again.`,
  signOutAnyway: 'Sign out anyway',
};
