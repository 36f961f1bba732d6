/** The eight kinds of place of Shandong's provincial scheme, each with kinds of its own; `other` closes every list. */
export const SUB_KINDS = {
  business: ['restaurant', 'hotel', 'shop', 'cinema', 'gym', 'office-building', 'other'],
  market: ['farmers-market', 'supermarket', 'wholesale', 'logistics', 'other'],
  medical: ['hospital', 'pharmacy', 'clinic', 'other'],
  transport: ['station', 'airport', 'metro', 'bus', 'taxi', 'ship', 'other'],
  government: ['office', 'enterprise', 'service-hall', 'other'],
  housing: ['estate', 'dormitory', 'construction-site', 'other'],
  school: ['kindergarten', 'primary', 'secondary', 'university', 'other'],
  other: ['worship', 'park', 'other'],
} as const;

export type PlaceKind = keyof typeof SUB_KINDS;
export const PLACE_KINDS = Object.keys(SUB_KINDS) as [PlaceKind, ...PlaceKind[]];

/** Whether a second level belongs to a first. */
export function isSubKind(kind: PlaceKind, subKind: string): boolean {
  return (SUB_KINDS[kind] as readonly string[]).includes(subKind);
}

/**
 * After how many minutes a visit ends by itself when nobody says that it did: nobody is inside a bus for a day, and
 * everybody is at home for a night.
 */
const STAY_MINUTES: Readonly<Record<PlaceKind, number>> = {
  business: 180,
  market: 120,
  medical: 240,
  transport: 120,
  government: 600,
  housing: 720,
  school: 600,
  other: 240,
};

export function stayMinutes(kind: PlaceKind): number {
  return STAY_MINUTES[kind];
}

/** How many index keys share the arrivals of one hour, where a crowd may come at once. One key takes 1,000 writes a second. */
const SHARDS: Readonly<Partial<Record<PlaceKind, number>>> = { transport: 8, market: 4, medical: 4 };

export function arrivalShards(kind: PlaceKind): number {
  return SHARDS[kind] ?? 1;
}
