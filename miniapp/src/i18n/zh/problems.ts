import type { OfficialProblemCode, ProblemCode } from '@health-code/shared/api/problem';

export interface ProblemWords {
  title: string;
  advice: string;
  /** Whom to call, with one touch. */
  phone?: string;
}

export const problems: Record<Exclude<ProblemCode, OfficialProblemCode>, ProblemWords> = {
  'REQUEST.INVALID': { title: '填写的内容有误', advice: '请按红字提示修改后再提交。' },
  'REQUEST.MALFORMED': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'REQUEST.TOO_LARGE': { title: '内容太长', advice: '请缩短后再提交。' },
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'REQUEST.TOO_MANY': { title: '操作太频繁', advice: '请过一会儿再试。' },
  'ROUTE.NOT_FOUND': { title: '这个功能不存在', advice: '请更新应用后重试。' },
  'ROUTE.METHOD_NOT_ALLOWED': { title: '这个功能不存在', advice: '请更新应用后重试。' },
  'AUTH.REQUIRED': { title: '请先登录', advice: '登录后会回到这里。' },
  'AUTH.ENDED': { title: '登录已结束', advice: '请重新登录，登录后会回到这里。' },
  'SESSION.NOT_FOUND': { title: '列表里已没有这台设备', advice: '请返回后重新查看。' },
  'LOGIN.NOT_FOUND': { title: '列表里已没有这种登录方式', advice: '请返回后重新查看。' },
  'LOGIN.TAKEN': { title: '这种登录方式已用于另一个账号', advice: '请用它登录那个账号，或换一种登录方式。' },
  'LOGIN.LAST': { title: '不能移除唯一的登录方式', advice: '请先添加另一种登录方式。' },
  'LOGIN.STALE_SESSION': {
    title: '请先重新登录',
    advice: '请退出后重新登录，并在 10 分钟内完成这一步。移除登录方式时，请用要保留的方式登录。',
  },
  'OTP.NO_CALLS': {
    title: '暂不支持语音验证码',
    advice: '请使用短信验证码。',
  },
  'ACCOUNT.HAS_PLACES': {
    title: '账号里还有未关闭的场所',
    advice: '请先在“我的场所”里关闭全部场所，再注销账号。',
  },
  'CONSENT.OUTDATED': { title: '说明已经更新', advice: '请阅读新的说明，再决定是否同意。' },
  'CONSENT.NEEDED': { title: '没有这些信息就没有健康码', advice: '如果不再同意，请在“我的数据”里删除。' },
  'DELETION.NOT_FOUND': {
    title: '没有找到这次删除的回执',
    advice: '请核对回执编号。回执保存三年。',
  },
  'ACCOUNT.NOT_EMPTY': {
    title: '现在的账号里已有内容',
    advice: '已申请健康码、登记场所或在门口值岗的账号不能换回原账号。请拨打服务热线。',
    phone: '12345',
  },
  'RECOVERY.NO_MATCH': {
    title: '没有找到相符的账号',
    advice: '请核对证件号码和姓名，与当时申请时一致。没有原账号的，请直接申请健康码。',
  },
  'AUTH.INVALID': { title: '登录已失效', advice: '请重新登录。' },
  'AUTH.EXPIRED': { title: '登录已过期', advice: '请重新登录，登录后会回到这里。' },
  'SOURCE.UNSIGNED': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'SOURCE.UNTRUSTED': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'SOURCE.STALE': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'SOURCE.REPLAYED': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'PUBLICATION.OUTDATED': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'SOURCE.NOT_GRANTED': { title: '无法识别这个请求', advice: '请更新应用后重试。' },
  'OTP.TOO_SOON': { title: '验证码刚刚发过', advice: '请稍等一会儿再获取。' },
  'OTP.TOO_MANY': { title: '今天获取验证码的次数太多', advice: '请明天再试。急需进门可出示证件，由工作人员登记。' },
  'OTP.BUSY': { title: '登录的人太多', advice: '请过一分钟再试。急需进门可出示证件，由工作人员登记。' },
  'OTP.WRONG': { title: '验证码不对', advice: '请对照最新一条短信再输入一次。' },
  'OTP.EXPIRED': { title: '验证码已过期', advice: '请重新获取验证码。' },
  'OTP.EXHAUSTED': { title: '输错次数太多', advice: '请重新获取验证码。' },
  'PROVIDER.OFF': { title: '这里不能这样登录', advice: '请改用手机号登录。' },
  'PROVIDER.CODE_INVALID': { title: '这次登录已失效', advice: '请再登录一次。' },
  'PROVIDER.BLOCKED': { title: '平台没有允许这次登录', advice: '请改用手机号登录，或向平台客服询问。' },
  'PROVIDER.BUSY': { title: '登录的人太多', advice: '请稍等一会儿再试，或改用手机号登录。' },
  'PROVIDER.UNAVAILABLE': { title: '暂时无法这样登录', advice: '请改用手机号登录，或稍后再试。' },
  'PROOF.BUSY': { title: '核验身份的人太多', advice: '请过一会儿再试，已填写的内容不会丢失。' },
  'PROOF.UNAVAILABLE': { title: '暂时无法核验身份', advice: '请稍后再试，已填写的内容不会丢失。' },
  'PROOF.CONTRADICTED': {
    title: '姓名、证件和手机号对不上',
    advice:
      '请逐项核对。手机号登记在别人名下的，请用登记在本人名下的号码登录后再申请，或带证件到社区当面核验。为家人申请的，请选“家人”。',
  },
  'PROOF.NEEDED': { title: '请先核验身份', advice: '请在首页打开“身份核验”，完成后再试。' },
  'HANDOVER.UNKNOWN': { title: '转交码不能用', advice: '可能输错、已用过或已过期。请核对，或请对方重新生成。' },
  'PERSON.NOT_FOUND': { title: '账号里没有这个人', advice: '请回到首页重新选择。' },
  'PERSON.CLAIMED': {
    title: '这个证件已由另一个账号申请',
    advice:
      '请用当时的手机号登录，或请对方在“身份核验”里生成转交码。不是您申请的，请用登记在本人名下的手机号登录后再申请；仍不行的，请带证件到社区当面核验，或打电话询问。',
    phone: '12320',
  },
  'PERSON.TOO_MANY': { title: '一个账号最多 8 人', advice: '请用另一个手机号为其他家人申请。' },
  'DECLARATION.SETTLED': {
    title: '这次申报不能再自己改了',
    advice: '申报后 10 分钟内可以自己改一次。对结果有异议，请向健康码下方的机构申诉。',
  },
  'PLACE.NOT_FOUND': { title: '没有找到这个场所', advice: '请回到“我的场所”查看。' },
  'PLACE.OWNER_ONLY': { title: '只有场所的所有人可以这样做', advice: '请联系登记这个场所的人。' },
  'PLACE.PENDING': { title: '场所正在等待审核', advice: '审核通过后才能使用。现在进门请找工作人员登记。' },
  'PLACE.NOT_PENDING': { title: '这个场所没有待审核的申请', advice: '它已有审核结果，或已由所有人关闭。' },
  'PLACE.SUSPENDED': { title: '场所码已暂停使用', advice: '请找工作人员用其他方式登记。' },
  'PLACE.CLOSED': { title: '场所已关闭', advice: '这个场所不再接受登记，请确认是否走错了地方。' },
  'PLACE.EDITED': {
    title: '这个场所刚被别人改过',
    advice: '您的修改还没有保存。请先看看别人改了什么，您填的内容会保留。',
  },
  'PLACE.TOO_MANY_ENTRANCES': { title: '入口已满 20 个', advice: '更多的门可以共用一个入口的海报。' },
  'VISITOR_LOG.STOPPED': {
    title: '暂时不能查看来访登记',
    advice: '只有持绿码的人可以查看。请先申报，或等自己的码转绿。',
  },
  'VISIT.NOT_FOUND': { title: '没有这条到访记录', advice: '请刷新后再看。' },
  'VISIT.TOO_MANY': { title: '登记次数太多', advice: '请过一会儿再扫，或请工作人员登记进门。' },
  'PLACE_CODE.MISTYPED': { title: '场所码输错了', advice: '请对照海报再输入一次，或直接扫码。' },
  'PLACE_CODE.FOREIGN': { title: '这不是场所码', advice: '请扫海报上带“健康码”字样的二维码。' },
  'PLACE_CODE.UNKNOWN': { title: '没有这个场所码', advice: '请对照海报确认；如果海报没有错，请告诉工作人员。' },
  'PLACE_CODE.REVOKED': { title: '这张海报已被更换', advice: '请找到新海报再扫，并告诉工作人员撤下旧海报。' },
  'ENTRANCE.NOT_FOUND': { title: '没有这个入口', advice: '请刷新场所页面后再试。' },
  'GATE.NOT_FOUND': { title: '没有这个岗位', advice: '您可能已不在这个场所值岗，请让负责人重新邀请您。' },
  'GATE.TOO_MANY_LOOK_UPS': {
    title: '这一小时查询太多',
    advice: '请过一会儿再查，每次查询都会记录在案。带纸质码的请扫纸质码，其他人请人工登记。',
  },
  'GATE.NO_SUCH_PERSON': {
    title: '没有找到这个人',
    advice: '请核对号码；对方可能还没有申请健康码，或卡已停用，请人工登记。',
  },
  'STAFF.NOT_FOUND': { title: '没有这位工作人员', advice: '请刷新页面后再看。' },
  'INVITATION.UNKNOWN': { title: '没有这个邀请码', advice: '请与负责人逐位核对。' },
  'INVITATION.USED': { title: '邀请码已用过或已过期', advice: '请让负责人再发一个。' },
  'PAPER_CODE.NOT_FOUND': { title: '还没有纸质码', advice: '请先生成一张。' },
  'PAPER_CODE.REVOKED': { title: '这张纸质码已作废', advice: '请重新打开本页，再生成一张。' },
  'CITY_CARD.NOT_FOUND': { title: '没有这张卡', advice: '请刷新页面后再看；卡可能已到期或被发卡方收回。' },
  'DIVISION.NOT_FOUND': { title: '没有这个地区', advice: '请重新选择地区。' },
  'IDEMPOTENCY.MISMATCH': { title: '这次操作与上次不一致', advice: '请返回后重新操作。' },
  'WRITE.CONFLICT': { title: '刚刚有其他人修改过', advice: '请再试一次。' },
  'SERVICE.BUSY': { title: '系统繁忙', advice: '请稍后再试，已经保存的不会丢失。' },
  INTERNAL: { title: '服务出了问题', advice: '请稍后重试。' },
};

/** What is wrong with a field, by the code that the server or the form gives. `custom` stands for all others. */
export const fieldErrors = {
  required: '请填写此项',
  custom: '请检查此项',
  repeated: '有内容重复',
  'in-past': '请选今天以后的日子',
  format: '格式不对，请检查',
  'too-small': '请填写此项，数字不要太小',
  'too-big': '超出了范围，请缩短或改小',
  'invalid-type': '请填写此项',
  'invalid-value': '请重新选择',
  'birth-date': '号码里的出生日期不存在，请检查',
  'birth-date-in-future': '号码里的出生日期在今天之后，请检查',
  'check-digit': '号码有一位不对，请逐位核对',
  'fifteen-digits': '这是 15 位的旧号码，请填写 18 位号码',
  'spreadsheet-number': '号码被表格软件改写过，请对照证件重新填写',
  contradicted: '与另外两项不属于同一个人，请核对',
  consent: '请确认家人同意',
  'character-lost': '有一个字丢失了（显示为 �），请重新输入',
  'character-private': '有一个字用了自造字编码，别人看不到，请改用标准编码的字',
  'character-control': '有不能显示的控制字符，请重新输入',
  'character-filler': '有看不见的占位字符，请删去后重新输入',
  'character-unknown': '有无法识别的字符，请重新输入',
  'no-letter': '没有文字，请重新填写',
  'name-letter': '姓名里没有文字，请照证件填写',
  'name-character': '姓名里有证件上没有的符号，请照证件填写',
  nationality: '请选择国籍',
  'nationality-unknown': '没有这个国籍代码，请照护照上的字母填写，例如 FRA',
};
export type FieldErrorWord = keyof typeof fieldErrors;

/** What visitors of a suspended place read before what to do. */
export const suspended = {
  until: (day: string) => `预计 ${day} 重新开放。`,
  note: (text: string) => `场所留言：${text}。`,
};
