import type { Division } from '@health-code/shared/division/division-schema';
import { callAsAnyone } from './api';
import { useLoad } from './use-load';
import { useLanguage } from './words';

export type ListedDivision = Pick<Division, 'code' | 'name' | 'latinName'>;

const COUNTRY = '00';
const LENGTHS = [2, 4, 6, 9];

const read = new Map<string, Promise<readonly ListedDivision[]>>();

/** The directory does not change while a page is open. A failed reading is tried anew with the next. */
function childrenOf(parent: string, names: 'chinese' | 'latin'): Promise<readonly ListedDivision[]> {
  const key = `${names} ${parent}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const query = { parent: parent === COUNTRY ? '' : parent, names };
  const reading = callAsAnyone('listDivisions', { query }).then(({ divisions }) => divisions);
  read.set(key, reading);
  reading.catch(() => read.delete(key));
  return reading;
}

/** What lies below a division; nothing while it is read. */
export function useDivisions(parent: string): readonly ListedDivision[] {
  const names = useLanguage() === 'zh' ? 'chinese' : 'latin';
  const loaded = useLoad(`${names} ${parent}`, () => childrenOf(parent, names));
  if (loaded.state !== 'ready') return [];
  return loaded.value.map((each) => ({ ...each, name: names === 'latin' ? (each.latinName ?? each.name) : each.name }));
}

/** The divisions below which one is chosen, from that of an office down to the one that is chosen. */
export function divisionPathFrom(within: string, value: string): string[] {
  const first = within === COUNTRY ? 0 : within.length;
  const below = value === COUNTRY ? [] : LENGTHS.filter((length) => length > first && length <= value.length);
  return [within, ...below.map((length) => value.slice(0, length))];
}

/** Whether a division is within another, or is it. */
export const isBelow = (code: string, above: string): boolean => above === COUNTRY || code.startsWith(above);
