import { fromCanonical } from './canonical.ts';
import { readWrittenTime } from './written-time.ts';

/** RFC 3339 with any offset, and without seconds, as some programs write it. */
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** Milliseconds since 1970-01-01T00:00Z of an instant that names its zone; undefined for anything else, and for dates and clocks that do not exist. */
export function readInstant(text: string): number | undefined {
  return fromCanonical(text) ?? (WITH_ZONE.test(text) ? readWrittenTime(text) : undefined);
}
