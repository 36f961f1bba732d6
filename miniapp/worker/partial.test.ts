import { describe, expect, it } from 'vitest';
import { partOf } from './partial.ts';

const clip = () => new Response('0123456789', { headers: { 'content-type': 'audio/mpeg' } });

describe('a part of a stored file', () => {
  it.each([
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
    ['bytes=0-1', '01', 'bytes 0-1/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('that %s asks for is given with its place in the whole', async (range, text, place) => {
    const part = await partOf(clip(), range);
    expect([part.status, part.headers.get('content-range')]).toEqual([206, place]);
    expect([part.headers.get('content-type'), await part.text()]).toEqual(['audio/mpeg', text]);
  });

  it('that lies behind its end is refused', async () => {
    const part = await partOf(clip(), 'bytes=10-');
    expect([part.status, part.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it('that is asked for in another way is the whole', async () => {
    const part = await partOf(clip(), 'bytes=-2');
    expect([part.status, await part.text()]).toEqual([200, '0123456789']);
  });
});
