import { plainCharacters } from '@health-code/shared/text/clean';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import { type TimesFault, timesFault } from '@health-code/shared/visit/stay';
import { minuteTime } from '../../../i18n/times.shared';

/** What a person typed: four digits each, and nothing for "not left". */
export interface TypedTimes {
  readonly arrived: string;
  readonly left: string;
}

/** The times of a visit as they were recorded, in milliseconds. */
interface RecordedTimes {
  readonly arrivedAt: number;
  readonly leftAt: number | undefined;
}

type Fault = TimesFault['fault'] | 'format';
export type TimesReading =
  | { readonly kind: 'ok'; readonly arrivedAt: number; readonly leftAt: number | undefined }
  | { readonly kind: 'wrong'; readonly field: keyof TypedTimes; readonly fault: Fault };

/** 09:05, as the digits are typed one after the other, or a whole time that was pasted. */
export function groupTime(text: string): string {
  const plain = plainCharacters(text);
  const whole = /(?:^|\D)(\d{1,2}):(\d{2})(?!\d)/.exec(plain);
  if (whole !== null) return `${(whole[1] as string).padStart(2, '0')}:${whole[2]}`;
  const digits = plain.replace(/\D/g, '').slice(0, 4);
  return digits.length < 3 ? digits : `${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The instant of a time of day, on the Shanghai day of another instant; undefined when it is no time. */
function instantOn(day: number, text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? undefined : Date.parse(`${shanghaiDate(day)}T${text}:00+08:00`);
}

/** A form knows minutes and a visit milliseconds: what was not changed stays exactly as it was. */
function changed(typed: number, recorded: number | undefined): number {
  return recorded !== undefined && minuteTime(typed) === minuteTime(recorded) ? recorded : typed;
}

/** Reads corrected times and says what is wrong with them, as the server would. `now` is the server's time. */
export function readTimes(typed: TypedTimes, recorded: RecordedTimes, now: number): TimesReading {
  const day = recorded.arrivedAt;
  const [arrived, left] = [instantOn(day, typed.arrived), instantOn(day, typed.left)];
  if (arrived === undefined) return { kind: 'wrong', field: 'arrived', fault: 'format' };
  if (left === undefined && typed.left !== '') return { kind: 'wrong', field: 'left', fault: 'format' };
  const arrivedAt = changed(arrived, recorded.arrivedAt);
  const leftAt = left === undefined ? undefined : leavingIn(changed(left, recorded.leftAt), arrivedAt);
  const wrong = timesFault(day, { arrivedAt, leftAt }, now);
  if (wrong === undefined) return { kind: 'ok', arrivedAt, leftAt };
  return { kind: 'wrong', field: wrong.field === 'leftAt' ? 'left' : 'arrived', fault: wrong.fault };
}

/** Times have minute precision: leaving within the minute of arrival is not leaving early. */
function leavingIn(leftAt: number, arrivedAt: number): number {
  return minuteTime(leftAt) === minuteTime(arrivedAt) ? Math.max(leftAt, arrivedAt) : leftAt;
}
