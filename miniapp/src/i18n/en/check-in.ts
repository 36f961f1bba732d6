import type { Words } from '../zh';

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
  conditions: {
    title: 'What is asked for here',
    titleOf: (name) => `${name}: what is asked for here`,
    colour: {
      grey: {
        requirement: 'Something must be known of your health',
        status: 'Nothing is, so the code is grey.',
        remedy: 'Declare your health and scan again, or speak to staff.',
      },
      other: {
        requirement: 'Entry with this colour is restricted here',
        status: 'The reason and its end stand below the colour.',
        remedy: 'Scan again once the colour has changed. Ask staff if in doubt.',
      },
    },
    test: {
      requirement: (hours) => `A negative test of the last ${hours} h`,
      none: 'There is no negative test on record.',
      old: 'The latest negative sample was taken too long ago.',
      oldSince: (hours, time) => `The latest negative sample was taken ${hours} h ago (${time}).`,
      remedy: (hours) =>
        `Take a new test and scan again once it is negative; it counts for ${hours} h from the sampling.`,
    },
    declare: 'Declare now',
  },
  spoken: {
    test: 'A recent negative test is missing. Please speak to staff.',
    pass: 'Please pass.',
    limited: 'Limited entry. Please speak to staff.',
    stop: 'Do not enter.',
    unknown: 'Please speak to staff.',
  },
  code: 'Place code',
  people: 'Who',
  without: {
    title: 'No network',
    text: 'The name of the place cannot be shown: compare the code with the poster. The check-in can be noted now and is sent when the network is back.',
    button: 'Note this check-in',
  },
  later: {
    word: 'Noted, not sent yet',
    title: (time) => `Noted at ${time}, will be sent`,
    text: 'This is no pass. Show this page to staff, who decide.',
    spoken: 'Noted. Please show this to staff.',
    notKept: 'The phone cannot store this check-in. Leave this page open until it is sent.',
    sendNow: 'Send now',
    noCode: (name) => `${name}: no code to show`,
    sent: {
      title: (time) => `The check-in of ${time} has arrived`,
      text: 'There was no network then, so it was sent later. What staff decided at the door stands.',
    },
  },
  leaving: {
    title: (time) => `Checked in here at ${time} already`,
    text: 'If you are leaving now, say so here.',
    button: 'I am leaving',
    again: 'Check in again',
    done: (time) => `Left at ${time}`,
  },
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
    card: 'City card read by staff',
    manual: 'Noted by staff',
  },
  inside: 'still inside',
  endings: {
    self: 'left, as you said',
    next: 'ended by the next check-in',
    auto: 'ended by itself',
  },
  stay: (from, to) => `${from}–${to}`,
  late: 'Sent later',
  leave: 'I have left',
  correct: 'Correct the times',
  form: {
    arrived: 'Arrived at',
    left: 'Left at',
    timeHint: '24-hour clock, such as 0905',
    leftHint: 'Leave empty if you are still inside',
    save: 'Save',
    faults: {
      format: 'Enter a time of four digits, such as 0905',
      'other-day': 'Times are corrected on the day of the visit, and within it',
      'in-future': 'This time is still to come',
      'before-arrival': 'Nobody leaves before arriving',
    },
  },
  waiting: {
    title: (count) => (count === 1 ? 'One check-in is not sent yet' : `${count} check-ins are not sent yet`),
    text: 'They are sent once, when the network is back.',
  },
  refused: {
    title: 'This check-in was not taken',
    at: (time, place) => `${time}, place code ${place}`,
    outOfTime: {
      title: 'wrong time',
      advice: 'The visit was more than seven days ago, or the clock of the phone is wrong.',
    },
    seen: 'Understood',
  },
};
