import type { Words } from '../zh';

export const scan: Words['scan'] = {
  title: 'Scan a place code',
  aim: 'Hold the QR code of the place inside the frame',
  starting: 'Opening the camera…',
  start: 'Open the camera',
  denied: {
    title: 'The camera is not allowed',
    advice: "Allow this site to use the camera in the browser's settings, or type the 12 characters below.",
  },
  absent: { title: 'No camera found', advice: 'Choose a picture, or type the 12 characters below.' },
  failed: {
    title: 'The camera does not open',
    advice: 'Close other apps that use the camera and try again, or type the code.',
  },
  viewLabel: 'Camera picture',
  torch: 'Torch',
  switchCamera: 'Other camera',
  album: 'Choose a picture',
  albumNote: 'A check-in from a picture is marked "remote" and left out of tracing.',
  albumNone: 'There is no QR code in this picture. Choose a sharper one.',
  typeInstead: 'Cannot scan? Type the place code',
  code: 'Place code',
  codeHint: 'The 12 letters and digits on the poster',
  submit: 'Next',
  faults: {
    length: (count) => `A place code has 12 characters; this has ${count}`,
    character: 'A place code has no such character; compare it with the poster',
    check: 'One character is wrong, or two are swapped; compare it with the poster',
    foreign: 'This is no place code of ours; look for the QR code marked "Health Code" on the poster',
  },
};

export const checkIn: Words['checkIn'] = {
  title: 'Check in',
  arriving: 'You are about to enter',
  who: 'Who is entering?',
  whoMissing: 'Choose at least one person',
  button: 'Check in',
  working: 'Checking in…',
  recordedAt: 'Recorded at',
  entrance: 'Entrance',
  mainEntrance: 'Main entrance',
  address: 'Address',
  reason: 'Reason',
  until: (time) => `until ${time}`,
  verdicts: {
    verified: 'Location verified',
    unverified: 'Location not verified',
    remote: 'Remote check-in, left out of tracing',
  },
  again: 'Scan another',
  toVisits: 'My visits',
  scanAgain: 'Scan again',
  noPeople: 'This account has no health code yet. Apply first.',
  offlineAdvice:
    'The network is gone and the check-in is not finished. Choose "Try again" when it is back: nothing is recorded twice. In a hurry, show a document and let staff register you.',
};

export const visits: Words['visits'] = {
  title: 'My visits',
  intro: 'Where you scanned within the last 30 days. Only you see this, and it deletes itself.',
  empty: { title: 'No visits yet', advice: 'They appear here after you scan a place code at a door.' },
  methods: {
    self: 'By yourself',
    companion: 'With companions',
    reverse: 'Code scanned by staff',
    document: 'Document checked by staff',
    paper: 'Paper card scanned by staff',
    manual: 'Noted by staff',
  },
};

export const places: Words['places'] = {
  title: 'My places',
  intro: 'Register a shop, office, estate or vehicle, and print a poster for each entrance.',
  empty: { title: 'No places yet', advice: 'Register one and get a poster to print at once.' },
  add: 'Register a place',
  kinds: {
    business: 'Business, food and culture',
    market: 'Market and logistics',
    medical: 'Hospital, pharmacy, clinic',
    transport: 'Transport and stations',
    government: 'Offices and enterprises',
    housing: 'Housing estate',
    school: 'School and kindergarten',
    other: 'Other',
  },
  states: { pending: 'Waiting for review', active: 'In use', suspended: 'Suspended', closed: 'Closed' },
};

export const placeNew: Words['placeNew'] = {
  title: 'Register a place',
  name: 'Name of the place',
  nameHint: 'As on the sign or the licence',
  kind: 'Kind of place',
  area: 'Area',
  areaHint: 'Down to the district or street',
  address: 'Address',
  position: 'Position',
  positionHint: 'Tells whether people who scan are there; 100 m is near enough.',
  here: 'Use my location',
  onMap: 'Choose on the map',
  locating: 'Locating…',
  notFound: 'No position found. Check the permission, or type latitude and longitude.',
  latitude: 'Latitude',
  longitude: 'Longitude',
  coordinateInvalid: (limit) => `Enter a number from -${limit} to ${limit}`,
  manager: 'Manager',
  managerNo: 'I manage it myself',
  managerYes: 'Someone else manages it',
  managerName: 'Name of the manager',
  managerPhone: 'Phone of the manager',
  submit: 'Register the place',
};

export const place: Words['place'] = {
  title: 'Place',
  visitsToday: 'Check-ins today',
  entrances: 'Entrances and codes',
  code: 'Place code',
  version: (version) => `Version ${version}`,
  posterLabel: (name) => `Place code poster of ${name}`,
  saved: 'The poster is saved',
  replace: 'Replace the code',
  replaceWhy:
    'Replace it when a poster is lost or misused. Old posters stop working at once; print and put up the new one.',
  replaceConfirm: 'Replace it; old posters become void',
  replaced: 'The code was replaced. Print the new poster.',
  details: 'About the place',
  kind: 'Kind',
  manager: 'Manager',
  managerSelf: 'Yourself',
  area: 'Area',
  address: 'Address',
};
