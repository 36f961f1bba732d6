import type { Words } from '../zh';
import { counted } from './counted.ts';

export const checkIn: Words['checkIn'] = {
  title: 'Check in',
  arriving: 'You are about to enter',
  who: 'Who is entering?',
  whoMissing: 'Choose at least one person',
  button: 'Check in',
  working: 'Checking in…',
  recordedAt: 'Checked in at',
  entrance: 'Entrance',
  mainEntrance: 'Main entrance',
  address: 'Address',
  until: (time) => `until ${time}`,
  verdicts: {
    verified: 'Location verified',
    unverified: 'Location not verified',
    remote: 'Remote check-in, not used for contact tracing',
  },
  again: 'Scan another code',
  toVisits: 'My visits',
  scanAgain: 'Scan again',
  noPeople: 'This account has no health code yet. Apply for one first.',
  offlineAdvice:
    'You lost the connection before the check-in was finished. Tap "Try again" once you are back online; you will not be checked in twice. In a hurry? Show a document and ask staff to check you in.',
  conditions: {
    title: 'Entry requirements',
    titleOf: (name) => `Entry requirements for ${name}`,
    colour: {
      grey: {
        requirement: 'A health declaration is required',
        status: 'We have no information about your health, so your code is grey.',
        remedy: 'Submit a declaration and scan again, or ask staff for help.',
      },
      other: {
        requirement: 'Entry is limited for this colour',
        status: 'The reason and its end date are shown below the colour.',
        remedy: 'Scan again once your colour has changed. If in doubt, ask staff.',
      },
    },
    test: {
      requirement: (hours) => `Negative test within ${counted(hours, 'hour')} required`,
      none: 'You have no negative test on record.',
      old: 'Your latest negative test is too old.',
      oldSince: (hours, time) => `Your latest negative sample was taken ${counted(hours, 'hour')} ago (${time}).`,
      remedy: (hours) =>
        `Take a new test and scan again once it is negative. It is valid for ${counted(hours, 'hour')} after sampling.`,
    },
    medical: {
      colour:
        'You can see a doctor with any colour: with a fever or symptoms, use the entrance of the fever clinic. In any other emergency, tell the staff at the door now; they will bring you in.',
      test: 'You can be tested right away: hospitals have a place for it; ask the staff at the door where. In an emergency there is no need to wait for the result: tell them now.',
    },
    declare: 'Declare now',
  },
  spoken: {
    test: 'A valid negative test is missing. Please speak to staff.',
    medical: 'To see a doctor, go to the fever clinic or speak to staff.',
    pass: 'Please pass.',
    limited: 'Limited entry. Please speak to staff.',
    stop: 'Do not enter.',
    unknown: 'Please speak to staff.',
  },
  code: 'Place code',
  people: 'People',
  without: {
    title: 'You are offline',
    text: 'We cannot show the name of this place, so compare the code with the poster. You can save the check-in now; it will be sent once you are back online.',
    button: 'Save check-in',
  },
  later: {
    word: 'Saved, not sent yet',
    title: (time) => `Saved at ${time}. Will be sent once you are online`,
    text: 'Not a pass. Show this to staff; they decide.',
    spoken: 'Saved. Please show this to staff.',
    notKept: 'Your phone has no room to store this check-in. Keep this page open until it is sent.',
    sendNow: 'Send now',
    noCode: (name) => `${name}: no health code to show`,
    sent: {
      title: (time) => `Your check-in at ${time} has been sent`,
      text: 'You were offline at the time, so it was sent later. What staff decided at the door still stands.',
    },
  },
  leaving: {
    title: (time) => `You checked in here at ${time}`,
    text: 'Leaving now? Check out here.',
    button: 'Check out',
    again: 'Check in again',
    done: (time) => `Checked out at ${time}`,
  },
};

export const visits: Words['visits'] = {
  title: 'My visits',
  intro: 'Places where you checked in over the last 30 days. Only you can see this; it is deleted automatically.',
  empty: { title: 'No visits yet', advice: 'Visits appear here after you scan a place code.' },
  methods: {
    self: 'Checked in yourself',
    companion: 'Checked in with companions',
    reverse: 'Code scanned by staff',
    document: 'Document checked by staff',
    paper: 'Paper code scanned by staff',
    card: 'City card checked by staff',
    manual: 'Recorded by staff',
  },
  inside: 'still there',
  endings: {
    self: 'checked out',
    next: 'ended when you checked in elsewhere',
    auto: 'ended automatically',
  },
  stay: (from, to) => `${from}–${to}`,
  recordedAs: (times) => `recorded as ${times}`,
  proof:
    '“Location verified” means that a phone signed in to this account reported being there, or that staff saw the person. It cannot prove more: a phone can lie about its location, and somebody else can carry it. What is sent later is never verified.',
  late: 'Sent later',
  leave: 'Check out',
  correct: 'Correct times',
  form: {
    arrived: 'Arrived at',
    left: 'Left at',
    timeHint: '24-hour clock, for example 0905',
    leftHint: 'Leave this empty if you are still there',
    save: 'Save times',
    faults: {
      format: 'Enter four digits, for example 0905',
      'other-day': 'Times can only be corrected on the day of the visit, and must be on that day',
      'in-future': 'This time is in the future',
      'before-arrival': 'You cannot leave before you arrive',
    },
  },
  waiting: {
    title: (count) => `${counted(count, 'check-in')} not sent yet`,
    text: 'They will be sent once you are online, and never twice.',
  },
  refused: {
    title: 'Check-in not accepted',
    at: (time, place) => `${time}, place code ${place}`,
    outOfTime: {
      title: 'wrong time',
      advice: 'The visit was more than seven days ago, or your phone’s clock is wrong.',
    },
    seen: 'OK',
  },
};
