import { describe, expect, it } from 'vitest';
import { missingOnPosters } from './poster-characters.ts';

describe('what a poster cannot show', () => {
  it.each([
    '黄河文化艺术中心（北区）· Söhne No. 5',
    '㛃䶮𬭩小学',
    'Cafe\u0301',
    '葛\u{E0100}城',
    'ئۈرۈمچى بازىرى',
    'ལྷ་ས།',
    'Алматы',
    '',
  ])('is nothing of %j', (name) => {
    expect(missingOnPosters(name)).toEqual([]);
  });

  it.each([
    ['𠮷😀酒店𠮷', ['𠮷', '😀']],
    ['ᠮᠣᠩ', ['ᠮ', 'ᠣ', 'ᠩ']],
    ['٣', ['٣']],
    ['ꀊ', ['ꀊ']],
  ])('of %j is %j', (name, missing) => {
    expect(missingOnPosters(name)).toEqual(missing);
  });
});
