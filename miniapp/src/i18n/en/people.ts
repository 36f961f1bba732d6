import type { Words } from '../zh';
import { counted } from './counted.ts';

export const account: Words['account'] = {
  title: 'Sign in',
  pitch: 'Every colour has a reason, and every reason has an end date.',
  welcome: 'Sign in to Health Code',
  by: (name) => `Sign in with ${name}`,
  byPhone: 'Sign in with a phone number',
  why: 'Sign in with your phone number. We send a code to confirm it is you.',
  whyPlatform: (name) => `${name} tells us only an id by which we know you again: no nickname, picture or friends.`,
  newcomer: {
    title: 'Have you signed in with a phone number before?',
    text: (name) =>
      `If so, your code and your family are in that account. Sign in with that number. We then link ${name}, and next time you can sign in with ${name}.`,
    no: 'No, continue',
    yes: 'Yes, use my phone number',
  },
  phone: 'Phone number',
  send: 'Send code',
  resendIn: (seconds) => `Send again in ${seconds} s`,
  resend: 'Send again',
  call: 'Call me and read it out',
  calling: (phone: string) => `We are calling ${phone}. Note the 6 digits that you hear. They are valid for 5 minutes.`,
  calledHint: 'The 6 digits that you heard',
  otp: 'Verification code',
  otpHint: 'The 6 digits we texted you',
  otpInvalid: 'Enter all 6 digits',
  sentTo: (phone: string) => `We sent a code to ${phone}. It is valid for 5 minutes.`,
  changeNumber: 'Use another number',
  signIn: 'Sign in',
};

export const devices: Words['devices'] = {
  title: 'Signed-in devices',
  intro: 'If you do not know a device, sign it out.',
  unnamed: 'Unnamed device',
  isThis: 'This device',
  lastUsed: (day) => `Last used ${day}`,
  since: (day) => `Signed in since ${day}`,
  end: (name) => `Sign out ${name}`,
  endWhy:
    'That device can no longer use this account, within 15 minutes at the latest. To use it there, sign in again.',
  endConfirm: 'Sign out that device',
  endOthers: 'Sign out all other devices',
  endOthersWhy: 'All devices except this one can no longer use this account, within 15 minutes at the latest.',
};

export const logins: Words['logins'] = {
  title: 'Ways to sign in',
  providers: { sms: 'Phone', wechat: 'WeChat', alipay: 'Alipay' },
  linked: 'Linked',
  since: (day) => `Since ${day}`,
  link: (name) => `Link ${name}`,
  linkPhone: {
    title: 'Add a phone number',
    why: 'You can then sign in to this account with this number, too.',
    submit: 'Add',
  },
  unlink: (name) => `Remove ${name}`,
  unlinkWhy: 'You can no longer sign in to this account with it. Devices that are signed in with it are signed out.',
  unlinkConfirm: 'Remove',
  signInAgain: 'Sign in again',
  disuse:
    'A number that is not used for more than 90 days opens a new account, because it may belong to somebody else by then.',
};

export const recover: Words['recover'] = {
  title: 'Find your account',
  intro:
    'A number that is not used for more than 90 days may belong to somebody else, so this is a new account. Enter the name and document of your application: if they match, you are back in your old account.',
  submit: 'Find my account',
};

export const home: Words['home'] = {
  question: 'What would you like to do?',
  withoutSignIn: { scan: 'Scan a place code first', specimen: 'See what a code looks like' },
  usedBefore: 'Used this number before?',
  doors: {
    holder: { name: 'My health code', note: 'Apply for it, show it, check in with it' },
    staff: { name: 'Work at a gate', note: 'Check health codes; you need an invitation' },
    owner: { name: 'My places', note: 'Register a shop, office or vehicle and print posters' },
  },
};

export const apply: Words['apply'] = {
  title: 'Apply for a code',
  intro: 'You only need to do this once. Your details are stored encrypted and shown only in part.',
  identity: 'Identity',
  name: 'Name',
  nameHint: 'As shown on your document',
  documentType: 'Document',
  documentTypes: {
    'resident-id': 'Resident identity card',
    'hk-macao-permit': 'Mainland travel permit for Hong Kong and Macao residents',
    'taiwan-permit': 'Mainland travel permit for Taiwan residents',
    'permanent-residence': 'Foreign permanent resident ID card',
    passport: 'Passport',
  },
  documentNumber: 'Document number',
  nationality: 'Nationality',
  phone: 'Phone number',
  residence: 'Where you live now',
  asOnDocument: (place) => `As on the document: ${place}`,
  residenceHint: 'Choose down to the street or township',
  address: 'Address',
  addressHint: 'Estate, building and number',
  submit: 'Apply for a code',
  relation: 'Who is it for?',
  relations: { self: 'Myself', relative: 'A relative' },
  consent: 'From 14 years on, or with a document without a birth date, your relative has to agree',
  consentGiven: 'My relative agrees that I act for them',
  consentNote: 'I have told them. They can withdraw at any time, or move to an account of their own.',
  hasHandover: 'Have a handover code?',
  handover: 'Handover code',
  handoverHint: 'The 12 characters that another account made to hand the person over to you',
};

export const proofLevels: Words['proofLevels'] = {
  declared: 'Declared',
  matched: 'Verified',
  seen: 'Verified in person',
};

export const identity: Words['identity'] = {
  title: 'Identity check',
  level: 'Status',
  since: 'Date',
  levelNotes: {
    declared: 'Name and document are as they were filled in. Nobody has verified them.',
    matched:
      'Name, document and phone number were verified to belong together. To be verified in person, take the document to your community office.',
    seen: 'Somebody in office saw the document and the person.',
  },
  proveNote:
    'We use the phone number that signs in to this account. Name, document and number must belong to one person. After that, nobody else can apply with this document.',
  prove: 'Verify identity',
  outcomes: {
    proved: { title: 'Verified', text: 'The result has been saved.' },
    off: {
      title: 'Online checks are not available here',
      text: 'If you need one, take the document to your community office.',
    },
    phone: {
      title: 'Use the number you sign in with',
      text: 'The application has another phone number. Apply once more with the one you sign in with, then try again.',
    },
    relative: {
      title: 'Relatives verify with their own account',
      text: 'Make a handover code below for their own account. Without a phone, take the document to the community office.',
    },
    unknown: {
      title: 'No record found',
      text: 'You can go on using the code. If you need to be verified, take the document to your community office.',
    },
  },
  handover: {
    title: 'Move to another account',
    intro:
      'A child has grown up, or a parent has a phone now? Move them to their own account. They then leave this account, and their printed card stops working.',
    make: 'Make a handover code',
    another: 'Make another',
    code: 'Handover code',
    qrLabel: 'QR code of the handover code',
    until: 'Valid until',
    how: 'It works once. The other person signs in to their own account, and scans this under "Scan a place code", or chooses "Apply for a code" and fills this code in. Making another ends this one.',
  },
};

export const left: Words['left'] = {
  title: (name) => `${name} is no longer in your account`,
  kinds: {
    'taken-over': (day) =>
      `On ${day} this person claimed their code with a verified identity. Questions? Take the document to your community office.`,
    'handed-over': (day) => `On ${day} the handover code was used. The person is in another account now.`,
    withdrawn: (day) => `On ${day} this person withdrew their consent at an office. You no longer act for them.`,
  },
};

export const divisions: Words['divisions'] = {
  province: 'Province',
  city: 'City',
  county: 'District or county',
  street: 'Street or township',
  village: 'Community or village',
};

export const declare: Words['declare'] = {
  title: 'Health declaration',
  intro: 'Please answer truthfully. You get the result right away. Declarations are kept for 14 days.',
  forWhom: (name) => `Declaration for ${name}`,
  temperature: 'Temperature today (°C)',
  temperatureHint: 'For example 36.5',
  temperatureInvalid: 'Enter a number between 34 and 43, or choose "No thermometer"',
  celsius: (degrees) => `${degrees} °C`,
  noTemperature: 'Cannot measure it?',
  noThermometer: 'No thermometer',
  noThermometerNote: 'If you feel feverish, say so below',
  symptoms: 'Do you have any of these symptoms now? (choose all that apply)',
  noSymptoms: 'None of these',
  symptomsMissing: 'Choose your symptoms, or "None of these"',
  symptomNames: {
    'dry-cough': 'Dry cough',
    fatigue: 'Fatigue',
    'loss-of-smell-or-taste': 'Loss of smell or taste',
    'stuffy-nose': 'Stuffy nose',
    'runny-nose': 'Runny nose',
    'sore-throat': 'Sore throat',
    conjunctivitis: 'Conjunctivitis',
    'muscle-pain': 'Muscle pain',
    diarrhoea: 'Diarrhoea',
    'feels-feverish': 'Feeling feverish',
  },
  contact: 'Were you in contact with a confirmed or suspected case in the last 14 days?',
  contactMissing: 'Choose "No" or "Yes"',
  no: 'No',
  yes: 'Yes',
  stays: 'Have you stayed anywhere else in the last 14 days?',
  staysNo: 'No, only at home',
  staysYes: 'Yes, elsewhere',
  staysHint: 'Not counting your home. In China, choose down to the district or street.',
  staysUnanswered: 'Choose "No, only at home" or "Yes, elsewhere"',
  staysMissing: 'Add where you stayed, or choose "No, only at home"',
  addStay: 'Add this place',
  anotherStay: 'Add a place in China',
  anotherCountry: 'Add a country',
  country: 'Country or region',
  addCountry: 'Add this country',
  removeStay: (name) => `Remove ${name}`,
  review: 'Next: check your answers',
  reviewTitle: 'Check your answers',
  edit: 'Go back and edit',
  correction: 'This replaces what you just declared. You can correct it once.',
  effect: {
    restricts: (colour, until) => `If you submit this: ${colour}, until ${until} at the latest`,
    green: (colour) => `If you submit this: ${colour}`,
    stays: (colour) => `Your code stays as it is: ${colour}`,
    staysWhy:
      'Declaring that you are well does not end an earlier restriction. It ends by itself when its time is over.',
  },
  asked: {
    temperature: (value) => `Is ${value} right?`,
    symptoms: (list) => `Symptoms: ${list}. Is that right?`,
    contact: 'You were in contact with a case. Is that right?',
    stays: (list) => `You stayed in ${list}. Is that right?`,
  },
  truth: 'I confirm that my answers are true.',
  submit: 'Submit declaration',
};

export const code: Words['code'] = {
  title: 'My health code',
  switchPerson: 'Switch person',
  clockLabel: 'Official time',
  qrLabel: 'Personal QR code for staff to scan',
  qrHint: 'Changes every 30 seconds, even offline',
  asOf: (failure, time) => `${failure}. Last updated at ${time}`,
  stale: {
    ended: { word: 'Code expired', why: (time) => `This code expired at ${time}` },
    changed: { word: 'Colour changed', why: (time) => `Colour changed at ${time}` },
    missing: { word: 'No QR code yet', why: () => 'We do not have a QR code for you yet' },
    clock: {
      word: 'Clock is wrong',
      why: () => 'Your phone’s clock was set back. It is corrected once you are online',
    },
    old: { word: 'Out of date', why: () => 'This information is out of date' },
  },
  unproved: { word: 'Verify your identity first', why: 'You can show your code once your identity is verified.' },
  lastKnown: (colour, time) => `Last known colour: ${colour}, at ${time}. It may have changed since.`,
  askStaff: 'In a hurry? Ask staff to check your document.',
  greyQr: 'A grey code has no QR code. Submit a health declaration to get one.',
  updating: 'Updating…',
  noQrNow: 'No QR code can be made right now. We keep trying.',
  refresh: 'Update now',
  reason: 'Reason',
  decidedBy: 'Decided by',
  since: 'Since',
  stage: (index, count) => `Stage ${index} of ${count}`,
  measure: 'Current measure',
  stageEnd: 'Stage ends',
  hardEnd: 'Ends no later than',
  change: 'Changes',
  contact: 'Contact',
  validUntil: 'Valid until',
  endsWithDeclaration: 'As soon as you submit a declaration',
  until: (time) => `until ${time} at the latest`,
  changed: {
    title: (day, before, now) => `${day}: ${before}. Now: ${now}`,
    because: (reasons) => `Because: ${reasons}`,
    seen: 'OK',
  },
  slip: {
    title: 'Did you make a mistake?',
    text: (until) => `You can correct it once, until ${until}. The correction replaces what you just declared.`,
    button: 'Correct my declaration',
  },
  act: {
    title: 'What to do now',
    todoName: 'What to do now',
    todo: {
      clinic: 'See a fever clinic. Wear a mask, and do not take public transport.',
      stay: 'Stay where you are. Call your community or the office below now, and wait for them.',
      test: 'Go to the nearest test site. How many tests are missing is shown below under "How restrictions are lifted".',
      wait: 'Stay at home. The restriction ends by itself; no application is needed.',
    },
    allowedName: 'What you may do',
    allowed: {
      yellow: 'You may see a doctor and take tests. At other doors staff decide.',
      red: 'Call before you see a doctor; you will be fetched. Please do not take public transport.',
    },
    travel: {
      none: 'Please do not travel.',
      restricted: 'Your travel is restricted.',
      free: 'Your travel is not restricted.',
    },
    callName: 'Whom to call',
  },
  ownWord:
    'Declaring again does not end this early. If you made a mistake more than 10 minutes ago, appeal to the office below.',
  appealable: 'If you disagree, appeal to the office below.',
  next: (colour, time) => `Changes to ${colour} automatically at ${time}`,
  conditions: 'How restrictions are lifted',
  anyCondition: 'Meet any one of these sets of conditions',
  conditionTerm: (time) => `Wait until ${time}`,
  conditionTests: (needed, done) => `${counted(needed, 'negative test')} (${done} done)`,
  conditionNext: (time) => `Next test can be taken from ${time}`,
  conditionNow: 'Next test can be taken now',
  conditionMet: 'Met',
  conditionOpen: 'Not met',
  travel: 'Travel',
  travels: { none: 'Not allowed', restricted: 'Restricted', free: 'Unrestricted' },
  dimension: 'Based on',
  dimensions: { space: 'Place', time: 'Time', relation: 'Contact', report: 'Your report' },
  badges: {
    title: 'Test, vaccination and travel',
    test: 'Latest test',
    results: { negative: 'Negative', positive: 'Positive' },
    withinHours: (hours) => `within ${hours} h`,
    withinDays: (days) => `within ${counted(days, 'day')}`,
    daysAgo: (days) => `${counted(days, 'day')} ago`,
    testValue: (result, age) => `${result} ${age}`,
    sampled: (time) => `Sampled ${time}`,
    noTest: 'No test on record',
    vaccination: 'Vaccination',
    doses: (doses) => counted(doses, 'dose'),
    lastDose: (date) => `Last dose ${date}`,
    noDose: 'No dose on record',
    trips: (days) => `Travel, last ${counted(days, 'day')}`,
    tripsNote: 'Having been there does not mean you are at risk.',
    noTrips: 'No travel on record',
  },
  timeline: 'What happens next',
  now: 'Now',
  timelineNote: 'Unless something new comes up, your code changes automatically at these times.',
  inDays: (days) => `${counted(days, 'day')} left`,
  inHours: (hours) => `${counted(hours, 'hour')} left`,
  inMinutes: (minutes) => `${counted(minutes, 'minute')} left`,
  declareNow: 'Declare now',
  tiles: {
    scan: 'Scan a place code',
    declare: 'Health declaration',
    visits: 'My visits',
    access: 'Who viewed my code',
    card: 'Paper code',
    identity: 'Identity check',
    places: 'My places',
    family: 'Apply for family',
  },
};
