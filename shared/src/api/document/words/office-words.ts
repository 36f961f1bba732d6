import { officeActSchema } from '../../../audit/act.ts';
import { dataSourceSchema, knownSourceSchema } from '../../../authority/data-source.ts';
import { policyEffectSchema } from '../../../entry/policy-effect-schema.ts';
import { personFoundSchema, toldStatusSchema } from '../../../office/look-up.ts';
import { newOfficeSchema, officeIdSchema, officeSchema } from '../../../office/office.ts';
import { operatorIdSchema, operatorSchema } from '../../../office/operator.ts';
import { ownWorkSchema } from '../../../office/own-work.ts';
import { officePostSchema } from '../../../office/post.ts';
import { grantedSchema, powerSchema } from '../../../office/powers.ts';
import { operatorSessionSchema } from '../../../office/session.ts';
import { TOLD_STATUS_FIELDS } from './person-words.ts';
import type { WordedSchemas } from './words.ts';

const OFFICE_FIELDS = {
  division: 'The division of the office: it reaches this and all below.',
  name: 'What the office is called.',
  phone: 'Where citizens reach it.',
};

const OPERATOR_FIELDS = {
  operatorId: 'The id of the official.',
  name: 'The name of the official.',
  state:
    '`invited` until the invitation is taken up, `joining` until a second factor stands, `active`, and `ended` for good.',
  factors: 'The kinds of second factor that stand.',
};

const SOURCE_FIELDS = {
  sourceId: 'The id of the source, which stands in its signatures as `keyid`.',
  organisation: 'Whose system it is.',
  division: 'The division of the organisation.',
  kinds: 'What it may bring.',
  divisions: 'The divisions for which, and about which, it may speak, with all that lies below.',
  publicKey: 'Its Ed25519 public key: 32 bytes as base64url.',
  state: 'A source that is `revoked` may bring nothing.',
  createdAt: 'When it was registered, in milliseconds since 1970.',
};

/** Offices and officials. */
export const officeWords: WordedSchemas = {
  OfficeId: {
    schema: officeIdSchema,
    is: 'The id of an office: the code of its division and four characters of its own, such as `410105-7K3F`.',
  },
  OperatorId: {
    schema: operatorIdSchema,
    is: 'The id of an official at one office: 26 characters of base32 without I, L, O and U.',
  },
  Power: {
    schema: powerSchema,
    is: 'What an official can be empowered to do. Later versions may add some.',
  },
  Granted: {
    schema: grantedSchema,
    is: 'One power, and when it ends.',
    fields: {
      power: 'The power.',
      until: 'The first instant at which it no longer holds: ahead, and at most 366 days (else `out-of-range`).',
    },
  },
  Office: {
    schema: officeSchema,
    is: 'An authority of one division.',
    fields: {
      ...OFFICE_FIELDS,
      officeId: 'The id of the office.',
      parentId: 'The office that founded it, one above; null for the first one.',
      createdAt: 'When it was founded.',
    },
  },
  NewOffice: {
    schema: newOfficeSchema,
    is: 'An office that is to be founded.',
    fields: {
      ...OFFICE_FIELDS,
      division: 'The division of the office, a street at the lowest, listed by the directory (else `unknown`).',
    },
  },
  Operator: {
    schema: operatorSchema,
    is: 'An official at one office, as colleagues see them.',
    fields: {
      ...OPERATOR_FIELDS,
      officeId: 'The office at which they work.',
      powers: 'What they were given, each power at most once; what has ended is still listed.',
      lastSeenAt: 'The last request of the session that is open, to the minute; null where none is.',
      revision: 'Grows with each change. To change the powers, give the one that you saw.',
    },
  },
  OfficePost: {
    schema: officePostSchema,
    is: 'Where an account works, as its owner sees it.',
    fields: { ...OPERATOR_FIELDS, office: 'The office.' },
  },
  OperatorSession: {
    schema: operatorSessionSchema,
    is: 'The session of an official. Another sign-in ends it.',
    fields: {
      token: 'Goes into `Authorization: Bearer …` of what officials ask; nobody is told it again.',
      idleMs: 'After so many milliseconds without a request it ends.',
      endsAt: 'When it ends at the latest.',
    },
  },
  OwnWork: {
    schema: ownWorkSchema,
    is: 'Who an official is, at which office, and what they may do now.',
    fields: {
      office: 'The office.',
      operator: 'The official.',
      powers: 'The powers that have not ended.',
      isSteppedUp: 'Whether the second factor need not be shown again at this moment.',
      idleMs: 'After so many milliseconds without a request the session ends.',
    },
  },
  OfficeAct: {
    schema: officeActSchema,
    is: 'What an official did or tried, as an auditor reads it.',
    fields: {
      officeId: 'The office of the official.',
      actId: 'The id of the act.',
      operatorId: 'The id of the official.',
      name: 'The name of the official.',
      action: 'What they did. Later versions may add some.',
      object: 'To what they did it, by its id.',
      detail: 'What else there is to know, by name.',
      at: 'When they began.',
      outcome: '`done`, or the code of the problem; null where it broke off.',
    },
  },
  PersonFound: {
    schema: personFoundSchema,
    is: 'Somebody as an official is told of them: the code with its reasons, and what tells them from others.',
    fields: {
      personId: 'The id of the person, for the record of the case.',
      name: 'The name, masked.',
      residence: 'The division of the residence in words.',
      proofLevel: 'How surely the person is who they say.',
      status: 'The colour with its reasons.',
    },
  },
  ToldStatus: {
    schema: toldStatusSchema,
    is: 'The colour at an instant with its reasons, as an official is told it.',
    fields: TOLD_STATUS_FIELDS,
  },
  DataSource: {
    schema: dataSourceSchema,
    is: 'A system that brings facts, such as that of a laboratory. Its key signs each request, and its grants limit it.',
    fields: SOURCE_FIELDS,
  },
  PolicyEffect: {
    schema: policyEffectSchema,
    is: 'What other entry requirements would have answered on one day, to the people of whom a sample was kept.',
    fields: {
      samples: 'How many samples there are.',
      before: 'How many of them get each answer by the requirements in force.',
      after: 'How many of them would get each answer by the others.',
      kinds: 'The same by kind of place, for the kinds that somebody came to.',
      kind: 'The kind of place.',
      pass: 'How many may enter.',
      unknown: 'How many staff decide on, because their code is grey.',
      limited: 'How many are held up.',
      stop: 'How many may not enter.',
    },
  },
  KnownSource: {
    schema: knownSourceSchema,
    is: 'A data source as an office sees it.',
    fields: {
      ...SOURCE_FIELDS,
      lastUsedOn: 'The last day, in Shanghai, on which a request of it was believed; null for none within two years.',
    },
  },
};
