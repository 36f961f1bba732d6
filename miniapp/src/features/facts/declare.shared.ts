import type { RouteBodyInput } from '@health-code/shared/api/contract';
import type { Symptom } from '@health-code/shared/facts/fact';
import { plainCharacters } from '@health-code/shared/text/clean';
import { chosenCode, type DivisionPath } from '../division/division-cascade.shared';

/** "None of these": an explicit answer, not an omission. */
export const NO_SYMPTOMS = 'none';

export interface DeclareForm {
  readonly temperature: string;
  readonly symptoms: readonly string[];
  readonly contact: 'yes' | 'no' | undefined;
  readonly stays: readonly DivisionPath[];
}

export const EMPTY_DECLARATION: DeclareForm = { temperature: '', symptoms: [], contact: undefined, stays: [] };

/** A stay counts for the risk areas around it, so that at least the county is asked for. */
export const STAY_DIGITS = 6;
export const DEEPEST_STAY_DIGITS = 9;

/** "None" and symptoms exclude each other. */
export function toggleSymptom(chosen: readonly string[], value: string): string[] {
  if (chosen.includes(value)) return chosen.filter((entry) => entry !== value);
  return value === NO_SYMPTOMS ? [NO_SYMPTOMS] : [...chosen.filter((entry) => entry !== NO_SYMPTOMS), value];
}

/** Adds a place of stay; idempotent. */
export function addStay(stays: readonly DivisionPath[], stay: DivisionPath): readonly DivisionPath[] {
  const code = chosenCode(stay, STAY_DIGITS);
  const isKnown = stays.some((entry) => chosenCode(entry, STAY_DIGITS) === code);
  return code === '' || isKnown ? stays : [...stays, stay];
}

/** Chinese keyboards give a comma or a full-width point as easily as a point. */
export function readTemperature(text: string): number | undefined {
  const value = Number(
    plainCharacters(text)
      .replace(/[,。]/, '.')
      .replace(/ ?(℃|°C)$/i, '')
      .trim() || Number.NaN,
  );
  return value >= 34 && value <= 43 ? value : undefined;
}

export interface DeclareFaults {
  readonly temperature: boolean;
  readonly symptoms: boolean;
  readonly contact: boolean;
}

export function declareFaults(form: DeclareForm): DeclareFaults {
  return {
    temperature: readTemperature(form.temperature) === undefined,
    symptoms: form.symptoms.length === 0,
    contact: form.contact === undefined,
  };
}

export function declareBody(form: DeclareForm): RouteBodyInput<'declareHealth'> {
  return {
    temperatureCelsius: readTemperature(form.temperature) ?? 0,
    symptoms: form.symptoms.filter((entry) => entry !== NO_SYMPTOMS) as Symptom[],
    contactWithCase: form.contact === 'yes',
    divisionsStayed: form.stays.map((stay) => chosenCode(stay, STAY_DIGITS)),
  };
}
