import { POSTER_LAYOUTS } from '@health-code/shared/place/poster-form';
import { describe, expect, it } from 'vitest';
import { owner } from '../../testing/samples.ts';
import { createTestApi } from '../../testing/test-api.ts';

/** 郑州站-健康码 */
const NAMED = encodeURIComponent('郑州站-健康码');

async function posters() {
  const api = createTestApi();
  const { token, placeId, code } = await owner(api);
  const ask = (query: string) => api.call('GET', `/v1/places/${placeId}/poster?${query}`, { token });
  return { code, ask };
}

describe('a poster', () => {
  it('is an upright A4 sheet as SVG unless another is asked for', async () => {
    const { code, ask } = await posters();
    const { status, headers, body } = await ask('');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-disposition': `inline; filename="poster-${code}-a4-portrait.svg"; filename*=UTF-8''${NAMED}.svg`,
    });
    expect(body).toMatch(/^<svg xmlns="[^"]+" width="210mm" height="297mm"/);
  });

  it.each(POSTER_LAYOUTS)('comes in every format: %s', async (layout) => {
    const { code, ask } = await posters();
    const files = [];
    for (const format of ['svg', 'png', 'pdf']) {
      const { headers, body } = await ask(`format=${format}&layout=${layout}&entrance=main`);
      files.push([
        headers['content-type'],
        headers['content-disposition'],
        Buffer.from(body).subarray(0, 5).toString('latin1'),
      ]);
    }
    const suffix = layout === 'a4-portrait' ? '' : `-${layout}`;
    const named = (format: string) =>
      `inline; filename="poster-${code}-${layout}.${format}"; filename*=UTF-8''${NAMED}${suffix}.${format}`;
    expect(files).toEqual([
      ['image/svg+xml', named('svg'), '<svg '],
      ['image/png', named('png'), '\u0089PNG\r'],
      ['application/pdf', named('pdf'), '%PDF-'],
    ]);
  });

  it('says what is wrong when it cannot be', async () => {
    const { ask } = await posters();
    expect((await ask('format=gif&layout=a3')).body.errors).toMatchObject([
      { pointer: 'query/format' },
      { pointer: 'query/layout' },
    ]);
    const missing = await ask('entrance=back');
    expect([missing.status, missing.body.code]).toEqual([404, 'ENTRANCE.NOT_FOUND']);
  });
});
