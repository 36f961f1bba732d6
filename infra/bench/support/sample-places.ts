import type { PosterContent } from '@health-code/functions/posters/poster-renderer';
import { placeCodeFromBytes } from '@health-code/shared/place/place-code';
import { posterLink } from '@health-code/shared/place/poster-link';

const PARTS = [
  ['黄河', '二七', '郑东', '金水', '㛃䶮', '管城', '中原', '惠济', '嵩山', '航空港'],
  ['第一', '实验', '国际', '人民', '中心', '东方', '文化', '科技', '滨河', '花园'],
  ['酒店', '小学', '医院', '商场', '地铁站', '会议展览中心', '幼儿园', '图书馆', '农贸市场', '体育馆'],
] as const;
const ENTRANCES = ['', '东门', '西门 West gate', '地下二层停车场入口'];

/** As many places as are asked for, all with names and codes of their own. */
export function* samplePlaces(count: number): Generator<PosterContent> {
  for (let index = 0; index < count; index += 1) {
    const digits = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100) % 10];
    const name = PARTS.map((part, place) => part[digits[place] as number]).join('');
    const code = placeCodeFromBytes(new Uint8Array([index >> 16, index >> 8, index, index * 7, index * 11, 3, 5]));
    yield {
      placeName: index % 7 === 0 ? `${name}（${index} 号分店，综合服务楼一层大厅）` : `${name} ${index}`,
      entranceName: ENTRANCES[index % ENTRANCES.length] as string,
      code,
      link: posterLink('https://code.example.org', code, 1),
      hotline: '12345',
      createdOn: '2026-11-21',
    };
  }
}
