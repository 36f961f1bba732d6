import { toIso } from '@health-code/shared/time/shanghai';
import { readWrittenTime } from '@health-code/shared/time/written-time';
import { type FieldChapter, github, report, TRIAL } from '../report.ts';

/** What the tools make of an instant in a cell. */
const inCell = (text: string) => async () => {
  const at = readWrittenTime(text);
  return at === undefined ? 'refused' : toIso(at);
};
const JANUARY_5 = /^2026-01-05T00:30:00\.000Z$/;

/** Instants and days, in files and in addresses. */
export const instants: FieldChapter = {
  kind: 'instants and days',
  reports: [
    report(
      github('originator-profile/originator-profile/issues/351'),
      'an offset is refused',
      inCell('2026-01-05T08:30:00+08:00'),
      JANUARY_5,
    ),
    report(TRIAL, 'Excel writes 2026/1/5 8:30', inCell('2026/1/5 8:30'), JANUARY_5),
    report(github('moment/moment/issues/668'), '30 February becomes 1 March', inCell('2026-02-30 08:30'), /^refused$/),
    report(
      github('spencermountain/spacetime/issues/50'),
      '30 February is valid',
      inCell('2018-02-30T00:00:00Z'),
      /^refused$/,
    ),
    report(
      github('CVEProject/cve-services/issues/817'),
      '31 February in an address is answered',
      async (server) => {
        const { status } = await server.http('GET', '/v1/places/0123456789ABCDEFGHJKMNPQRS/days/2026-02-31');
        return String(status);
      },
      /^40[01]$/,
    ),
  ],
};
