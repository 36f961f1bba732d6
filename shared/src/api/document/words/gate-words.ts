import { rootKeySchema, signedDocumentSchema } from '../../../code/gate-bundle-schema.ts';
import { verdictSchema } from '../../../code/verdict-schema.ts';
import { gatePoliciesSchema, policySchema } from '../../../entry/policy-schema.ts';
import {
  evidenceSchema,
  gateIdSchema,
  gateSchema,
  gateVisitResultSchema,
  gateVisitSchema,
  invitationCodeSchema,
  lookupAnswerSchema,
  lookupBySchema,
  openInvitationSchema,
  seenPersonSchema,
  staffSchema,
  verifyAnswerSchema,
} from '../../../gate/gate.ts';
import { gateLookUpsSchema, registerReadsSchema, unusualLookUpsSchema } from '../../../gate/look-ups.ts';
import type { WordedSchemas } from './words.ts';

const POST_FIELDS = {
  label: 'What the place calls the post, such as 东门.',
  role: 'What the member of staff may do: a manager runs the place, a checker judges codes.',
  createdAt: 'When the invitation was accepted.',
};

const LOOK_UP_FIELDS = {
  hour: 'The hour by Shanghai’s clock, such as `2026-11-21T09`.',
  lookUps: 'How many look-ups there were.',
  misses: 'How many of them found nobody.',
};

export const gateWords: WordedSchemas = {
  GateId: { schema: gateIdSchema, is: 'The id of a post: 26 characters of base32 without I, L, O and U.' },
  InvitationCode: {
    schema: invitationCodeSchema,
    is: 'Twelve characters that a manager reads out or sends; good once. Spaces, hyphens and case do not matter.',
  },
  Gate: {
    schema: gateSchema,
    is: 'One member of staff at one place: who may judge codes there.',
    fields: { ...POST_FIELDS, place: 'Where it is.' },
  },
  OpenInvitation: {
    schema: openInvitationSchema,
    is: 'An invitation that nobody took up yet, without its code.',
    fields: {
      invitationId: 'By which it is withdrawn; it lets nobody in.',
      label: POST_FIELDS.label,
      role: POST_FIELDS.role,
      invitedBy: 'Who made it.',
      'invitedBy.role': 'The owner, or a manager.',
      'invitedBy.label': 'What the place calls the post of the manager; null for the owner.',
      expiresAt: 'When it ends.',
    },
  },
  Staff: { schema: staffSchema, is: 'A member of staff as those who run the place see them.', fields: POST_FIELDS },
  LookupBy: {
    schema: lookupBySchema,
    is: 'How staff find somebody: by a document, a paper code or a city’s card.',
    fields: {
      document: 'The document that they hold.',
      reason: 'Why their code was not scanned.',
      code: 'The paper code as it is printed; spaces, hyphens and case do not matter.',
      number: 'The number of the card: 6 to 20 letters and digits; spaces and hyphens are taken away.',
      city: 'The city of the card, four digits; that of the place unless told.',
    },
  },
  GateLookUps: {
    schema: gateLookUpsSchema,
    is: 'How often people without a phone were looked up at one gate in one hour.',
    fields: {
      ...LOOK_UP_FIELDS,
      label: 'What the place calls the post; empty where it no longer exists.',
      unusual:
        'Whether there were so many, or so many that found nobody, that the officials of the county see it, too.',
    },
  },
  RegisterReads: {
    schema: registerReadsSchema,
    is: 'How often one of those who run a place read who came there in an hour.',
    fields: {
      hour: 'The hour that was read, by Shanghai’s clock.',
      label: 'What the place calls the reader’s post; empty for the owner.',
      times: 'How often.',
      lastAt: 'When it was read last.',
    },
  },
  UnusualLookUps: {
    schema: unusualLookUpsSchema,
    is: 'An hour with unusually many look-ups at one gate of a place.',
    fields: { ...LOOK_UP_FIELDS, placeName: 'What the place is called.' },
  },
  SeenPerson: {
    schema: seenPersonSchema,
    is: 'Somebody as staff see them: masked, to compare with the document in their hand.',
    fields: { name: 'The name, masked.', documentNumber: 'The number of the document, masked.' },
  },
  LookupAnswer: {
    schema: lookupAnswerSchema,
    is: 'What the door says to somebody who was found.',
    fields: {
      person: 'Who it is.',
      admission:
        'To be given back with the visit when the person is let in; opaque, and good for this gate, for one visit within a day.',
    },
  },
  Verdict: {
    schema: verdictSchema,
    is: 'What a gate says of a code by itself. Later versions may add reasons.',
    fields: {
      verdict: 'The verdict.',
      reason: 'What is wrong with the code.',
      facts: 'What the code says.',
      'facts.colour': 'The colour when it was issued.',
      'facts.identity': 'Enough to compare with a document.',
      'facts.identity.surname':
        'The surname, and the last character of a longer given name behind a hyphen; the initials of a name in letters.',
      'facts.identity.documentStart': 'How the number of the document begins.',
      'facts.identity.documentEnd': 'How it ends.',
      'facts.issuer': 'The division that issued it.',
      'facts.doses': 'How many doses of a vaccine.',
      'facts.test': 'The latest negative test; null where none was known.',
      'facts.test.sampledHour': 'The hour of the sample.',
      'facts.test.ageHours': 'Its age in full hours.',
      'facts.credentialId': 'The id of the credential.',
      'facts.handle': 'A name for its holder that lasts a day.',
      'facts.ageSeconds': 'How long ago it was issued, in seconds.',
      'facts.step': 'Which step of its hash chain was shown.',
      'facts.clockSkewMs': "How far the phone's clock is ahead, in milliseconds.",
    },
  },
  VerifyAnswer: {
    schema: verifyAnswerSchema,
    is: 'What the server says of a scanned code.',
    fields: {
      verdict: 'The verdict that a gate would give without the network.',
      sighting:
        'Whether this step of the credential was shown before, here or elsewhere; null where that means nothing.',
      current: 'What the issuer knows now of a code of its own that was shown live; else null.',
      'current.reason': 'Why, as a look-up of the document tells it; null where it is not known.',
      'current.reason.code': 'The code of the reason in the rule set.',
      'current.reason.name': 'What it is called.',
      'current.reason.until': 'When it ends at the latest; null for grey, which ends with a declaration.',
    },
  },
  Evidence: {
    schema: evidenceSchema,
    is: 'What let a person in, as the gate noted it.',
    fields: {
      text: 'The code that was scanned.',
      admission: 'What the look-up gave: good for one visit, and for none before the look-up.',
      document: 'The document that was shown.',
      reason: 'Why no code was scanned.',
    },
  },
  GateVisit: {
    schema: gateVisitSchema,
    is: 'One person who was let in.',
    fields: {
      visitId: 'Made by the gate, once per visit: sending it again writes nothing twice.',
      at: "When it was, by the gate's clock: one that is older than seven days or lies ahead is refused in its result.",
      evidence: 'What let them in.',
    },
  },
  GateVisitResult: {
    schema: gateVisitResultSchema,
    is: 'What became of one visit.',
    fields: {
      visitId: 'The id that the gate gave it.',
      outcome:
        'Whether it was recorded. A note made by hand is always `recorded`: the answer does not tell whether anybody has that number.',
      reason: 'Why it was refused: the verdict on its code, or what was wrong with its other evidence; else null.',
      replayed: 'The same step of the code let somebody in elsewhere within minutes.',
    },
  },
  Policy: {
    schema: policySchema,
    is: 'What doors require.',
    fields: {
      colours: 'What they say to each colour. Grey is not theirs to judge.',
      'colours.green': 'To green.',
      'colours.yellow': 'To yellow.',
      'colours.red': 'To red.',
      oldestCredentialSeconds:
        'The oldest credential that passes, in seconds since its issue; null for any that is in force.',
      oldestTestHours: 'A negative test must have been sampled less than so many hours ago; null for none.',
      whenTooOld: 'What they say when the credential or the test is too old or missing.',
    },
  },
  GatePolicies: {
    schema: gatePoliciesSchema,
    is: 'What doors require, by kind of place.',
    fields: {
      version:
        'Grows by one with each publication; 0 before the first. To publish, give the one that you saw: another that stands by then refuses (`PUBLICATION.OUTDATED`).',
      everywhere: 'What all of them require.',
      kinds: 'What those of a kind require in its place.',
      'kinds.business': 'What those of this kind require.',
      'kinds.market': 'What those of this kind require.',
      'kinds.medical': 'What those of this kind require.',
      'kinds.transport': 'What those of this kind require.',
      'kinds.government': 'What those of this kind require.',
      'kinds.housing': 'What those of this kind require.',
      'kinds.school': 'What those of this kind require.',
      'kinds.other': 'What those of this kind require.',
    },
  },
  SignedDocument: {
    schema: signedDocumentSchema,
    is: 'A document with its signature (Ed25519); the format is in shared/src/code/FORMAT.md.',
    fields: {
      payload: 'The document, base64url.',
      keyId: 'The id of the root key that signed it.',
      signature: 'The signature, 64 bytes as base64url.',
    },
  },
  RootKey: {
    schema: rootKeySchema,
    is: 'A root key: whoever pins it can check every list and bundle.',
    fields: { keyId: 'Its id.', publicKey: 'Its public half, 32 bytes as base64url.' },
  },
};
