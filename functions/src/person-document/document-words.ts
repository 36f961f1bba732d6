import type { Access } from '@health-code/shared/access/access';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { DeletedKind, KeptKind } from '@health-code/shared/privacy/deletion';
import type { HeldKind, PersonData } from '@health-code/shared/privacy/person-data';
import type { Bilingual } from '@health-code/shared/text/bilingual';
import type { Visit } from '@health-code/shared/visit/visit';

/** Chinese, and its English below or beside it. */
const both = (zh: string, en: string): Bilingual => ({ zh, en });

type Of<K extends string> = Readonly<Record<K, Bilingual>>;

export const TITLE = both('我的数据', 'My data');

/** What stands at the head of the document. */
export const HEAD = {
  law: both(
    '依据《个人信息保护法》第四十五条向本人提供的个人信息副本。',
    'A copy of your personal information, under article 45 of the Personal Information Protection Law.',
  ),
  care: both('含完整的证件号和住址，请妥善保管。', 'It contains the full document number and address. Keep it safe.'),
  createdAt: (time: string) => both(`生成时间 ${time}（北京时间）`, `Created ${time}, Beijing time`),
};

export const page = (number: number, count: number): string =>
  `第 ${number} 页，共 ${count} 页 Page ${number} of ${count}`;

/** Where a date or a count is not known. */
export const UNKNOWN = '—';

export const SECTIONS = {
  particulars: both('个人信息', 'Personal details'),
  held: both('保存了什么', 'What is kept'),
  facts: both('健康信息', 'Health information'),
  restrictions: both('正在影响颜色的信息', 'What affects the colour now'),
  cards: both('纸质健康码和市民卡', 'Paper code and city cards'),
  visits: both('行程记录', 'Visits'),
  looks: both('谁看过我的码', 'Who viewed my code'),
  told: both('谁读过登记册', 'Who read a visitor log'),
  deletion: both('如果现在删除', 'If you delete it now'),
};

/** What a section says where it has no rows. */
export const NOTHING = {
  facts: both('没有健康信息。', 'No health information is kept.'),
  restrictions: both('没有，现在没有限制。', 'Nothing. There is no restriction now.'),
  cards: both('没有纸质健康码和市民卡。', 'No paper code and no city card.'),
  visits: both('没有行程记录。', 'No visits are kept.'),
  looks: both('没有人看过。', 'Nobody has viewed it.'),
  told: both('没有人读过。', 'Nobody has read one.'),
  deletion: both('没有可以删除的。', 'There is nothing to delete.'),
};

export const COLUMNS = {
  item: both('项目', 'Item'),
  value: both('内容', 'Value'),
  kind: both('种类', 'Kind'),
  why: both('用途', 'Used for'),
  since: both('最早', 'Since'),
  kept: both('保存期限', 'Kept for'),
  from: both('来源', 'From'),
  recorded: both('记录时间', 'Recorded'),
  until: both('保存到', 'Kept until'),
  issued: both('生成时间', 'Issued'),
  ends: both('有效期到', 'Valid until'),
  state: both('状态', 'State'),
  time: both('时间', 'Time'),
  place: both('场所', 'Place'),
  how: both('方式', 'How'),
  result: both('颜色和结果', 'Colour and result'),
  reader: both('谁', 'Who'),
  times: both('次数', 'Times'),
  count: both('数量', 'Count'),
  last: both('最近一次', 'Last on'),
  effect: both('结果', 'Outcome'),
};

export const PARTICULARS = {
  name: both('姓名', 'Name'),
  documentType: both('证件类型', 'Document'),
  documentNumber: both('证件号码', 'Document number'),
  nationality: both('国籍', 'Nationality'),
  phone: both('手机号', 'Phone'),
  residence: both('现居住地', 'Home'),
  address: both('详细地址', 'Address'),
  relation: both('为谁申请', 'Applied for'),
  proof: both('核验情况', 'Verification'),
  since: both('保存自', 'Kept since'),
};

export const DOCUMENT_TYPES: Of<IdentityDocument['type']> = {
  'resident-id': both('居民身份证', 'Resident identity card'),
  'hk-macao-permit': both('港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao residents'),
  'taiwan-permit': both('台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'),
  'permanent-residence': both('外国人永久居留身份证', 'Foreign permanent resident ID card'),
  passport: both('护照', 'Passport'),
};

type Particulars = PersonData['particulars'];
export const RELATIONS: Of<Particulars['relation']> = {
  self: both('本人', 'Myself'),
  relative: both('家人', 'A relative'),
};
export const PROOF_LEVELS: Of<Particulars['proof']['level']> = {
  declared: both('已申报', 'Declared'),
  matched: both('已核验', 'Verified'),
  seen: both('已当面核验', 'Verified in person'),
};

export const HELD: Readonly<Record<HeldKind, { readonly title: Bilingual; readonly why: Bilingual }>> = {
  particulars: {
    title: both('个人信息', 'Personal details'),
    why: both('申请健康码，核对身份', 'Applying for a code and checking identity'),
  },
  facts: {
    title: both('健康信息', 'Health information'),
    why: both('判断健康码的颜色', 'Working out the colour of the code'),
  },
  'paper-code': { title: both('纸质健康码', 'Paper code'), why: both('没有手机时进门', 'Getting in without a phone') },
  'city-cards': {
    title: both('市民卡', 'City cards'),
    why: both('工作人员刷卡查询您的健康码', 'Letting staff look you up by a card'),
  },
  visits: {
    title: both('行程记录', 'Visits'),
    why: both('发现感染时找到接触者', 'Finding contacts after an infection'),
  },
  looks: {
    title: both('谁看过我的码', 'Who viewed my code'),
    why: both('让您知道谁查看过', 'Letting you know who looked'),
  },
};
export const KEPT_WITH_PERSON = both('到删除此人为止', 'Until you delete this person');
export const keptDays = (days: number): Bilingual => both(`最长 ${days} 天`, `At most ${days} days`);
export const KEPT_NOTE = both('到期自动删除。', 'What has reached its end is deleted automatically.');
export const counted = (words: Bilingual, count: string): Bilingual =>
  both(`${words.zh}（${count}）`, `${words.en} (${count})`);
export const earlierThan = (date: string): Bilingual => both(`早于 ${date}`, `Before ${date}`);

export const FACTS: Of<PersonData['facts'][number]['kind']> = {
  declaration: both('健康申报', 'Health declaration'),
  test: both('核酸或抗原检测', 'Test'),
  vaccination: both('疫苗接种', 'Vaccination'),
  stay: both('停留地区', 'Stay in an area'),
  contact: both('接触史', 'Contact with a case'),
  case: both('确诊或感染', 'Infection'),
  entry: both('入境', 'Arrival from abroad'),
  residence: both('居住地', 'Home'),
  order: both('管控通知', 'Health order'),
  foreign: both('外地健康码', 'Code of another region'),
  release: both('解除管控', 'Release from an order'),
};
export const BY_YOURSELF = both('本人填写', 'Your own statement');
/** Marks what restricts in the list of all. */
export const RESTRICTS = both('正在影响颜色', 'Affects the colour now');
export const waiting = (count: number): Bilingual =>
  both(
    `另有 ${count} 条等待有关部门确认，暂不影响颜色。`,
    `Awaiting confirmation: ${count}. No effect on the colour yet.`,
  );

export const CARDS = {
  paper: both('纸质健康码', 'Paper code'),
  city: (city: string, ending: string) => both(`${city}市民卡 尾号 ${ending}`, `City card ending in ${ending}`),
  inForce: both('有效', 'In force'),
  on: both('可以用来进门', 'Can be used for entry'),
  off: both('已停用', 'Turned off'),
};

export const METHODS: Of<Visit['method']> = {
  self: both('本人登记', 'Checked in yourself'),
  companion: both('同行人登记', 'Checked in with companions'),
  reverse: both('工作人员扫码', 'Code scanned by staff'),
  document: both('工作人员查验证件', 'Document checked by staff'),
  paper: both('工作人员扫纸质码', 'Paper code scanned by staff'),
  card: both('工作人员查市民卡', 'City card checked by staff'),
  manual: both('工作人员手工登记', 'Recorded by staff'),
};
export const ENDINGS: Of<NonNullable<Visit['endedBy']>> = {
  self: both('本人登记离开', 'Checked out'),
  next: both('去了下一处', 'Went elsewhere'),
  auto: both('自动结束', 'Ended by itself'),
};
export const INSIDE = both('还在里面', 'Still there');
export const LATE = both('联网后补发', 'Sent later');
export const ORIGINALLY = both('原登记', 'Recorded as');
export const COLOURS: Of<Visit['colour']> = {
  green: both('绿码', 'Green'),
  yellow: both('黄码', 'Yellow'),
  red: both('红码', 'Red'),
  grey: both('灰码', 'Grey'),
};
export const OUTCOMES: Of<Visit['outcome']> = {
  pass: both('通行', 'Pass'),
  limited: both('限制', 'Limited'),
  stop: both('禁止', 'Stop'),
  unknown: both('未知', 'Unknown'),
};
export const VERDICTS: Of<Visit['locationVerdict']> = {
  verified: both('位置已核实', 'Location verified'),
  unverified: both('位置未核实', 'Location not verified'),
  remote: both('远程登记', 'Remote check-in'),
};

export const WAYS: Of<Access['way']> = {
  scan: both('扫了健康码', 'Scanned your code'),
  document: both('查验了证件', 'Looked up your document'),
  paper: both('扫了纸质码', 'Scanned your paper code'),
  card: both('查验了市民卡', 'Looked up your city card'),
  manual: both('没有网络时手工登记', 'Recorded by hand while offline'),
  office: both('部门工作人员查询', 'Looked up by an office'),
};
export const REASONS: Of<NonNullable<Access['reason']>> = {
  'no-phone': both('没有手机', 'No phone'),
  'phone-failed': both('手机用不了', 'Phone not working'),
  'card-reader': both('用读卡器读证件', 'Used a document reader'),
  other: both('其他', 'Other'),
};
export const GATE = both('岗位', 'Gate');

export const READERS: Of<PersonData['told'][number]['reader']> = {
  owner: both('场所负责人', 'Owner of a place'),
  manager: both('场所管理员', 'Manager of a place'),
};
export const TOLD_NOTE = both(
  '场所可以查看您到访那一小时的登记册，姓名已遮盖。这里统计您最近去过的场所。',
  'A place can see its visitor log for the hour you came, with your name masked. This counts the places you visited most recently.',
);
/** What is said where more is kept than a document holds. */
export const newestOnly = (count: number): Bilingual =>
  both(
    `这里只列最近 ${count} 条，全部记录请导出 JSON。`,
    `Only the newest ${count} are listed. Export as JSON for all of them.`,
  );

export const DELETED: Of<DeletedKind> = {
  people: both('个人信息', 'Personal details'),
  facts: both('健康信息', 'Health information'),
  looks: both('查看记录', 'Record of views'),
  'city-cards': both('市民卡', 'City cards'),
  'paper-codes': both('纸质健康码', 'Paper codes'),
  places: both('场所', 'Places'),
  posts: both('岗位', 'Gates'),
  devices: both('登录的设备', 'Devices'),
  logins: both('登录方式', 'Ways to sign in'),
};
export const KEPT: Of<KeptKind> = {
  facts: both('影响颜色的健康信息', 'Health information behind a restriction'),
  visits: both('行程记录', 'Visits'),
  'paper-codes': both('纸质码的号码', 'Number of the paper code'),
};
export const KEPT_WHY: Of<KeptKind> = {
  facts: both('限制还没有结束', 'The restriction has not ended'),
  visits: both('发现感染时追踪，不再与本人关联', 'For tracing an infection; no longer linked to a person'),
  'paper-codes': both('让别人不能再用作废的卡', 'So that nobody can use the cancelled card'),
};
export const WOULD_GO = both('删除', 'Deleted');
export const wouldStay = (date: string): Bilingual => both(`保留，最晚 ${date} 删除`, `Kept, deleted by ${date}`);
