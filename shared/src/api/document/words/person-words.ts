import { accessSchema } from '../../../access/access.ts';
import { loginSchema, recoverySchema } from '../../../account/login-schema.ts';
import { sessionSchema, sessionTokensSchema } from '../../../account/session.ts';
import { loginProofSchema, signInSchema } from '../../../account/sign-in.ts';
import { cityCardIdSchema, cityCardRowSchema, cityCardSchema } from '../../../card/city-card-schema.ts';
import { paperCodeSchema } from '../../../card/paper-code-schema.ts';
import { issuedCredentialSchema } from '../../../code/issued-credential.ts';
import { personalCodeSchema } from '../../../code/personal-code.ts';
import { inPersonProofRowSchema } from '../../../person/in-person-proof.ts';
import { noticeSchema } from '../../../person/notice.ts';
import { newPersonSchema, personSchema } from '../../../person/person.ts';
import { personIdSchema } from '../../../person/person-id.ts';
import { proofAnswerSchema } from '../../../person/proof-answer.ts';
import { consentDecisionSchema, consentSchema } from '../../../privacy/consent-schema.ts';
import { deletionPreviewSchema, deletionSchema } from '../../../privacy/deletion.ts';
import { personExportSchema } from '../../../privacy/export.ts';
import { personDataSchema } from '../../../privacy/person-data.ts';
import { badgesSchema } from '../../../rules/badges.ts';
import { reasonSchema, segmentSchema, statusSchema, wayOutSchema } from '../../../rules/status.ts';
import type { WordedSchemas } from './words.ts';

/** What everybody is told who is told a status. */
export const TOLD_STATUS_FIELDS = {
  asOf: 'The instant that it speaks of.',
  ruleSet: 'The rule set by which it was judged.',
  reasons: 'Every reason, the strictest first.',
  next: 'The next change that is known of; null where there is none.',
  'next.at': 'When it comes.',
  'next.colour': 'To which colour.',
  segments: 'The colours from now on.',
};

export const personWords: WordedSchemas = {
  SignIn: {
    schema: signInSchema,
    is: 'What proves who is signing in.',
    fields: {
      provider: 'By what the sign-in is proved.',
      phone: 'The phone that the password was sent to.',
      challenge: 'The name of the password, as it came when it was asked for.',
      otp: 'The one-time password, six digits; gaps and the message around it are read away.',
      code: 'What the app got from `wx.login` or `my.getAuthCode`. It is used up by the first try; a retry brings a new one under the same key.',
      device:
        'What to call the device, such as "iPhone · 微信", so that its owner knows it again among others; absent for none.',
    },
  },
  LoginProof: {
    schema: loginProofSchema,
    is: 'What proves a login.',
    fields: {
      provider: 'By what the login is proved.',
      phone: 'The phone that the password was sent to.',
      challenge: 'The name of the password, as it came when it was asked for.',
      otp: 'The one-time password, six digits; gaps and the message around it are read away.',
      code: 'What the app got from `wx.login` or `my.getAuthCode`. It is used up by the first try; a retry brings a new one under the same key.',
    },
  },
  Login: {
    schema: loginSchema,
    is: 'A way to sign in to an account.',
    fields: {
      loginId: 'The id of the login.',
      provider: 'Who says whose it is: `sms` for a phone, `wechat` or `alipay` for a user of theirs.',
      label: 'What its owner knows it again by, masked; empty where the provider tells nothing of that kind.',
      linkedAt: 'When it began to lead to the account.',
      lastUsedOn:
        'The day in Shanghai on which somebody last signed in by it, or went on in a session that it had opened.',
    },
  },
  Deletion: {
    schema: deletionSchema,
    is: 'The receipt of a deletion. It says nothing of anybody.',
    fields: {
      deletionId: 'The id of the receipt.',
      of: 'What was to be deleted.',
      state: '`going` while some of it is left: the same request again goes on.',
      requestedAt: 'When it was asked for.',
      finishedAt: 'When the last of it was deleted; null while it goes on.',
      deleted: 'What was deleted, counted before any of it was.',
      'deleted.kind': 'What it was.',
      'deleted.count': 'How many.',
      kept: 'What outlives the deletion.',
      'kept.kind':
        '`facts` from which a restriction follows that has not ended, `visits` by which an infection is traced, `paper-codes` as revoked ones.',
      'kept.until': 'When the last of it ends.',
    },
  },
  ConsentDecision: {
    schema: consentDecisionSchema,
    is: 'What somebody decides on the text that they were shown.',
    fields: {
      version: 'The version of the text that was shown.',
      isGiven: 'Whether the consent is given or withdrawn.',
    },
  },
  Consent: {
    schema: consentSchema,
    is: 'A purpose to which an account consents.',
    fields: {
      purpose:
        '`code`: without it there is no code. `location`: the place of the phone is compared with the door at a check-in. `look-up`: staff may find the person by their document number.',
      version: 'The version of the text in force.',
      textHash: 'SHA-256 of the text in force in hexadecimal: Chinese, a line feed, English.',
      decision:
        'What the account said last; null for one that was never asked and counts as having consented before there were texts.',
      'decision.version': 'The version of the text that was shown.',
      'decision.textHash': 'SHA-256 of that text.',
      'decision.isGiven': 'Whether the consent was given or withdrawn.',
      'decision.at': 'When.',
    },
  },
  DeletionPreview: {
    schema: deletionPreviewSchema,
    is: 'What a deletion would delete now, and what it would leave, in the words of its receipt.',
    fields: {
      deleted: 'What would be deleted.',
      'deleted.kind': 'What it is.',
      'deleted.count': 'How many.',
      kept: 'What would outlive the deletion.',
      'kept.kind': 'What it is, as a receipt says it.',
      'kept.until': 'When the last of it ends.',
    },
  },
  PersonExport: {
    schema: personExportSchema,
    is: 'The file in which an app hands everything to the person that is held of them: `getPersonData` with full details, and every page of their visits and looks.',
    fields: {
      format: 'Says what the file is.',
      version: 'Grows when something in the file changes its meaning or goes.',
      exportedAt: 'When the file was written, by the clock of the device.',
      data: 'What is held, with whole particulars.',
      visits: 'The visits, newest first.',
      looks: 'Who looked at the person, newest first.',
    },
  },
  PersonData: {
    schema: personDataSchema,
    is: 'What is held of a person. The rows of visits and of looks come in pages of their own.',
    fields: {
      particulars: 'What the person applied with.',
      'particulars.details': 'Whether the particulars are masked or whole (`full`).',
      'particulars.name': 'The name.',
      'particulars.document': 'The identity document.',
      'particulars.document.type': 'The type of the document.',
      'particulars.document.number': 'The number of the document.',
      'particulars.document.nationality': 'ISO 3166-1 alpha-3, of a passport; null for other documents.',
      'particulars.phone': 'The phone.',
      'particulars.residence': 'Where the person lives.',
      'particulars.residence.divisionName': 'The name of the division, whole.',
      'particulars.residence.address': 'The address in it; null among masked details.',
      'particulars.relation': 'Who the person is to the account.',
      'particulars.createdAt': 'When the account applied for the person first.',
      'particulars.proof': 'How surely the account holds the person.',
      'particulars.proof.level': 'The level of the proof.',
      'particulars.proof.at': 'When it was reached.',
      facts: 'What the colour is decided by.',
      'facts.kind': 'What kind of fact it is.',
      'facts.broughtBy': 'Who brought it; null for what the person said of themselves.',
      'facts.broughtBy.organisation': 'The organisation.',
      'facts.broughtBy.divisionName': 'Where it is.',
      'facts.recordedAt': 'When it was recorded.',
      'facts.until': 'When it is deleted by itself.',
      'facts.isRestricting': 'Whether a restriction follows from it now: a deletion leaves it until that ends.',
      waitingFacts: 'How many facts wait for an office and count for nothing yet.',
      paperCode: 'The paper code in force; null without one.',
      'paperCode.issuedAt': 'When it was issued.',
      'paperCode.expiresAt': 'When it ends.',
      cityCards: 'The city cards in force.',
      visits: 'The visits that are kept.',
      'visits.count': 'How many there are, counted up to a hundred.',
      'visits.isMore': 'Whether there are more than that.',
      looks: 'How often somebody looked at the person, as far as it is kept.',
      told: 'Who read the register of a place for an hour in which the person stands there, of the twenty places where they were last.',
      'told.reader': 'Whether it was the owner of a place or a manager.',
      'told.times': 'How often.',
      'told.lastAt': 'When it was last.',
      keeping: 'How long each kind is kept.',
      'keeping.kind': 'What is kept.',
      'keeping.days':
        'How many days after it was written; null for what is kept as long as the person stands in an account.',
      deletion: 'What a deletion would delete now, and what it would leave.',
    },
  },
  Recovery: {
    schema: recoverySchema,
    is: 'What somebody knows of a person whom their former account holds.',
    fields: { document: 'The document of the person.', name: 'The name of the person, as the account gave it.' },
  },
  SessionTokens: {
    schema: sessionTokensSchema,
    is: 'What a session is used by.',
    fields: {
      accountId: 'The id of the account.',
      sessionId: 'The id of the session.',
      accessToken: 'For `Authorization: Bearer`.',
      accessExpiresAt: 'The first instant at which the access token no longer holds.',
      refreshToken:
        'To be exchanged for the next tokens, once: for a minute the same one gets the same answer again, in case it was lost, and later it ends the session.',
    },
  },
  Session: {
    schema: sessionSchema,
    is: 'A device on which an account is signed in.',
    fields: {
      sessionId: 'The id of the session.',
      device: 'What the app calls the device; null where it did not say.',
      createdAt: 'When somebody signed in there.',
      lastUsedOn: 'The day in Shanghai on which it was last used.',
      isThis: 'Whether it is the session of this request.',
    },
  },
  PersonId: { schema: personIdSchema, is: 'The id of a person: 26 characters of base32 without I, L, O and U.' },
  NewPerson: {
    schema: newPersonSchema,
    is: 'Who applies for a code (the basic-person group of GB/T 38962).',
    fields: {
      name: 'The name as the document prints it. One of which a code could show no letter is refused as `unusable`. Name, document and phone that are known not to belong together are refused as `contradicted`, all three, with `PROOF.CONTRADICTED`.',
      document:
        'The document that tells who it is: the same document finds the same person. Its number is `contradicted` like the name.',
      phone: 'Where the person can be reached; `contradicted` like the name.',
      residence: 'Where the person lives.',
      'residence.division': 'The street, nine digits; the directory must list it (else `unknown`).',
      'residence.address': 'The address within the street.',
      relation:
        'Who the person is to the account. Of its own person (`self`) a service that checks identities is asked, where there is one and the phone is one that signs in to the account.',
      consent:
        'The version of the words by which the applicant says that the person consents. Required (else `required`) of a relative of 14 years or more, and of one whose document says no birth date.',
      handover: 'The code by which another account hands the person over; absent without one.',
    },
  },
  Person: {
    schema: personSchema,
    is: 'A person as the account that holds them sees them: masked, because a phone lies open on tables.',
    fields: {
      name: 'The name, masked.',
      fullName: 'The name as this account gave it, to choose one of several people by.',
      document: 'The document.',
      'document.type': 'The type of the document.',
      'document.number': 'Its number, masked.',
      phone: 'The phone, masked.',
      residence: 'Where the person lives.',
      createdAt: 'When the person first applied.',
      relation: 'Who the person is to the account.',
      proof: 'How surely the person is who they say.',
      'proof.level':
        '`declared`: they say so; `matched`: a register knows name, document and phone together; `seen`: an office saw document and face.',
      'proof.at': 'Since when.',
    },
  },
  Notice: {
    schema: noticeSchema,
    is: 'What an account is told of a person whom it holds no more.',
    fields: {
      noticeId: 'The id of the notice.',
      kind: '`taken-over`: they proved more with another account; `handed-over`: another account used the code of a handover; `withdrawn`: they withdrew their consent at an office.',
      name: 'The name that this account had given, masked.',
      at: 'When it was.',
    },
  },
  ProofAnswer: {
    schema: proofAnswerSchema,
    is: 'What came of asking who a person is.',
    fields: {
      outcome:
        '`proved`: at this level, now or before. Else nobody could say: there is no service (`off`), the phone of the person does not sign in to this account (`phone`), the person is a relative (`relative`), or no register knows them (`unknown`).',
      level: 'The proof level as it stands.',
    },
  },
  InPersonProofRow: {
    schema: inPersonProofRowSchema,
    is: 'What an office saw of one person. The last word counts: an earlier one, or another of the same instant, is refused as `outdated`.',
    fields: {
      id: "The source's own name for the row.",
      state:
        '`seen`: the office saw document and face. `withdrawn`: the person withdrew the consent by which an account holds them.',
      division:
        'The street of the office: the directory must list it (else `unknown`), and the source must be granted it (else `not-granted`).',
      office: 'The name of the office.',
      operator: 'Who saw the person, as the office calls them.',
      person:
        'The document that was shown. With `withdrawn`: of somebody of 14 years or more (else `under-age`), whom an account holds (else `unknown`), and who was not seen for that account themself (else `own-account`).',
      at: 'When it was, in the last thirty days (else `out-of-range`).',
      name: 'The name on the document.',
      phone: 'The phone that signs in to the account for which the person was seen.',
      relation:
        'Whose phone it is: the person’s own, or that of a relative who acts for them. The application has to say the same.',
    },
  },
  PersonalCode: {
    schema: personalCodeSchema,
    is: 'What the code page shows, and what it shows to a gate.',
    fields: {
      name: 'The name, masked.',
      status: 'The colour with its reasons.',
      neededProof:
        'The proof level without which no credential is issued; null where the person has it, or none is asked.',
      credential:
        'What codes are drawn from without the network; null for a grey code, where the caller keeps its own, and while the person lacks a proof.',
    },
  },
  IssuedCredential: {
    schema: issuedCredentialSchema,
    is: 'What an issuer sends to a holder: enough to show codes until `expiresAt` without the network.',
    fields: {
      credential: 'The signed credential, base64url; its format is in shared/src/code/FORMAT.md.',
      seed: 'The secret of its hash chain, 16 bytes as base64url: whoever has both can show the code.',
    },
  },
  Status: {
    schema: statusSchema,
    is: 'The colour at an instant, why, what comes next, and the whole known future.',
    fields: { ...TOLD_STATUS_FIELDS, badges: 'What is shown beside the colour.' },
  },
  Reason: {
    schema: reasonSchema,
    is: 'One reason, with what the person needs to understand it and to get out of it.',
    fields: {
      id: 'Names the fact behind the reason, opaquely; null where there is none.',
      code: 'The code of the reason in the rule set.',
      name: 'The reason in words.',
      dimensions: 'On which dimensions of the published method it rests; empty for grey.',
      source: 'Who decided; null where nothing is known.',
      'source.kind': 'The person themselves, or an authority.',
      'source.name': 'Who it was, in words.',
      'source.division': 'The division that it spoke for; null where it spoke for none.',
      since: 'Since when it holds; null where it always has.',
      stage: 'Which stage it is in; null where it has none.',
      'stage.index': 'The number of the stage, counted from 0.',
      'stage.count': 'How many stages there are.',
      'stage.measure': 'What the stage asks for, in words.',
      plannedEnd: 'When the present stage ends if everything that it asks for is done in time; null for grey.',
      hardEnd: 'When the whole reason ends at the latest, whatever is missing.',
      waysOut: 'The ways out of the stage; the earliest that is met is taken.',
      overdue: 'The term is over and tests are still missing.',
      travel: 'Whether the person may travel.',
      advice: 'What to do, in words.',
      contact: 'Whom to ask.',
      'contact.name': 'Who that is.',
      'contact.phone': 'Their phone.',
      appealable: 'Whether an appeal is possible.',
    },
  },
  WayOut: {
    schema: wayOutSchema,
    is: 'One way out of a stage: both its term and its tests must be met.',
    fields: {
      term: 'When its term ends.',
      tests: 'The tests that it asks for; null where it asks for none.',
      'tests.needed': 'How many negatives it asks for.',
      'tests.done': 'How many there are.',
      'tests.nextSampleFrom': 'From when the next sample counts; null where none is missing.',
    },
  },
  Segment: {
    schema: segmentSchema,
    is: 'A span of one colour.',
    fields: { from: 'Its beginning.', to: 'Its end; null for the last, which lasts until a new fact arrives.' },
  },
  Badges: {
    schema: badgesSchema,
    is: 'Shown beside the colour and apart from it: none of them is a health state.',
    fields: {
      test: 'The latest test; null where none is known.',
      'test.sampledAt': 'When the sample was taken.',
      'test.result': 'Its result.',
      'test.withinHours':
        'The age in hours within which the sample lies; null when it is older than all that are shown.',
      vaccination: 'The vaccination.',
      'vaccination.doses': 'How many doses.',
      'vaccination.lastAt': 'When the last was given; null where none is known.',
      trips: 'Cities of the last days: having been there says nothing of a risk.',
      'trips.days': 'How many days are shown, the last being yesterday.',
      'trips.divisions': 'The cities.',
    },
  },
  Access: {
    schema: accessSchema,
    is: 'One look at a person, as the person sees it.',
    fields: {
      at: 'When it was.',
      placeName: 'At which place, or from which office where an official looked.',
      gateLabel: 'At which gate of the place; the reference of the case where an official looked.',
      way: 'How the person was found.',
      reason: 'Why their code was not scanned; null where it was, and where an official looked.',
      purpose: 'For what an official looked; null for everybody else.',
    },
  },
  PaperCode: {
    schema: paperCodeSchema,
    is: 'A code on paper for a person without a phone. It shows no colour: staff look up the current one.',
    fields: { code: 'The code in groups of four, as the card prints it.' },
  },
  CityCardId: { schema: cityCardIdSchema, is: 'The id of a card.' },
  CityCard: {
    schema: cityCardSchema,
    is: "A city's card as its person sees it.",
    fields: {
      cardId: 'The id of the card.',
      city: 'The city, four digits.',
      cityName: 'The city in words.',
      ending: 'The last characters of its number.',
      until: 'How long it is good for.',
      isAllowed: 'Whether doors may find the person by it.',
    },
  },
  CityCardRow: {
    schema: cityCardRowSchema,
    is: 'What the issuer of cards says of one: whose it is and until when, or that it is nobody’s any more.',
    fields: {
      id: "The source's own name for the row.",
      city: 'The city that issued the card, four digits; the directory must list it (else `unknown`), and the source must be granted it (else `not-granted`).',
      number:
        'The number as the card prints it: 6 to 20 letters and digits; spaces and hyphens are taken away. A card belongs to the source that brought it, until that source is revoked (else `other-source`).',
      revision:
        'How many rows changed the card before: 0 for a card that is new. Where another number stands, which the error tells, the row changes nothing (`outdated`).',
      state: 'Whether it is in force.',
      person: 'The document of the holder.',
      until: 'How long it is good for: it must lie ahead, by ten years at most (else `out-of-range`).',
    },
  },
};
