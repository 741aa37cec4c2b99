import type { LeadEdit, LeadKind, LeadSourceKind } from '@jingqi/contract';
import type { LeadTouch } from '../features/leads/index.ts';

interface Story {
  kind: LeadKind;
  source: LeadSourceKind;
  texts: string[];
  intents?: NonNullable<LeadTouch['intent']>[];
}

/** What people asked for at the past evenings. */
export const stories: Story[] = [
  {
    kind: 'unansweredQuestion',
    source: 'question',
    texts: ['设备更新贷款贴息怎样申请？', '数字化转型补贴可以和服务券叠加吗？', '专精特新复核需要准备哪些材料？'],
  },
  { kind: 'contactRequest', source: 'registration', texts: ['总经理', '财务负责人', '技术总监', '行政主管'] },
  { kind: 'interest', source: 'interest', texts: ['产品已有订单，希望进一步了解', '与我们的投资方向相符'] },
  { kind: 'booking', source: 'meeting', texts: ['想了解下一轮融资计划', '请介绍产线扩建的资金安排'] },
  {
    kind: 'outcome',
    source: 'outcome',
    texts: ['意向贷款，等待授信材料', '拟联合担保', '意向投资，约定尽调'],
    intents: [
      { instrument: 'loan', amountFen: 300_000_000 },
      { instrument: 'guarantee', amountFen: 500_000_000 },
      { instrument: 'investment', amountFen: 2_000_000_000 },
    ],
  },
  {
    kind: 'need',
    source: 'need',
    texts: ['寻找智能产线改造服务商', '需要专精特新申报辅导', '想租 800 平方米中试厂房', '希望对接首台套采购方'],
  },
];

/** How far an office has come with it: the steps one after another. */
export const progress: Omit<LeadEdit, 'revision'>[][] = [
  [],
  [{ take: true }],
  [{ take: true }, { state: 'inProgress', nextAction: '周四电话回访' }],
  [{ take: true }, { state: 'inProgress', nextAction: '约企业到窗口面谈' }, { state: 'done', nextAction: '' }],
  [],
  [{ take: true }, { state: 'dropped', nextAction: '企业已自行解决' }],
];
