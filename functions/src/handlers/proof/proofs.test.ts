import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, residentId, samplePerson } from '../../testing/samples.ts';
import { createTestApi } from '../../testing/test-api.ts';
import { testSource } from '../../testing/test-source.ts';
import { createRegister } from '../../testing/world-proofs.ts';

const OFFICE = { division: '410105001', office: '经八路街道办', operator: '0017' };
const SEEN = {
  ...{ id: 'seen-1', state: 'seen', ...OFFICE, person: { type: 'resident-id', number: residentId(2) } },
  ...{ name: '王小明', phone: '13800138000', at: '2026-11-21T03:00:00.000Z' },
};

async function squattedWorld() {
  const api = createTestApi({ deps: { identityProofing: createRegister() } });
  const squatter = await api.signIn('13900139000');
  const typed = { ...samplePerson(), name: '李四', phone: '13700137000' };
  const { personId } = (await api.call('POST', '/v1/people', { token: squatter, body: typed })).body;
  const right = await api.signIn('13800138000');
  return { api, squatter, right, personId };
}

describe('proving who a person is', () => {
  it('answers what came of it', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const answer = await api.call('POST', `/v1/people/${personId}/proof`, { token });
    expect([answer.status, answer.body]).toEqual([200, { outcome: 'off', level: 'declared' }]);
    const nobody = await api.call('POST', `/v1/people/${'0'.repeat(26)}/proof`, { token });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'PERSON.NOT_FOUND']);
  });

  it('takes a person over from a squatter, who is told', async () => {
    const { api, squatter, right, personId } = await squattedWorld();
    const wrong = { ...samplePerson(), name: '王小红' };
    const refused = await api.call('POST', '/v1/people', { token: right, body: wrong });
    expect([refused.status, refused.body.code]).toEqual([409, 'PROOF.CONTRADICTED']);
    const pointers = refused.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(['/name', '/document/number', '/phone']);
    const taken = await api.call('POST', '/v1/people', { token: right, body: samplePerson() });
    expect([taken.status, taken.body.proof.level]).toEqual([200, 'matched']);
    const { people, notices } = (await api.call('GET', '/v1/people', { token: squatter })).body;
    expect([people, notices]).toEqual([
      [],
      [{ noticeId: expect.any(String), kind: 'taken-over', name: '李*', at: '2026-11-21T04:00:00.000Z' }],
    ]);
    const code = await api.call('GET', `/v1/people/${personId}/code`, { token: squatter });
    expect([code.status, code.body.code]).toEqual([404, 'PERSON.NOT_FOUND']);
  });

  it('tells no log of a name, a number or a phone', async () => {
    const { api, right } = await squattedWorld();
    await api.call('POST', '/v1/people', { token: right, body: { ...samplePerson(), name: '王小红' } });
    for (const secret of ['王小', '李四', residentId(2), '13800138000', '13700137000']) {
      expect(api.logLines.join('\n')).not.toContain(secret);
    }
  });
});

describe('handing a person over', () => {
  it('gives a code, which another account uses', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const made = await api.call('POST', `/v1/people/${personId}/handover`, { token, key: 'handover-1' });
    expect([made.status, made.body]).toEqual([
      201,
      { code: expect.stringMatching(/^\w{12}$/), expiresAt: '2026-11-28T04:00:00.000Z' },
    ]);
    const child = await api.signIn('13900139000');
    const body = { ...samplePerson(), handover: made.body.code };
    const received = await api.call('POST', '/v1/people', { token: child, body });
    expect([received.status, received.body.personId]).toEqual([200, personId]);
    const declared = await api.call('POST', `/v1/people/${personId}/declarations`, { token: child, body: CLEAN });
    expect(declared.status).toBe(201);
    const again = await api.call('POST', '/v1/people', { token, body });
    expect([again.status, again.body.code]).toEqual([404, 'HANDOVER.UNKNOWN']);
  });

  it('refuses what is no code', async () => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const answer = await api.call('POST', '/v1/people', { token, body: { ...samplePerson(), handover: 'short' } });
    expect([answer.status, answer.body.errors[0]]).toEqual([
      400,
      { pointer: '/handover', code: 'format', detail: 'the code of a handover has twelve characters' },
    ]);
  });
});

describe('bringing in what an office saw', () => {
  it('answers row by row', async () => {
    const { api, right } = await squattedWorld();
    const source = await testSource(api, { kinds: ['in-person-proof'], divisions: ['41'] });
    const send = () => source.send('POST', '/v1/in-person-proofs', { rows: [SEEN, { id: 'odd' }] });
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(answer.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['recorded', 'refused']);
    expect((await send()).body.results[0]).toEqual({ id: 'seen-1', outcome: 'repeated', errors: [] });
    const applied = await api.call('POST', '/v1/people', { token: right, body: samplePerson() });
    expect(applied.body.proof).toEqual({ level: 'seen', at: '2026-11-21T03:00:00.000Z' });
  });
});
