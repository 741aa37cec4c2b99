import { newId, type Cue, type EventInput } from '@jingqi/contract';

/** What an operator fills in, apart from ids and times. */
export type Description = Omit<EventInput, 'id' | 'startsAt' | 'endsAt' | 'runOfShow'>;

const plan = { title: '北京市中小企业公共服务体系提质增效工作方案（征求意见稿）', number: '', url: '' };
const zhang = { name: '张建国', office: '市经济和信息化局', title: '副局长' };

export const tonight: Description = {
  brand: 'policy-live',
  title: '局长讲政策：中小企业公共服务体系提质增效',
  summary:
    '“1+17+N”服务网络怎样建、企业到哪里找服务、专精特新企业能得到什么支持？\n市经济和信息化局副局长张建国解读《北京市中小企业公共服务体系提质增效工作方案》，并现场答疑。',
  host: zhang,
  policy: plan,
  guestsAllowed: true,
};

export const tomorrow: Description = {
  brand: 'finance-roadshow',
  title: '千亿畅融·一月一链融资路演：人工智能专场',
  summary: '六家人工智能企业路演，银行、担保和基金现场对接。登录后观看。',
  host: { name: '赵明', office: '市经济和信息化局中小企业处', title: '处长' },
  policy: plan,
  guestsAllowed: false,
};

export const nextWeek: Description = {
  brand: 'supply-demand-fair',
  title: '数字化赋能培训暨供需对接会',
  summary: '数字化转型怎么起步：培训、案例、服务商现场对接。',
  host: { name: '孙丽', office: '市中小企业服务中心', title: '主任' },
  policy: plan,
  guestsAllowed: true,
};

export interface Told {
  text: string;
  anonymous: boolean;
  /** Null: nobody answered. */
  answer: string | null;
}

export const past: { key: string; daysAgo: number; description: Description; questions: Told[] }[] = [
  {
    key: 'stations',
    daysAgo: 7,
    description: {
      ...tonight,
      title: '局长讲政策：专精特新服务站怎样用',
      summary: '100 家专精特新服务站提供政策、市场、数字化转型和融资服务。',
    },
    questions: [
      {
        text: '我们在通州，最近的专精特新服务站在哪里？',
        anonymous: false,
        answer: '可在市中小企业公共服务平台按区查询服务站，也可以向通州区中小企业赋能中心了解。',
      },
      {
        text: '服务站的服务收费吗？',
        anonymous: true,
        answer: '政策咨询等基础服务是公益性的，专业化服务按服务机构公示的标准收取。',
      },
      { text: '初创企业还不是专精特新，可以去服务站吗？', anonymous: false, answer: null },
    ],
  },
  {
    key: 'vouchers',
    daysAgo: 21,
    description: {
      ...tonight,
      title: '处长讲政策：中小企业服务券申领与使用',
      summary: '服务券怎样申领、在哪里用、怎样兑付。',
      host: { name: '赵明', office: '市经济和信息化局中小企业处', title: '处长' },
    },
    questions: [
      {
        text: '服务券可以用于数字化诊断吗？',
        anonymous: false,
        answer: '以当年公布的服务产品目录为准，诊断类产品上架后即可使用。',
      },
      {
        text: '一家企业一年可以申领几次？',
        anonymous: false,
        answer: '以当年的申领通知为准，请关注公共服务平台的公告。',
      },
    ],
  },
];

/** A run of show of the given lengths in minutes: warm-up, talk, questions, closing. */
export function runOfShow([warmUp, talk, questions, closing]: readonly [number, number, number, number]): Cue[] {
  return [
    { id: newId(), kind: 'warm-up', title: '暖场', minutes: warmUp },
    { id: newId(), kind: 'talk', title: '政策解读', minutes: talk },
    { id: newId(), kind: 'questions', title: '现场答疑', minutes: questions },
    { id: newId(), kind: 'closing', title: '总结', minutes: closing },
  ];
}
