import { divisionSchema } from '../../../division/division-schema.ts';
import {
  doorSchema,
  entranceSchema,
  managedPlaceSchema,
  newPlaceSchema,
  placeIdSchema,
  placeKindSchema,
  placeSchema,
  placeStateSchema,
  proposalSchema,
  publicPlaceSchema,
} from '../../../place/place.ts';
import { placeCodeSchema } from '../../../place/place-code-schema.ts';
import {
  checkInAnswerSchema,
  newVisitSchema,
  originalTimesSchema,
  visitResultSchema,
  visitSchema,
} from '../../../visit/visit.ts';
import { visitorLogRowSchema } from '../../../visit/visitor-log.ts';
import type { WordedSchemas } from './words.ts';

const CHECK_OUT = { asksCheckOut: 'Whether people are asked to scan again when they leave.' };

const SHOWN_FIELDS = {
  name: 'What the place is called.',
  kind: 'The kind of place.',
  address: 'The address within the division.',
};

const PLACE_FIELDS = {
  ...SHOWN_FIELDS,
  ...CHECK_OUT,
  subKind: 'The second level of the kind.',
  asksTestWithinHours: 'A negative test of at most so many hours, asked of everyone who enters; null for none.',
};

const MANAGED_FIELDS = {
  ...PLACE_FIELDS,
  creditCode: 'Its unified social credit code; null where none was given.',
  'creditCode.code': 'The code.',
  'creditCode.isChecked': 'Whether its check character fits.',
  location: 'Where it is, WGS 84.',
  'location.latitude': 'Degrees north.',
  'location.longitude': 'Degrees east.',
  manager: 'Who manages it; null for the account itself.',
  'manager.name': 'Their name.',
  'manager.phone': 'Their phone.',
  'manager.documentNumber': 'The number of their document, masked; null where none was given.',
  state: 'The state of the place.',
  reviewNote: 'What a reviewer wrote; null while there is nothing to say.',
  suspension: 'What visitors are told while the place is suspended; null in any other state.',
  'suspension.until': 'The day in Shanghai on which it plans to open again; null while that is not known.',
  'suspension.note': 'Why, where else to go, whom to call; null where it says nothing.',
  entrances: 'Its entrances, each with a code of its own.',
  revision: 'Grows by one with each edit; an edit names the one that its author saw.',
  proposal: 'What an edit would change once a reviewer accepts it; null while nothing waits and nothing was refused.',
};

export const placeWords: WordedSchemas = {
  Division: {
    schema: divisionSchema,
    is: 'A division as the directory lists it.',
    fields: {
      code: 'Its code.',
      name: 'Its name.',
      level: 'Its level.',
      latinName: 'The name in Latin letters, where `names=latin` asked for it and it is known.',
      hasChildren: 'Whether there is a further level to ask for.',
    },
  },
  PlaceId: { schema: placeIdSchema, is: 'The id of a place: 26 characters of base32 without I, L, O and U.' },
  PlaceCode: { schema: placeCodeSchema, is: 'The twelve characters that a poster shows and a door is told by.' },
  PlaceKind: { schema: placeKindSchema, is: 'The kind of a place.' },
  PlaceState: {
    schema: placeStateSchema,
    is: 'The state of a place: `pending` waits for a review; nobody can check in at one that is not `active`.',
  },
  NewPlace: {
    schema: newPlaceSchema,
    is: 'What an owner registers.',
    fields: {
      ...PLACE_FIELDS,
      subKind: 'The second level of the kind; each kind has its own, as the options say.',
      creditCode:
        'Unified social credit code (GB 32100), eighteen digits and letters without I, O, S, V and Z. Spaces, full-width forms and lower case are read as what they mean. A check character that does not fit is a warning.',
      entrances:
        'The names of its entrances, which differ when they are clean (else `repeated`); one without a name unless told.',
      division: 'County or below; the directory must list it (else `unknown`).',
      location: 'Where it is.',
      manager: 'Who manages it; the signed-in account unless told.',
      'manager.name': 'Their name.',
      'manager.phone': 'Their phone.',
      'manager.document': 'Their document: where it is given, their code must be green for the register to be shown.',
    },
  },
  Entrance: {
    schema: entranceSchema,
    is: 'An entrance with its place code.',
    fields: {
      entranceId: 'The id of the entrance within its place.',
      name: 'Its name; empty where the place has a single door.',
      code: 'Its place code.',
      version: 'Grows by one each time the code is replaced.',
    },
  },
  PlaceProposal: {
    schema: proposalSchema,
    is: 'A change of a place that waits for a review or was refused. Until it is accepted the place stays as it was.',
    fields: {
      revision: 'The revision that made it; a decision names it.',
      name: 'What the place would be called.',
      subKind: 'The second level of its kind.',
      address: 'The address within the division.',
      location: 'Where it would be, WGS 84.',
      'location.latitude': 'Degrees north.',
      'location.longitude': 'Degrees east.',
      refusal: 'Why it was refused; null while it waits.',
    },
  },
  Place: { schema: placeSchema, is: 'A place as its owner sees it.', fields: MANAGED_FIELDS },
  ManagedPlace: {
    schema: managedPlaceSchema,
    is: 'A place as an account that runs it sees it.',
    fields: {
      ...MANAGED_FIELDS,
      role: 'What the account may do there: an owner everything, a manager all but close it and choose its managers.',
    },
  },
  PublicPlace: {
    schema: publicPlaceSchema,
    is: 'A place as anyone who stands before its poster sees it.',
    fields: { ...SHOWN_FIELDS, entrance: 'The name of the entrance.' },
  },
  Door: {
    schema: doorSchema,
    is: 'The same, with what its door does besides.',
    fields: { ...SHOWN_FIELDS, ...CHECK_OUT, entrance: 'The name of the entrance.' },
  },
  NewVisit: {
    schema: newVisitSchema,
    is: 'A check-in. The location is judged and dropped: only the verdict is stored.',
    fields: {
      placeCode:
        'As scanned or typed: a link or the twelve characters. Problems of their own say what is wrong with it.',
      personIds:
        'Who checks in: people of this account. Whom somebody takes along without the proof that is asked for is refused as `proof-needed`, with `PROOF.NEEDED`.',
      entry: 'How the code came into the app.',
      'entry.method': 'Whether people check in by themselves or are taken along.',
      'entry.scene': 'The live camera, a picture from the album, a link, or the keyboard.',
      'entry.location': 'Where the phone was; judged and dropped.',
      'entry.scannedAt': "When the code was scanned, by the phone's clock.",
      'entry.screen':
        'What a screen at the door showed beside its code; without it nothing is `verified` where a screen hangs.',
      at: 'When people were at the door, where the phone had no network then: within the last seven days, and at most a minute ahead (else `out-of-range`).',
    },
  },
  CheckInAnswer: {
    schema: checkInAnswerSchema,
    is: 'What the door says to each of those who checked in.',
    fields: {
      place: 'Where it was.',
      results: 'One for each person, in the order of the request.',
      serverTime:
        "When the visit was recorded, by the server's clock. A retry answers with the first visit's time, and so does a scan within five minutes where the person is already.",
    },
  },
  VisitResult: {
    schema: visitResultSchema,
    is: 'What the door says to one person.',
    fields: { name: 'The name, masked.' },
  },
  Visit: {
    schema: visitSchema,
    is: 'A visit as its person sees it.',
    fields: {
      at: 'When the person arrived.',
      place: 'Where it was.',
      method: 'How the person came in: by their own scan, taken along, or let in by staff.',
      colour: 'The colour at that time.',
      ruleSet: 'The rule set by which it was judged.',
      leftAt: 'When the person left; null while they are inside.',
      endedBy: 'What ended it; null while it goes on.',
      original: 'The times that were recorded first; null where nobody corrected them.',
      isLate: 'Whether it was sent later than it happened, because there was no network.',
      isOpen: 'Whether its times may still be corrected: until the end of its day.',
    },
  },
  OriginalTimes: {
    schema: originalTimesSchema,
    is: 'The times of a visit as they were recorded first. They stay however often they are corrected.',
    fields: {
      at: 'When the arrival was recorded.',
      leftAt: 'When the departure was recorded; null where none was.',
      changedAt: 'When the times were corrected last.',
    },
  },
  VisitorLogRow: {
    schema: visitorLogRowSchema,
    is: 'One line of a visitor log: enough to find somebody again with their document, and no more.',
    fields: {
      at: 'When they arrived.',
      leftAt: 'When they left; null while they are inside.',
      original: 'The times that were recorded first; null where nobody corrected them.',
      entrance: 'The name of the entrance.',
      name: 'The name, masked.',
      documentNumber: 'The number of the document, masked.',
      method: 'How they came in.',
    },
  },
};
