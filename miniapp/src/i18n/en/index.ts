import type { Words } from '../zh';
import { access, card } from './access';
import { checkIn, visits } from './check-in';
import { colours, common, failures, outcomes, privacy, settings } from './common';
import { gate, gates, invite, looks } from './gates';
import { consent, deletion, myData } from './my-data';
import { placeDay, placeEdit, placeForm, placeMap, placeState, poster, screen, subKinds, visitorLog } from './owner';
import {
  account,
  apply,
  code,
  declare,
  devices,
  divisions,
  home,
  identity,
  left,
  logins,
  proofLevels,
  recover,
} from './people';
import { place, placeNew, places, scan } from './places';
import { fieldErrors, problems, suspended } from './problems';

export const en: Words = {
  common,
  privacy,
  failures,
  colours,
  outcomes,
  settings,
  account,
  devices,
  logins,
  recover,
  home,
  apply,
  proofLevels,
  identity,
  left,
  divisions,
  declare,
  code,
  scan,
  checkIn,
  visits,
  access,
  card,
  consent,
  myData,
  deletion,
  places,
  placeNew,
  place,
  subKinds,
  placeForm,
  placeEdit,
  placeState,
  placeDay,
  poster,
  placeMap,
  visitorLog,
  screen,
  invite,
  looks,
  gates,
  gate,
  problems,
  fieldErrors,
  suspended,
};
