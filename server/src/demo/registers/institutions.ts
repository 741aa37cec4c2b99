import {
  Chain,
  District,
  type Instrument,
  type InstitutionKind,
  type RegisterEntryInput,
  Tier,
} from '@jingqi/contract';
import { Draw } from './Draw.ts';
import { madeName, madePhone, madeUscc, madeWords } from './made.ts';

type Entry<K extends RegisterEntryInput['kind']> = Extract<RegisterEntryInput, { kind: K }>;

const wan = 1_000_000;

/** The one the demo's investor comes from. */
export const demoInstitution: Entry<'institution'> = {
  kind: 'institution',
  active: true,
  name: '京创科技股权投资基金',
  uscc: madeUscc('xicheng', 90_000),
  institutionKind: 'fund',
  instruments: ['investment'],
  chains: ['artificial-intelligence', 'medical-robotics', 'hydrogen'],
  tiers: ['innovative', 'specialised', 'little-giant'],
  minFen: 500 * wan,
  maxFen: 5_000 * wan,
  intro: '投资早期和成长期的科技型中小企业。',
  contactName: '何志远',
  contactPhone: madePhone(8_000),
};

interface Sort {
  count: number;
  kind: InstitutionKind;
  ending: string;
  instruments: Instrument[];
  from: number;
  to: number;
}
const sorts: readonly Sort[] = [
  { count: 8, kind: 'bank', ending: '银行北京分行', instruments: ['loan', 'credit'], from: 50, to: 3_000 },
  { count: 3, kind: 'insurer', ending: '财产保险北京分公司', instruments: ['insurance'], from: 1, to: 500 },
  { count: 3, kind: 'guarantor', ending: '融资担保有限公司', instruments: ['guarantee'], from: 50, to: 1_000 },
  {
    count: 1,
    kind: 'guarantor',
    ending: '中小企业服务基金会',
    instruments: ['guarantee', 'subsidy'],
    from: 5,
    to: 200,
  },
  { count: 6, kind: 'fund', ending: '股权投资基金', instruments: ['investment'], from: 300, to: 10_000 },
  { count: 2, kind: 'broker', ending: '证券', instruments: ['investment', 'credit'], from: 1_000, to: 50_000 },
];

/** Twenty-four institutions of all kinds and instruments. */
export function madeInstitutions(seed = 2029): Entry<'institution'>[] {
  const draw = new Draw(seed);
  const words = madeWords(draw);
  const plan = sorts.flatMap((sort) => Array.from({ length: sort.count }, () => sort));
  return [demoInstitution, ...plan.map((sort, at) => institution(draw, sort, { at, word: words.next().value }))];
}

function institution(draw: Draw, sort: Sort, { at, word }: { at: number; word: string }): Entry<'institution'> {
  const isOpen = draw.next() < 0.4;
  return {
    kind: 'institution',
    active: true,
    name: `${word}${sort.ending}`,
    uscc: madeUscc(draw.pick(['xicheng', 'chaoyang', 'haidian']), 90_001 + at),
    institutionKind: sort.kind,
    instruments: sort.instruments,
    chains: isOpen ? [] : Chain.options.filter(() => draw.next() < 0.4),
    tiers: isOpen ? [] : Tier.options.filter((tier) => tier !== 'none' && draw.next() < 0.7),
    minFen: sort.from * draw.whole(1, 2) * wan,
    maxFen: sort.to * draw.whole(1, 3) * wan,
    intro: '面向北京市中小企业提供服务，具体条件以洽谈为准。',
    contactName: madeName(draw),
    contactPhone: madePhone(8_001 + at),
  };
}

const titles = {
  policy: ['政策研究室研究员', '市社科院', '中小企业政策研究中心'],
  law: ['律师', '示例律师事务所', '企业法务'],
  finance: ['高级会计师', '企业财务顾问', '示例会计师事务所'],
  digital: ['数字化转型顾问', '示例信息技术研究院', '智能制造诊断'],
  technology: ['教授级高工', '示例工业技术研究院', '技术转移'],
  market: ['市场顾问', '示例会展服务中心', '国际市场'],
} as const;

/** Thirty volunteer experts, five a field. */
export function madeExperts(seed = 2030): Entry<'expert'>[] {
  const draw = new Draw(seed);
  const fields = Object.keys(titles) as (keyof typeof titles)[];
  return Array.from({ length: 30 }, (_, at) => {
    const field = fields[at % fields.length] ?? 'policy';
    const isEverywhere = draw.next() < 0.5;
    return {
      kind: 'expert',
      active: true,
      name: madeName(draw),
      field,
      title: titles[field][0],
      organisation: `${titles[field][1]}${at + 1}部`,
      districts: isEverywhere ? [] : District.options.filter(() => draw.next() < 0.2),
      contactName: '',
      contactPhone: madePhone(9_001 + at),
    };
  });
}
