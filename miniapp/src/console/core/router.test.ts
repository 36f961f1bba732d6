import { describe, expect, it } from 'vitest';
import { linkTo, readPlace } from './router';

describe('an address', () => {
  it.each([
    ['', [], ''],
    ['#/', [], ''],
    ['#/reviews/410105', ['reviews', '410105'], ''],
    ['#/join?invitation=a.b.c', ['join'], 'a.b.c'],
    ['#/a%2Fb', ['a/b'], ''],
    ['#/100%', ['100%'], ''],
  ])('%j is read', (hash, parts, invitation) => {
    const place = readPlace(hash);
    expect([place.parts, place.query.get('invitation') ?? '']).toEqual([parts, invitation]);
  });

  it('is written so that it is read again', () => {
    expect(readPlace(linkTo('offices', '41-7K3F', 'a/b c')).parts).toEqual(['offices', '41-7K3F', 'a/b c']);
  });
});
