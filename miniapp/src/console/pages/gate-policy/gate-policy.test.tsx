import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import { press, screen, see, sees, type, until } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { openAtWork, workOf } from '../../testing/at-work';

const none = { pass: 0, unknown: 0, limited: 0, stop: 0 };
const answers = { samples: 10, before: { ...none, pass: 10 }, after: { ...none, pass: 7, stop: 3 } };
const EFFECT = { ...answers, kinds: [{ kind: 'transport' as const, ...answers }] };
const PREVIEW = 'See what it would have been yesterday';

async function open(): Promise<void> {
  server.on('getGatePolicy', () => PLAIN_POLICIES);
  await openAtWork('#/gate-policy', workOf(['gate-policy']));
  await until(() => screen.getByText(PREVIEW));
}

describe('entry requirements', () => {
  it('are tried on yesterday before they are published', async () => {
    server.on('previewGatePolicyForOffice', () => ({ day: '2026-11-20', effect: EFFECT }));
    await open();
    await type('Oldest test (hours)', '48');
    await press(PREVIEW);
    await see('All places');
    expect(screen.getAllByText('100% → 70%')).toHaveLength(2);
    expect(server.callsOf('previewGatePolicyForOffice')[0]?.body.everywhere.oldestTestHours).toBe(48);
    expect(server.callsOf('publishGatePolicyForOffice')).toEqual([]);
  });

  it('are tried anew once they were changed', async () => {
    server.on('previewGatePolicyForOffice', () => ({ day: '2026-11-20', effect: EFFECT }));
    await open();
    await press(PREVIEW);
    await see('All places');
    await type('Oldest test (hours)', '24');
    expect(sees('All places')).toBe(false);
  });

  it('say so where there are no samples, and why it failed', async () => {
    server.on('previewGatePolicyForOffice', () => ({
      day: '2026-11-20',
      effect: { ...EFFECT, samples: 0, kinds: [] },
    }));
    await open();
    await press(PREVIEW);
    await see('There are no samples of yesterday.');
    server.on('previewGatePolicyForOffice', () => {
      throw new Refusal('SERVICE.BUSY', 503);
    });
    await press(PREVIEW);
    await see('The service is busy');
  });
});
