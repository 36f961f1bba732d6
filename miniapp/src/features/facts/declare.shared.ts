import type { RouteBodyInput } from '@health-code/shared/api/contract';
import type { Symptom } from '@health-code/shared/facts/fact';
import { plainCharacters } from '@health-code/shared/text/clean';
import { chosenCode, type DivisionPath } from '../division/division-cascade.shared';

/** "None of these": an explicit answer, not an omission. */
export const NO_SYMPTOMS = 'none';

export type YesNo = 'yes' | 'no';

/** The two answers, as the options of a choice. */
export const yesNo = ({ no, yes }: { no: string; yes: string }) => [
  { value: 'no', label: no },
  { value: 'yes', label: yes },
];

export interface DeclareForm {
  readonly temperature: string;
  /** Nobody is made to guess a number. */
  readonly noThermometer: boolean;
  readonly symptoms: readonly string[];
  readonly contact: YesNo | null;
  /** Answered by the person: an empty list alone says nothing. */
  readonly hasStayed: YesNo | null;
  readonly stays: readonly DivisionPath[];
  /** Codes of the countries where somebody stayed. */
  readonly countries: readonly string[];
}

export const EMPTY_DECLARATION: DeclareForm = {
  temperature: '',
  noThermometer: false,
  symptoms: [],
  contact: null,
  hasStayed: null,
  stays: [],
  countries: [],
};

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

/** The questions that are not answered yet. */
export type DeclareFault = 'temperature' | 'symptoms' | 'contact' | 'stays';

export function declareFaults(form: DeclareForm): readonly DeclareFault[] {
  const isMissing: Record<DeclareFault, boolean> = {
    temperature: !form.noThermometer && readTemperature(form.temperature) === undefined,
    symptoms: form.symptoms.length === 0,
    contact: form.contact === null,
    stays: form.hasStayed === null || (form.hasStayed === 'yes' && form.stays.length + form.countries.length === 0),
  };
  return (Object.keys(isMissing) as DeclareFault[]).filter((question) => isMissing[question]);
}

/** What is sent of a form without faults; `corrects` names the declaration that had a slip in it. */
export function declareBody(form: DeclareForm, corrects?: string): RouteBodyInput<'declareHealth'> {
  return {
    temperatureCelsius: form.noThermometer ? null : (readTemperature(form.temperature) ?? null),
    symptoms: form.symptoms.filter((entry) => entry !== NO_SYMPTOMS) as Symptom[],
    contactWithCase: form.contact === 'yes',
    divisionsStayed: form.hasStayed === 'yes' ? form.stays.map((stay) => chosenCode(stay, STAY_DIGITS)) : [],
    ...(form.hasStayed === 'yes' && form.countries.length > 0 ? { countriesStayed: [...form.countries] } : {}),
    ...(corrects === undefined ? {} : { corrects }),
  };
}
