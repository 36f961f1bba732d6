import { unicodePattern } from '../text/unicode-pattern.ts';
import { canonicalName } from './person-name.ts';

/** Compound surnames in living use; a name that starts with one keeps two characters when masked. */
const COMPOUND_SURNAMES = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '司徒',
  '司空',
  '夏侯',
  '轩辕',
  '端木',
  '独孤',
  '南宫',
  '西门',
  '百里',
  '呼延',
  '万俟',
  '闻人',
  '澹台',
  '公冶',
  '宗政',
  '濮阳',
  '淳于',
  '单于',
  '太叔',
  '申屠',
  '仲孙',
  '钟离',
  '鲜于',
  '闾丘',
  '司寇',
  '拓跋',
  '赫连',
  '纳兰',
  '第五',
]);

const letter = unicodePattern(String.raw`\p{L}`);
const han = unicodePattern(String.raw`\p{Script=Han}`);
/** Alphabets in which a passport writes capitals. */
const withCapitals = unicodePattern(String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`);

/**
 * Surname, then one asterisk for each further character: 王小明 → 王**, 欧阳娜 → 欧阳*. A name without Han characters keeps the
 * first letter of each word. All spellings of a name have one mask.
 */
export function maskName(name: string): string {
  const canonical = canonicalName(name);
  if (han().test(canonical)) return maskHanName(canonical);
  return canonical.split(' ').filter(Boolean).map(maskWord).join(' ');
}

function maskHanName(name: string): string {
  const characters = [...name];
  const surnameLength = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return characters.map((character, index) => (index < surnameLength ? character : '*')).join('');
}

function maskWord(word: string): string {
  const letters = [...word];
  const first = letters.find((character) => letter().test(character)) ?? word.charAt(0);
  const initial = withCapitals().test(first) ? first.toUpperCase() : first;
  return initial + '*'.repeat(Math.max(1, letters.length - 1));
}

/** First and last two characters: 11010519491231002X → 11**************2X. Four characters or fewer are hidden whole. */
export function maskDocumentNumber(number: string): string {
  if (number.length <= 4) return '*'.repeat(number.length);
  return `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`;
}

/** Some digits more than {@link maskPhone} shows, for its own owner to know it again: 13812345678 → 138****5678. */
export function maskOwnPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** First three and last two digits: 13812345678 → 138******78. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}${'*'.repeat(Math.max(0, phone.length - 5))}${phone.slice(-2)}`;
}
