import { z } from 'zod';

/** One row: HTTP status, the sentence people read (what happened, then what to do), in Chinese and English. */
interface ErrorRow {
  status: number;
  zh: string;
  en: string;
}

/** The one table of errors. A code is stable; its sentence may improve. */
export const errorTable = {
  INVALID_INPUT: {
    status: 400,
    zh: '填写的内容有误，请按提示修改',
    en: 'Some of the input is not valid. Please correct the marked fields',
  },
  NOT_SIGNED_IN: { status: 401, zh: '请先登录', en: 'Please sign in first' },
  WRONG_CREDENTIALS: {
    status: 401,
    zh: '账号或密码不正确，请重新输入',
    en: 'The account or password is not right. Please try again',
  },
  ACCOUNT_LOCKED: {
    status: 423,
    zh: '多次输错，账号已锁定 15 分钟，请稍后再试',
    en: 'Too many wrong tries. The account is locked for 15 minutes',
  },
  CODE_WRONG: {
    status: 401,
    zh: '验证码不正确，请核对后重新输入',
    en: 'The code is not right. Please check it and try again',
  },
  CODE_EXPIRED: {
    status: 401,
    zh: '验证码已失效，请重新获取',
    en: 'The code is no longer valid. Please ask for a new one',
  },
  TOTP_WRONG: {
    status: 401,
    zh: '动态口令不正确，请输入验证器上当前的 6 位数字',
    en: 'The code of your authenticator is not right. Please enter the present 6 digits',
  },
  SIGN_IN_EXPIRED: {
    status: 401,
    zh: '登录步骤已超时，请重新输入账号和密码',
    en: 'Signing in took too long. Please enter account and password again',
  },
  BANNED: {
    status: 403,
    zh: '该账号已被停用，如有疑问请联系活动工作人员',
    en: 'This account has been suspended. Please contact the event staff',
  },
  LINK_EXPIRED: {
    status: 401,
    zh: '链接已失效，请向活动工作人员索取新链接',
    en: 'The link is no longer valid. Please ask the event staff for a new one',
  },
  FORBIDDEN: { status: 403, zh: '您没有进行这项操作的权限', en: 'You may not do this' },
  BAD_ORIGIN: { status: 403, zh: '请求来源不被允许', en: 'The request came from a place that is not allowed' },
  SIGN_IN_REQUIRED: { status: 403, zh: '本场活动需要登录后观看', en: 'Please sign in to watch this event' },
  NOT_FOUND: { status: 404, zh: '没有找到，可能已被移除', en: 'Not found. It may have been removed' },
  CONFLICT: {
    status: 409,
    zh: '内容刚被其他人修改，请刷新后再试',
    en: 'Somebody else has just changed this. Please refresh and try again',
  },
  WRONG_STATE: { status: 409, zh: '当前状态下不能进行这项操作', en: 'This cannot be done in the present state' },
  NOT_ENTERED: { status: 409, zh: '请先进入直播间', en: 'Please enter the session first' },
  QUESTIONS_CLOSED: { status: 409, zh: '本场提问已结束', en: 'Questions are closed for this event' },
  SLOT_TAKEN: {
    status: 409,
    zh: '这个时段刚被约走，看看后面的时段',
    en: 'This slot has just been taken. Please look at the next ones',
  },
  SLOT_PAST: {
    status: 409,
    zh: '这个时段已经过去，请选择之后的时段',
    en: 'This slot is past. Please choose a later one',
  },
  REQUEST_EXPIRED: {
    status: 409,
    zh: '这个约见申请已过期，可以重新预约',
    en: 'This request has expired. You can ask again',
  },
  ROOM_NOT_OPEN: {
    status: 409,
    zh: '会议室在开始前 10 分钟开放，请稍后再来',
    en: 'The room opens 10 minutes before the meeting. Please come back then',
  },
  ROOM_CLOSED: { status: 409, zh: '这次会面已经结束', en: 'This meeting is over' },
  REGISTRATION_CLOSED: {
    status: 409,
    zh: '本场报名已截止，可以预约观看直播',
    en: 'Registration is closed. You can still watch the broadcast',
  },
  REGISTRATION_FULL: {
    status: 409,
    zh: '名额和候补都已满，可以观看直播',
    en: 'Places and the waiting list are full. You can still watch the broadcast',
  },
  ALREADY_REGISTERED: {
    status: 409,
    zh: '您已报名本场活动，可以在“我的”中查看',
    en: 'You are registered already. See it under Mine',
  },
  NOT_INVITED: {
    status: 403,
    zh: '本场活动面向特定区域、产业链或梯度的企业，可以观看直播',
    en: 'This event is for enterprises of certain districts, chains or tiers. You can still watch the broadcast',
  },
  ENTERPRISE_LIMIT: {
    status: 409,
    zh: '贵企业的报名人数已满，请与同事协调',
    en: 'Your enterprise has used all its places. Please ask your colleagues',
  },
  OFFER_EXPIRED: {
    status: 409,
    zh: '候补名额已过确认时间，已转给下一位',
    en: 'The offered place has lapsed and went to the next in line',
  },
  CONSENT_NEEDED: {
    status: 409,
    zh: '报名需要您同意必要的信息使用说明',
    en: 'To register, please agree to the necessary use of your data',
  },
  REPLAY_NOT_READY: {
    status: 404,
    zh: '本场还没有可以回看的录像',
    en: 'There is no recording of this event to watch yet',
  },
  REPLAY_WITHDRAWN: {
    status: 410,
    zh: '本场录像已下线，可以查看问答记录',
    en: 'The recording of this event has been taken off. Questions and answers are still there',
  },
  HLS_OFF: {
    status: 410,
    zh: '本场已停止这种播放方式，请刷新页面',
    en: 'This way of playing has been switched off for this event. Please reload the page',
  },
  ADDRESS_EXPIRED: {
    status: 403,
    zh: '播放地址已失效，请刷新页面',
    en: 'This address is no longer valid. Please reload the page',
  },
  TOO_LARGE: { status: 413, zh: '内容过大，请缩小后再试', en: 'This is too large. Please make it smaller' },
  BAD_FILE: {
    status: 415,
    zh: '不支持这种文件，请上传 JPG、PNG 或 WebP 图片',
    en: 'This kind of file is not supported. Please upload a JPG, PNG or WebP picture',
  },
  BAD_SHEET: {
    status: 415,
    zh: '无法读取这个表格，请使用 XLSX 或 CSV，并保留模板的表头',
    en: 'This sheet cannot be read. Please use XLSX or CSV and keep the header of the template',
  },
  TOO_MANY_ROWS: {
    status: 413,
    zh: '表格行数超过上限，请拆分后再导入',
    en: 'The sheet has too many rows. Please split it and import the parts',
  },
  TOO_MANY_REQUESTS: { status: 429, zh: '操作太频繁，请稍后再试', en: 'Too many requests. Please wait a moment' },
  MEDIA_UNAVAILABLE: {
    status: 503,
    zh: '音视频服务暂不可用，正在恢复',
    en: 'Picture and sound are not available now and are being restored',
  },
  UNAVAILABLE: { status: 503, zh: '服务暂时繁忙，请稍后重试', en: 'The service is busy. Please try again shortly' },
  INTERNAL: {
    status: 500,
    zh: '系统出错，我们已记录，请稍后再试',
    en: 'Something went wrong on our side. It has been recorded; please try again',
  },
} as const satisfies Record<string, ErrorRow>;

export const ErrorCode = z.enum(Object.keys(errorTable) as [keyof typeof errorTable, ...(keyof typeof errorTable)[]]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** The answer to a refused command or request. */
export const ErrorBody = z.object({
  code: ErrorCode,
  /** For INVALID_INPUT: which field, and why (an i18n key of zod's issue code). */
  fields: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
  /** For TOO_MANY_REQUESTS and ACCOUNT_LOCKED: when to try again, in ms from now. */
  retryAfterMs: z.int().nonnegative().optional(),
  /** For SLOT_TAKEN: the next free slots, at most three. */
  slots: z.array(z.object({ slot: z.int(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })).optional(),
  /** To be told to support; also in the log. */
  requestId: z.string().optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** A refusal with a code of the table. Anything else that is thrown becomes INTERNAL and is not echoed. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Omit<ErrorBody, 'code'>;
  constructor(code: ErrorCode, details: Omit<ErrorBody, 'code'> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
