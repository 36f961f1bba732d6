import type { ProblemCode } from '@health-code/shared/api/problem';

interface ProblemWords {
  readonly title: string;
  readonly advice: string;
}

const NOT_UNDERSTOOD = { title: '服务没有理解这个请求', advice: '请刷新页面再试。' };
const GONE = { title: '没有找到', advice: '可能已被同事更改，请重新加载。' };
const SIGNED_OUT = { title: '登录已失效', advice: '请重新登录。' };

/** Every way in which what the console asks for can fail. */
export const problems = {
  'REQUEST.INVALID': { title: '有内容需要更正', advice: '请更正标出的地方。' },
  'REQUEST.MALFORMED': NOT_UNDERSTOOD,
  'REQUEST.TOO_LARGE': { title: '内容太多', advice: '请分几次提交。' },
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': NOT_UNDERSTOOD,
  'REQUEST.TOO_MANY': { title: '次数太多', advice: '请过一会儿再试。查询个人每天有次数限制。' },
  'AUTH.REQUIRED': SIGNED_OUT,
  'AUTH.INVALID': SIGNED_OUT,
  'AUTH.EXPIRED': SIGNED_OUT,
  'AUTH.ENDED': SIGNED_OUT,
  'LOGIN.STALE_SESSION': { title: '请重新登录', advice: '设置第二重验证须在登录后十分钟内完成。' },
  'SOURCE.TAKEN': { title: '这个标识已被使用', advice: '请换一个标识；已登记来源的公钥不能更改。' },
  'OPERATOR.SIGN_IN': SIGNED_OUT,
  'OPERATOR.ENDED': SIGNED_OUT,
  'OPERATOR.NOT_FOUND': GONE,
  'OPERATOR.POWER_MISSING': { title: '您没有这项权限', advice: '权限可能已到期，请联系单位管理人员。' },
  'OPERATOR.STEP_UP': { title: '需要再次验证', advice: '请再试一次，并完成验证。' },
  'OPERATOR.SELF': { title: '不能变更自己的权限', advice: '请同事办理。' },
  'OPERATOR.LACKS': { title: '您没有这项权限，不能授予他人', advice: '请取消标出的权限，或请有该权限的同事授予。' },
  'OPERATOR.CHANGED': { title: '同事刚刚改过这位人员', advice: '请重新加载，看过最新内容再变更。' },
  'OPERATOR.LOCKED': { title: '第二重验证错误次数太多', advice: '为保护您的账户，请等一会儿再试。' },
  'OPERATOR.NO_CHALLENGE': { title: '这次验证已过期', advice: '请再试一次。' },
  'OPERATOR.NO_FACTOR': { title: '没有设置这种验证方式', advice: '请使用另一种方式。' },
  'OPERATOR.TOO_MANY_FACTORS': { title: '这种验证方式已经够多了', advice: '不能再添加这一种。' },
  'OPERATOR.NOT_JOINING': { title: '已经设置过第二重验证', advice: '请用它登录；如果丢失了，请联系单位管理人员。' },
  'OFFICE.NOT_FOUND': GONE,
  'OFFICE.OUTSIDE': { title: '超出本单位所辖区域', advice: '请选择本辖区内的区域。' },
  'OFFICE.LAST_MANAGER': { title: '单位至少要有一位管理人员', advice: '请先授予另一位同事“管理人员”的权限。' },
  'PUBLICATION.OUTDATED': { title: '有人刚刚发布了新的内容', advice: '请查看最新内容，重新比较后再发布。' },
  'OTP.TOO_SOON': { title: '验证码刚刚发过', advice: '请稍等片刻再获取。' },
  'OTP.TOO_MANY': { title: '今天获取验证码的次数太多', advice: '请明天再试。' },
  'OTP.BUSY': { title: '登录的人太多', advice: '请一分钟后再试。' },
  'OTP.NO_CALLS': { title: '不提供语音验证码', advice: '请使用短信验证码。' },
  'OTP.WRONG': { title: '验证码不对', advice: '请核对最新的一条短信。' },
  'OTP.EXPIRED': { title: '验证码已过期', advice: '请重新获取。' },
  'OTP.EXHAUSTED': { title: '错误次数太多', advice: '请重新获取验证码。' },
  'FACTOR.REFUSED': { title: '第二重验证没有通过', advice: '请再试一次；使用验证器应用时，输入现在显示的数字。' },
  'FACTOR.CLONED': { title: '这个通行密钥可能被复制过', advice: '请停止使用，并立即联系单位管理人员。' },
  'FACTOR.REUSED': { title: '这个数字已经用过', advice: '请等应用显示下一个数字。' },
  'PERSON.NOT_FOUND': { title: '辖区内没有查到此人', advice: '请核对证件类型和号码；居住在其他区域的人请当地查询。' },
  'PLACE.NOT_FOUND': GONE,
  'PLACE.NOT_PENDING': { title: '这个场所已不在审核中', advice: '可能已由同事办理，请重新加载。' },
  'INVITATION.UNKNOWN': { title: '邀请码无效', advice: '请核对邀请码，并确认用收到邀请的手机号登录。' },
  'INVITATION.USED': { title: '邀请码已使用或已过期', advice: '请管理人员重新邀请。' },
  'DIVISION.NOT_FOUND': { title: '没有这个区域', advice: '请重新选择。' },
  'IDEMPOTENCY.MISMATCH': NOT_UNDERSTOOD,
  'WRITE.CONFLICT': { title: '有人同时在更改', advice: '请再试一次。' },
  'PROVIDER.OFF': { title: '不能用这种方式登录', advice: '请用手机号登录。' },
  'PROVIDER.CODE_INVALID': SIGNED_OUT,
  'PROVIDER.BLOCKED': { title: '平台不允许登录', advice: '请用手机号登录。' },
  'PROVIDER.BUSY': { title: '登录的人太多', advice: '请稍后再试。' },
  'PROVIDER.UNAVAILABLE': { title: '暂时不能登录', advice: '请稍后再试。' },
  'SERVICE.BUSY': { title: '服务繁忙', advice: '请稍后再试。已填写的内容还在。' },
  INTERNAL: { title: '服务出错了', advice: '请稍后再试；如果一直不行，请把请求编号告诉技术支持。' },
} satisfies Partial<Record<ProblemCode, ProblemWords>>;
