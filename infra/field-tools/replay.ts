import { ToolError } from '../tool-kit/tool-error.ts';
import type { FieldServer } from './field-server.ts';
import type { FieldChapter, FieldReport } from './report.ts';
import { files } from './reports/files.ts';
import { http } from './reports/http.ts';
import { instants } from './reports/instants.ts';
import { links } from './reports/links.ts';
import { names } from './reports/names.ts';
import { numbers } from './reports/numbers.ts';

export const CHAPTERS: readonly FieldChapter[] = [names, numbers, files, links, instants, http];

/** The chapters of these kinds; all of them where none is named. Throws a ToolError for a kind that there is not. */
export function chaptersNamed(kinds: readonly string[]): readonly FieldChapter[] {
  const unknown = kinds.filter((kind) => !CHAPTERS.some((chapter) => chapter.kind === kind));
  if (unknown.length > 0) {
    throw new ToolError(
      `unknown kind ${unknown.join(', ')}; there are: ${CHAPTERS.map(({ kind }) => kind).join(', ')}`,
    );
  }
  return kinds.length === 0 ? CHAPTERS : CHAPTERS.filter(({ kind }) => kinds.includes(kind));
}

/** A report with the answer that it got. */
export interface Replayed {
  readonly kind: string;
  readonly report: FieldReport;
  readonly answer: string;
  readonly isRight: boolean;
}

/** Replays reports one after the other. A replay that fails is an answer, too, and never a right one. */
export async function replay(server: FieldServer, chapters: readonly FieldChapter[]): Promise<Replayed[]> {
  const rows: Replayed[] = [];
  for (const { kind, reports } of chapters) {
    for (const report of reports) {
      const answer = await report.replay(server).catch((error: Error) => `failed: ${error.message}`);
      rows.push({ kind, report, answer, isRight: !answer.startsWith('failed: ') && report.right.test(answer) });
    }
  }
  return rows;
}
