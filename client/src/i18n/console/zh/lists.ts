/** Messages. */
export const lists = {
  messages: {
    title: '消息',
    hint: '开发环境的发件箱：短信和邮件不会真的发出，最近 100 条显示在这里，每 5 秒自动刷新。',
    emptyTitle: '还没有消息',
    emptyBody: '有人请求登录验证码后，消息会出现在这里。',
    channel: { sms: '短信', mail: '邮件' },
    copyCode: '复制验证码 {{code}}',
    copied: '验证码已复制',
  },
};
