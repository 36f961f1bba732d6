import { plural } from '../plural.shared.ts';
import type { Words } from '../zh';
import { counted } from './counted.ts';

export const subKinds: Words['subKinds'] = {
  business: {
    restaurant: 'Restaurant',
    hotel: 'Hotel',
    shop: 'Shop',
    cinema: 'Cinema or theatre',
    gym: 'Gym',
    'office-building': 'Office building',
    other: 'Other',
  },
  market: {
    'farmers-market': "Farmers' market",
    supermarket: 'Supermarket',
    wholesale: 'Wholesale market',
    logistics: 'Logistics',
    other: 'Other',
  },
  medical: { hospital: 'Hospital', pharmacy: 'Pharmacy', clinic: 'Clinic', other: 'Other' },
  transport: {
    station: 'Railway or coach station',
    airport: 'Airport',
    metro: 'Metro',
    bus: 'Bus',
    taxi: 'Taxi',
    ship: 'Ship or pier',
    other: 'Other',
  },
  government: { office: 'Government office', enterprise: 'Company', 'service-hall': 'Service hall', other: 'Other' },
  housing: {
    estate: 'Housing estate',
    dormitory: 'Dormitory',
    'construction-site': 'Construction site',
    other: 'Other',
  },
  school: {
    kindergarten: 'Kindergarten',
    primary: 'Primary school',
    secondary: 'Secondary school',
    university: 'University',
    other: 'Other',
  },
  other: { worship: 'Place of worship', park: 'Park', other: 'Other' },
};

export const placeForm: Words['placeForm'] = {
  subKind: 'Specific type',
  creditCode: 'Unified social credit code (optional)',
  creditCodeHint: 'The 18 characters on the business licence, if you have one',
  creditCodeShape: 'Enter 18 digits and capital letters, without I, O, S, V or Z',
  creditCodeDoubt: {
    title: 'The last character does not match',
    advice: 'Check it against the licence. If it is correct, you can still submit; the reviewer may ask about it.',
  },
  missingOnPosters: {
    title: (characters) => `Posters cannot show ${characters}`,
    advice: 'They show a box with a number instead. You can still submit, or write the name in another way.',
  },
  entrances: 'Entrances',
  entrancesHint: 'Each entrance gets its own place code and poster. If there is only one door, leave this empty.',
  entranceName: 'Name of the entrance',
  entranceNameHint: 'For example: East gate, Car park',
  addEntrance: 'Add entrance',
  removeEntrance: (name) => `Remove entrance ${name}`,
  duplicateEntrance: 'You already have this entrance',
  entrancesFull: 'You can have up to 20 entrances',
  conditions: 'Entry requirements',
  test: 'Is a test required as well as a green code?',
  testAges: {
    none: 'No',
    '24': 'Negative within 24 hours',
    '48': 'Negative within 48 hours',
    '72': 'Negative within 72 hours',
    '168': 'Negative within 7 days',
  },
  checkOut: 'Should people scan again when they leave?',
  checkOutNo: 'No',
  checkOutYes: 'Yes, ask people to scan when leaving',
};

export const placeState: Words['placeState'] = {
  title: 'Status',
  conditions: 'Entry requirements',
  asksGreen: 'Green code',
  asksTests: {
    '24': 'negative test within 24 hours',
    '48': 'negative test within 48 hours',
    '72': 'negative test within 72 hours',
    '168': 'negative test within 7 days',
  },
  asksCheckOut: 'scan when leaving',
  creditCode: 'Credit code',
  creditCodeDoubt: 'check character does not match',
  note: (text) => `Reviewer: ${text}`,
  pending: {
    title: 'Under review',
    advice:
      'The subdistrict or community usually takes one to three working days. You can download posters after that.',
  },
  suspended: {
    title: 'Place suspended',
    advice:
      'People who scan now see that it is suspended. You can still print posters; they work again once you reopen it.',
  },
  closed: {
    title: 'Place closed',
    advice: 'It takes no check-ins and cannot be reopened. You can read its visitor log until the records are deleted.',
  },
  registered: {
    title: 'Registered. Print the poster',
    text: 'Put one up at each entrance. You can download it here again at any time.',
  },
  codeWaits: 'This place code works once the place has been approved.',
  refused: { title: 'Not approved', advice: 'Fix what the reviewer flagged and register again.' },
  registerAgain: 'Register again',
  suspend: 'Suspend',
  suspendNote: 'For holidays or renovation. You can reopen at any time, with the same posters.',
  until: 'Planned day of reopening',
  untilUnknown: 'Not known yet',
  visitorNote: 'Note for visitors (optional)',
  visitorNoteHint: 'Shown to people who scan, for example: Renovation. If urgent, call 0371-12345678',
  reopen: 'Reopen',
  close: 'Close for good',
  dangerZone: 'Cannot be undone',
  closeWhy: 'You cannot reopen it, and all posters stop working at once. To pause, choose "Suspend" instead.',
  closeWarning: (name) =>
    `"${name}" will take no more check-ins and cannot be reopened. Its visitor log is kept until the records are deleted.`,
  closeConfirm: (name) => `Yes, close "${name}" for good`,
  newEntrance: 'Add an entrance',
  newEntranceButton: 'Add and create place code',
};

export const placeDay: Words['placeDay'] = {
  today: 'Arrivals today',
  total: 'Check-ins today',
  lately: 'Lately',
  thisHour: (count) => `this hour ${count}`,
  lastHour: (count) => `last hour ${count}`,
  attention: 'Not green',
  ofColour: (code, count) => `${code} ${count}`,
  byStaff: 'Let in by decision of staff',
  limited: (count) => `not green ${count}`,
  withoutCode: (count) => `no readable code ${count}`,
  nobody: 'None',
  sentFromHere: { name: 'Noted on this device', all: 'all sent', waiting: (count) => `${count} to send` },
  inside: 'May still be inside',
  none: 'No arrivals',
  remoteNote:
    'Remote check-ins are not counted. For people who did not check out, we assume the usual stay at a place like this.',
  peak: (hour, count) => `Busiest at ${hour}: ${counted(count, 'arrival')}`,
  hour: 'Hour',
  count: 'Arrivals',
  showTable: 'Show numbers',
  hideTable: 'Hide numbers',
  openHour: (span) => `Open the visitor log for ${span}`,
  tableLabel: 'Arrivals by hour',
  refresh: 'Refresh',
};

export const poster: Words['poster'] = {
  layout: 'Layout',
  layouts: {
    'a4-portrait': 'A4 portrait',
    'a4-landscape': 'A4 landscape',
    'a5-portrait': 'A5 portrait',
    'a5-landscape': 'A5 landscape',
    stickers: 'Stickers (8 per A4 sheet)',
  },
  pdf: 'Download PDF (to print)',
  png: 'Download PNG (picture)',
  album: 'Save picture to album',
  pdfOpen: 'Open PDF (to share or print)',
  show: 'Poster and layouts',
  openScreen: 'Show a changing code on a tablet',
};

export const placeMap: Words['placeMap'] = {
  title: 'Location',
  label: (latitude, longitude) => `Place at latitude ${latitude}, longitude ${longitude}`,
  place: 'Place',
  you: 'You',
  compare: 'How far away am I?',
  locating: 'Locating…',
  notFound: 'Location not found. Check the permission.',
  same: 'You are here (within 20 m).',
  away: (direction, distance) => `You are ${distance} ${direction} of the place.`,
  nudge: 'Marker not at the door? Tap to move it a little.',
  move: (direction, length) => `${length} ${direction}`,
  directions: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  metres: (count) => `${count} m`,
  kilometres: (count) => `${count} km`,
  open: 'Open in map',
};

export const visitorLog: Words['visitorLog'] = {
  title: 'Visitor log',
  open: 'Open visitor log',
  intro:
    'Everyone who came within one hour, with names and document numbers masked. For epidemiological investigation only.',
  day: 'Date',
  hour: 'Hour',
  hourWithCount: (hour, count) => `${hour} · ${count}`,
  empty: { title: 'Nobody came in this hour', advice: 'Choose another hour. The bars above show when people came.' },
  rows: (span, count) => `${span}: ${plural('en', count, { one: '# entry', other: '# entries' })}`,
  firstRows: (span, count) => `${span}: first ${plural('en', count, { one: 'entry', other: '# entries' })}`,
  wholeDay: 'Back to the whole day',
  decisions: {
    limited: 'Not green, let in by decision of staff',
    'without-code': 'No readable code, let in by decision of staff',
  },
  left: (time) => `left ${time}`,
  recordedAs: (times) => `times corrected by the person, recorded as ${times}`,
  notLeft: 'not checked out',
  noName: 'deleted',
  stopped: {
    title: 'Visitor log not available',
    advice:
      'Only people with a green code can read the visitor log, and nobody in your account has one now. Submit a declaration, or wait until your own code is green. Where the place names a manager by document, it is the manager’s code in your account that counts. Check-ins continue, and no records are lost.',
    action: 'Go to my code',
    apply: 'Apply for a health code',
  },
  exportCsv: 'Export as CSV',
  exporting: (count) => `${counted(count, 'row')} so far…`,
  exported: 'Table exported. Keep it safe, and delete it after use.',
  copied: 'Table copied. You can paste it into a document.',
  exportFailed: 'Export failed. Try again.',
  columns: {
    at: 'Arrived',
    leftAt: 'Left',
    entrance: 'Entrance',
    name: 'Name',
    documentNumber: 'Document number',
    colour: 'Colour',
    method: 'Method',
    decision: 'Decision',
    recordedAt: 'Arrival as recorded',
    recordedLeftAt: 'Departure as recorded',
  },
};

export const screen: Words['screen'] = {
  title: 'Door screen',
  scan: 'Scan to check in',
  qrLabel: (place, entrance) => `Changing place code for ${place}, ${entrance}`,
  fullScreen: 'Full screen',
  leaveFullScreen: 'Exit full screen',
  hint: 'Changes every 30 seconds. Photos do not work',
  offline: (time) => `Offline. Works until ${time}`,
  signedOut: (time) => `Signed out. Works until ${time}`,
  signIn: 'Sign in again',
  ended: {
    title: 'No codes left',
    advice:
      'This device is offline and cannot get new codes. Until it is back online, use the printed poster or record people by hand.',
  },
};

export const placeEdit: Words['placeEdit'] = {
  title: 'Edit the place',
  open: 'Edit the place',
  intro:
    'Changes of name, type, address and position may need a review; until then everything stays as it was. Other changes apply at once. Old posters still work; after a new name, print new ones.',
  entrancesHint: 'A single door needs no name. If you remove an entrance, its posters stop working at once.',
  entrance: (number) => `Name of entrance ${number}`,
  retire: (name) => `Remove entrance "${name}"`,
  submit: 'Save changes',
  readAgain: 'Show what has changed, keep what I typed',
  carriedOver: {
    title: 'Brought up to date, with what you typed',
    text: 'Wherever you changed nothing, you see what others changed. Read it through, then save.',
  },
  waiting: {
    title: 'Changes under review',
    text: (name, address) => `To become: ${name}, ${address}. Until then the place and its posters work as before.`,
  },
  refused: {
    title: 'Changes not approved',
    text: (note) => `Reviewer: ${note}. The place and its posters work as before. You can edit it again.`,
  },
};
