import { accesses, paper } from './access';
import { checkIn, visits } from './check-in';
import { colours, common, failures, outcomes, settings } from './common';
import { gate, gates, invite } from './gates';
import { placeDay, placeForm, placeMap, placeState, poster, register, screen, subKinds } from './owner';
import { apply, code, declare, divisions, session } from './people';
import { place, placeNew, places, scan } from './places';
import { fieldErrors, problems } from './problems';

/** Chinese is the base: every other language has exactly these entries. */
export const zh = {
  common,
  failures,
  colours,
  outcomes,
  settings,
  session,
  apply,
  divisions,
  declare,
  code,
  scan,
  checkIn,
  visits,
  accesses,
  paper,
  places,
  placeNew,
  place,
  subKinds,
  placeForm,
  placeState,
  placeDay,
  poster,
  placeMap,
  register,
  screen,
  invite,
  gates,
  gate,
  problems,
  fieldErrors,
};
export type Words = typeof zh;
