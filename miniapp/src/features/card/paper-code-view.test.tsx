import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { HOUR, iso, NOON, WANG } from '../../testing/samples';
import { press, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { PaperCodeView } from './paper-code-view';

const code = { code: '7K3M-9QRT-2WX4-7K3M', issuedAt: iso(NOON), expiresAt: iso(NOON + 365 * 24 * HOUR) };
const city = {
  cardId: '5'.repeat(26),
  city: '4101',
  cityName: 'Zhengzhou',
  ending: '2233',
  until: iso(NOON),
  isAllowed: true,
};

beforeEach(() => {
  signIn();
  server.on('listCityCards', () => ({ cards: [] }));
  server.on('getPaperCode', () => code);
});

describe('a paper code', () => {
  it('is created where there is none', async () => {
    let isThere = false;
    server.on('getPaperCode', () => {
      if (!isThere) throw new Refusal('PAPER_CODE.NOT_FOUND', 404);
      return code;
    });
    server.on('issuePaperCode', () => {
      isThere = true;
      return code;
    });
    await show(<PaperCodeView person={WANG} />);
    await see('No paper code yet');
    await press('Create a paper code');
    await see('Paper code for 王**');
  });

  it('is read out in groups, and says until when it is valid', async () => {
    await show(<PaperCodeView person={WANG} />);
    await see('7K3M 9QRT');
    for (const words of ['2WX4 7K3M', '21 Nov 2027']) expect(sees(words), words).toBe(true);
  });

  it('is downloaded to be printed', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:card');
    server.on('getPaperCard', () => ({}) as never);
    await show(<PaperCodeView person={WANG} />);
    await press('Download the card (PDF)');
    await see('Card downloaded. Print it and fold it along the dashed line.');
  });

  it('is cancelled after a second question', async () => {
    server.on('revokePaperCode', () => {
      server.on('getPaperCode', () => {
        throw new Refusal('PAPER_CODE.NOT_FOUND', 404);
      });
      return { revoked: true };
    });
    await show(<PaperCodeView person={WANG} />);
    await press('Lost your card? Cancel it');
    await press('Cancel the card');
    await see('The old card has been cancelled');
    expect(sees('No paper code yet')).toBe(true);
  });
});

describe('city cards', () => {
  it('are turned off and on by their person', async () => {
    let isAllowed = true;
    server.on('listCityCards', () => ({ cards: [{ ...city, isAllowed }] }));
    server.on('allowCityCard', ({ body }) => {
      isAllowed = body.isAllowed;
      return { ...city, isAllowed };
    });
    await show(<PaperCodeView person={WANG} />);
    await see('Can be used for entry');
    await press('Turn off');
    await see('Turned off');
    await press('Turn on');
    await see('Can be used for entry');
  });
});
