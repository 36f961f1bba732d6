import { posterLink } from '@health-code/shared/place/poster-link';
import type { PosterContent } from '../poster-renderer.ts';

export const CODE = '7K3M9QRT2WXA';
const LONG_ORIGIN = 'https://health-code.some-very-long-subdomain.henan.example.gov.cn';

export function samplePoster(placeName: string, entranceName = '', origin = 'https://code.example.org'): PosterContent {
  return {
    placeName,
    entranceName,
    code: CODE,
    link: posterLink(origin, CODE, 1),
    hotline: '12345',
    createdOn: '2026-11-21',
  };
}

/** What places are called, and what a hostile or careless owner may call them. */
export const SAMPLE_POSTERS = {
  'a short name': samplePoster('学校'),
  'rare characters': samplePoster('㛃䶮𬭩小学', '东门'),
  'a name on two lines': samplePoster(
    '黄河文化艺术中心（国际会议展览与青少年科学活动体验馆）北区附属楼',
    '北门 North gate',
  ),
  'the longest name': samplePoster('长'.repeat(60), '口'.repeat(20), LONG_ORIGIN),
  'a long Latin name': samplePoster('The Grand Riverside International Hotel and Conference Hall'),
  'a word without an end': samplePoster('W'.repeat(60), 'W'.repeat(20)),
  'characters that no font has': samplePoster('𠮷😀酒店', '\u182E'),
  'other scripts': samplePoster('乌鲁木齐国际大巴扎 خەلقئارا چوڭ بازار', 'ལྷ་ས་ལམ། 3'),
  'markup in the name': samplePoster('<script>alert("1")</script> & Söhne', '"\'>'),
};
