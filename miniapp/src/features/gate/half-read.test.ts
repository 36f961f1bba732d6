import { openVerifier } from '@health-code/shared/code/gate-bundle';
import { verify } from '@health-code/shared/code/verify';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import bundle from '../../../../shared/vectors/code/bundle.json' with { type: 'json' };
import genuine from '../../../../shared/vectors/code/genuine.json' with { type: 'json' };
import { isHalfRead, paperFault } from './half-read.shared';
import { answerOf, type PresentedCode } from './presented.shared';
import { scannedText } from './scanned-text.shared';

const SCHEME = 'JKM1:';
const CARD = 'JKP1:7K3M9QRT2WXA7K3M';
const gate = openVerifier(bundle as unknown as Parameters<typeof openVerifier>[0]);
if (gate.kind === 'fault') throw new Error(gate.fault);
const verifier = gate.value;
const judged = (text: string, now: string) => verify(text, verifier, Date.parse(now));
const answer = (text: string, now: string): string => {
  const presented: PresentedCode = { kind: 'code', text, verdict: judged(text, now), repeated: false, current: null };
  return answerOf(presented);
};

describe('a code that was cut short', () => {
  it('is to be read again, wherever it was cut behind its scheme', () => {
    const cut = fc
      .constantFrom(...genuine.cases)
      .chain(({ text, now }) =>
        fc.integer({ min: SCHEME.length, max: text.length - 1 }).map((end) => ({ text: text.slice(0, end), now })),
      );
    fc.assert(fc.property(cut, ({ text, now }) => answer(scannedText(text), now) === 'half-read'));
  });

  it('is to be read again where characters were lost in the middle', () => {
    const [{ text, now }] = genuine.cases as [(typeof genuine.cases)[0]];
    fc.assert(
      fc.property(fc.integer({ min: SCHEME.length, max: text.length - 2 }), (at) => {
        const shorter = judged(text.slice(0, at) + text.slice(at + 1), now);
        expect(['unreadable', 'untrusted']).toContain(shorter.verdict);
        if (shorter.verdict === 'unreadable') expect(isHalfRead(shorter)).toBe(true);
      }),
    );
  });

  it.each(genuine.cases)('is not what is whole: $name', ({ text, now }) => {
    expect(isHalfRead(judged(text, now))).toBe(false);
  });

  it.each(['', 'https://example.org/p/7K3M', 'HC1:6BF', 'JKM2:AAAA', '7K3M9QRT'])(
    'is not what begins like nothing of ours: %s',
    (text) => {
      expect(answer(text, '2022-12-01T04:05:00.000Z')).toBe('unreadable');
    },
  );
});

describe('a paper card that was cut short', () => {
  it('is to be read again, wherever it was cut behind its scheme', () => {
    for (let end = SCHEME.length; end < CARD.length; end += 1) {
      expect(paperFault(CARD.slice(0, end)), `${end}`).toEqual({ verdict: 'unreadable', reason: 'truncated' });
    }
    expect(paperFault(CARD)).toBeUndefined();
    expect(paperFault(`${CARD}A`)).toBeDefined();
    expect(paperFault('JKM1:')).toBeUndefined();
  });
});
