export const common = {
  appName: '健康码',
  back: '返回',
  home: '回到我的健康码',
  retry: '重试',
  more: '更多',
  cancel: '取消',
  loading: '正在加载…',
  optional: '选填',
  choose: '请选择',
  required: '请填写此项',
  fixFields: '有几项需要修改，请看红字提示。',
  attemptsLeft: (count: number) => `还可以试 ${count} 次。`,
  call: (phone: string) => `拨打 ${phone}`,
  aside: (text: string) => `（${text}）`,
  dayAndTime: (month: number, day: number, time: string) => `${month}月${day}日 ${time}`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** What stands between two sentences. */
  sentenceGap: '',
  listSeparator: '、',
  fullDate: (year: number, month: number, day: number, weekday: number) =>
    `${year}年${month}月${day}日 星期${'日一二三四五六'[weekday]}`,
  today: '今天',
  yesterday: '昨天',
  phone: { country: '国家/地区', invalid: '请输入完整的手机号，并核对国家/地区' },
  country: { hint: '输入中文名、英文名，或护照上的三个字母，再从列表里选', none: '没有这样的国家或地区，请换一种写法' },
};

/** Before anything personal is read in WeChat. */
export const privacy = {
  title: '隐私保护提示',
  text: '登录、定位、复制和保存图片前，请先阅读《用户隐私保护指引》。不同意也能继续使用其他功能。',
  read: '查看《用户隐私保护指引》',
  agree: '同意',
  refuse: '不同意',
};

export const failures = {
  offline: { title: '没有连上网络', advice: '请检查网络后重试。已填写的内容不会丢失。' },
  refused: { title: '没有得到允许', advice: '可以再试一次，或换一种登录方式。' },
  unexpected: { title: '服务暂时没有响应', advice: '请稍后重试。如果着急，可以出示证件由工作人员登记。' },
};

export const colours = {
  green: { code: '绿码', word: '正常' },
  yellow: { code: '黄码', word: '限制' },
  red: { code: '红码', word: '禁止' },
  grey: { code: '灰码', word: '未知' },
};

export const outcomes = {
  pass: { word: '通行', speech: '绿码，请通行' },
  limited: { word: '限制', speech: '黄码，限制通行' },
  stop: { word: '禁止', speech: '红码，禁止通行' },
  unknown: { word: '未知', speech: '未知，请找工作人员' },
};

export const settings = {
  title: '设置',
  language: '语言 Language',
  languages: { zh: '中文', en: 'English' },
  textSize: '字体大小',
  textSizes: { normal: '标准', large: '大字' },
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  about: '关于',
  aboutText:
    '健康码的颜色由规则根据您的申报和权威信息计算得出，每个原因都有结束时间。扫场所码不会改变您的颜色。姓名、证件号、手机号加密保存，行程记录保存 30 天。',
  noPhone: '没有手机也能进门：可出示证件，由工作人员登记。',
  account: '账号',
  signedInAs: (phone: string) => `已登录：${phone}`,
  signOut: '退出登录',
  myData: '查看、导出、更正或删除您的数据。',
  unsent: (count: number) => `还有 ${count} 条门口登记没有发出。退出后，要您本人再登录才能发出。`,
  signOutAnyway: '仍然退出',
};
