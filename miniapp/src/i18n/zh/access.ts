export const card = {
  title: '纸质健康码',
  intro:
    '给没有手机的人用：打印这张卡，进门时请工作人员扫卡或输入卡上的 16 位码。卡上没有颜色，工作人员看到的是当时的颜色。',
  forWhom: (name: string) => `${name} 的纸质码`,
  empty: { title: '还没有纸质码', advice: '生成后可以下载打印，365 天内有效。' },
  issue: '生成纸质码',
  code: '卡上的码',
  codeNote: '卡片看不清时，把这 16 位念给工作人员。',
  validUntil: '有效期到',
  download: '下载卡片（PDF）',
  downloaded: '卡片已下载，打印后沿虚线对折即可。',
  revoke: '卡丢了？作废这张卡',
  revokeWhy: '作废后，捡到卡的人不能再用。之后可以生成一张新的。',
  revokeConfirm: '确认作废',
  revoked: '旧卡已作废',
  cards: {
    title: '市民卡',
    intro: '工作人员也可以刷这些卡查询您的健康码。卡由发卡方登记，丢失后请马上停用。',
    name: (city: string, ending: string) => `${city} 尾号\u00a0${ending}`,
    on: '可以用来进门',
    off: '已停用',
    turnOff: '停用',
    turnOn: '恢复使用',
  },
};

export const access = {
  title: '谁看过我的码',
  intro: '最近 180 天里谁查看过这个码。这份记录只有您能看到。',
  empty: { title: '没有人看过这个码', advice: '工作人员扫码、查证件、纸质码或市民卡后，会记在这里。' },
  gate: (label: string) => `岗位：${label}`,
  ways: {
    scan: '扫了健康码',
    document: '查验了证件',
    paper: '扫了纸质码',
    card: '查验了市民卡',
    manual: '没有网络时手工登记',
  },
  reason: (text: string) => `原因：${text}`,
  reasons: {
    'no-phone': '没有手机',
    'phone-failed': '手机用不了',
    'card-reader': '用读卡器读证件',
    other: '其他',
  },
};
