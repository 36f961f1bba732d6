import { describe, expect, it } from 'vitest';
import { forEachSubject, recordInTurn } from './rows-in-turn.ts';
import { refused, rowError } from './source-rows.ts';

const WRONG = rowError('/size', 'too-large', 'is too large');
const rightRows = (...ids: string[]) => ids.map((id, index) => ({ index, row: { id } }));
const subjectOf = ({ id }: { id: string }) => id.charAt(0);

describe('rows about one person or card', () => {
  it('are worked on together, in their order, once for each', async () => {
    const seen: string[] = [];
    await forEachSubject(rightRows('a1', 'b1', 'a2'), subjectOf, async (subject, own) => {
      seen.push(`${subject}: ${own.map(({ index, row }) => `${index} ${row.id}`).join(', ')}`);
    });
    expect(seen).toEqual(['a: 0 a1, 2 a2', 'b: 1 b1']);
  });

  it('are recorded one after the other, while the others go on', async () => {
    const running = new Set<string>();
    let most = 0;
    const ids = ['a1', 'b1', 'a2', 'b2', 'a3'];
    const done = await recordInTurn({ right: rightRows(...ids), results: [] }, subjectOf, async (subject) => {
      expect(running.has(subject)).toBe(false);
      running.add(subject);
      most = Math.max(most, running.size);
      await Promise.resolve();
      running.delete(subject);
      return 'recorded';
    });
    expect(most).toBe(2);
    expect(done).toEqual(ids.map((id) => ({ id, outcome: 'recorded', errors: [] })));
  });

  it('are answered in their places, beside those that were wrong before', async () => {
    const before = refused('x', [WRONG], 0);
    const right = rightRows('-', 'a1', 'a2', 'b1').slice(1);
    const says = { a1: 'recorded', a2: [WRONG], b1: 'repeated' } as const;
    const record = async (_subject: string, { id }: { id: string }) => {
      const said = says[id as keyof typeof says];
      return typeof said === 'string' ? said : [...said];
    };
    expect(await recordInTurn({ right, results: [before] }, subjectOf, record)).toEqual([
      before,
      { id: 'a1', outcome: 'recorded', errors: [] },
      refused('a2', [WRONG], 2),
      { id: 'b1', outcome: 'repeated', errors: [] },
    ]);
  });
});
