/** Leads and messages. */
export const lists = {
  leads: {
    title: '线索',
    hint: '直播结束后，没有答复的提问会成为跟进线索。',
    total: '共 {{total}} 条',
    allEvents: '全部活动',
    byEvent: '按活动筛选',
    emptyTitle: '还没有线索',
    emptyBody: '直播结束后，没有答复的提问会自动出现在这里。',
    emptyFiltered: '这场活动没有需要跟进的线索',
    showAll: '查看全部活动',
    more: '再看 50 条',
    column: { text: '提问', person: '提问人', contact: '联系方式', event: '活动', state: '状态', at: '产生时间' },
    kind: { unansweredQuestion: '未答复的提问' },
    state: { open: '待跟进', inProgress: '跟进中', done: '已完成' },
    noEnterprise: '未填写企业',
    noName: '未填写姓名',
  },
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
