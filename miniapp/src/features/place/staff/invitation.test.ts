import { describe, expect, it } from 'vitest';
import { groupInvitation, readInvitation } from './invitation.shared';

describe('an invitation', () => {
  it.each([
    ['7k3m9qrt2wxb', '7K3M 9QRT 2WXB'],
    ['7K3M-9qrt 2wxb', '7K3M 9QRT 2WXB'],
    ['7k3m9', '7K3M 9'],
    ['7k3m', '7K3M'],
    ['oil', '011'],
    ['７Ｋ３Ｍ\u200B9QRT‑2WXB', '7K3M 9QRT 2WXB'],
    ['7K3M9QRT2WXB7', '7K3M 9QRT 2WXB 7'],
  ])('typed as %s is shown as %s', (typed, shown) => {
    expect(groupInvitation(typed)).toBe(shown);
  });

  it('is sent without its gaps', () => {
    expect(readInvitation(groupInvitation('7K3M9QRT2WXB'))).toBe('7K3M9QRT2WXB');
  });

  it('is found in a link, with what was written around it', () => {
    const link = 'https://code.example/#/pages/gates/index?invitation=7k3m9qrt2wxb';
    for (const text of [link, `请点开：${link}`, `${link}&from=chat`])
      expect(readInvitation(text)).toBe('7K3M9QRT2WXB');
  });
});
