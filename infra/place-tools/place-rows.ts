import { createHash } from 'node:crypto';

/** One line of a file of places, as the API takes it. */
export interface PlaceRow {
  readonly line: number;
  readonly place: Record<string, unknown>;
  /** Follows from the content: the same line again registers nothing twice. */
  readonly key: string;
}

const PLAIN = ['name', 'kind', 'subKind', 'division', 'address', 'creditCode'] as const;

/** The cells of a line as a place. What is no number stays text, for the check to name. */
export function placeRow(line: number, cells: Readonly<Record<string, string>>): PlaceRow {
  const place: Record<string, unknown> = {};
  for (const column of PLAIN) if (cells[column]) place[column] = cells[column];
  place['location'] = { latitude: numberOr(cells['latitude']), longitude: numberOr(cells['longitude']) };
  if (cells['entrances']) place['entrances'] = cells['entrances'].split('|').map((name) => name.trim());
  if (cells['asksTestWithinHours']) place['asksTestWithinHours'] = numberOr(cells['asksTestWithinHours']);
  if (cells['asksCheckOut']) place['asksCheckOut'] = cells['asksCheckOut'] === 'yes';
  if (cells['managerName'] || cells['managerPhone']) {
    place['manager'] = { name: cells['managerName'] ?? '', phone: cells['managerPhone'] ?? '' };
  }
  const digest = createHash('sha256').update(JSON.stringify(place)).digest('hex');
  return { line, place, key: `row-${digest.slice(0, 40)}` };
}

function numberOr(text: string | undefined): number | string | undefined {
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

/** The column that a JSON pointer into a place means. */
export function placeColumn(pointer: string): string {
  const [first = '', second = ''] = pointer.split('/').slice(1);
  if (first === 'location') return second || 'latitude, longitude';
  return first === 'manager' ? `manager${second.charAt(0).toUpperCase()}${second.slice(1)}` : first;
}
