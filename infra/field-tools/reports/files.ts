import iconv from 'iconv-lite';
import type { FieldServer } from '../field-server.ts';
import { type FieldChapter, github, report, TRIAL } from '../report.ts';

const NONE = ['', ''] as const;
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf-16le');

const tails = (server: FieldServer) => server.file(server.table(NONE, NONE).replaceAll('\r\n', ',,,,,\r\n'));

/** Files as offices export them. */
export const files: FieldChapter = {
  kind: 'files',
  reports: [
    report(
      github('objectstack-ai/objectui/issues/2556'),
      'a GBK file from Excel becomes replacement characters',
      (server) => server.file(iconv.encode(server.table(NONE), 'gbk')),
      /^1 of 1 right$/,
    ),
    report(
      github('openwisp/openwisp-radius/issues/550'),
      'a UTF-16 file is an internal error',
      (server) => server.file(utf16(server.table(NONE).replaceAll(',', '\t'))),
      /^1 of 1 right$/,
    ),
    report(
      github('glific/glific/issues/5657'),
      'a byte order mark spoils the name of the first column',
      (server) => server.file(`\uFEFF${server.table(NONE)}`),
      /^1 of 1 right$/,
    ),
    report(
      github('glific/glific/issues/5657'),
      'bytes of another code page are half imported',
      (server) => server.file(Buffer.concat([Buffer.from(server.table(NONE)), Buffer.from([0x31, 0x96, 0x20, 0x0a])])),
      /neither UTF-8 nor GB18030/,
    ),
    report(
      github('KAMRONBEK/talim-ai/issues/48'),
      'semicolons make one column, and its header a person',
      (server) => server.file(server.table(NONE).replaceAll(',', ';')),
      /^1 of 1 right$/,
    ),
    report(
      github('parsecsv/parsecsv-for-php/issues/60'),
      "Excel's own line about the delimiter is taken for the header",
      (server) => server.file(`sep=,\r\n${server.table(NONE)}`),
      /^1 of 1 right$/,
    ),
    report(
      github('OpenRefine/OpenRefine/issues/690'),
      'one quotation mark swallows the rest of the file',
      (server) => server.file(server.table(['王记面馆', '"王记面馆'], NONE, NONE)),
      /^2 of 3 right; line 2, line: a quotation mark opens/,
    ),
    report(
      github('sequelpro/sequelpro/issues/991'),
      'a wrong row has no line number',
      (server) => server.file(server.table(NONE, ['market', 'castle'])),
      /^1 of 2 right; line 3, kind/,
    ),
    report(
      github('pbogre/jetlog/issues/39'),
      'a column that nobody knows is dropped without a word',
      (server) => server.file(server.table(NONE).replace('name,', 'colour,name,')),
      /unknown column colour/,
    ),
    report(
      github('rethinkdb/rethinkdb/issues/637'),
      'the last row without a line end is lost',
      (server) => server.file(server.table(NONE, NONE).trimEnd()),
      /^2 of 2 right$/,
    ),
    report(TRIAL, 'empty columns behind the rows are an error', tails, /^2 of 2 right$/),
    report(
      TRIAL,
      '是 is silently no',
      (server) => server.file(server.table(['113.6581,,', '113.6581,是,'], ['113.6581,,', '113.6581,maybe,'])),
      /^1 of 2 right; line 3, asksCheckOut: write yes or no/,
    ),
  ],
};
