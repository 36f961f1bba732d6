import { describe, expect, it } from 'vitest';
import { getHealth } from './get-health.ts';

describe('the health of the service', () => {
  it('is that it answers, with its clock', async () => {
    const answer = await getHealth({}, { caller: { kind: 'anyone' }, now: 1_000 });
    expect(answer).toEqual({ status: 'ok', serverTime: '1970-01-01T00:00:01.000Z' });
  });
});
