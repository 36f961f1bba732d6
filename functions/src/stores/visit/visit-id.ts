import { shanghaiDate } from '@health-code/shared/time/shanghai';

/** The visits of a day begin alike, by Shanghai's calendar, so that a person's day is one short query. */
export function visitIdPrefix(day: string): string {
  return `${day.replaceAll('-', '')}-`;
}

/** The id of a visit at an instant, for one intention. */
export function visitIdAt(at: number, intention: string): string {
  return visitIdPrefix(shanghaiDate(at)) + intention;
}
