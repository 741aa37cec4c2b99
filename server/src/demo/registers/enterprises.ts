import type { Chain, District, EnterpriseSize, RegisterEntryInput, Tier } from '@jingqi/contract';
import { districtWords } from '../../features/registers/index.ts';
import { Draw } from './Draw.ts';
import { chainFields, otherFields, type Field } from './fields.ts';
import { districtWeights, madeAddress, madeName, madePhone, madeUscc, madeWords } from './made.ts';

type EnterpriseEntry = Extract<RegisterEntryInput, { kind: 'enterprise' }>;

const base: Pick<EnterpriseEntry, 'kind' | 'active' | 'formerNames' | 'size'> = {
  kind: 'enterprise',
  active: true,
  formerNames: [],
  size: 'small',
};

/** Those that the demo's attendees work for; the same code at each call. */
export const demoEnterprises: readonly [EnterpriseEntry, EnterpriseEntry, EnterpriseEntry] = [
  {
    ...base,
    uscc: madeUscc('haidian', 1),
    name: '北京云启智能科技有限公司',
    shortName: '云启智能',
    district: 'haidian',
    industry: 'information',
    chain: 'artificial-intelligence',
    tier: 'innovative',
    contactName: '王芳',
    contactPhone: madePhone(1),
    address: '海淀区示范街1号院2号楼301室',
    intro: '为中小制造企业提供视觉质检和智能排产。',
  },
  {
    ...base,
    uscc: madeUscc('changping', 2),
    name: '北京中科氢能装备有限公司',
    shortName: '中科氢能',
    formerNames: ['北京氢源动力设备有限公司'],
    district: 'changping',
    industry: 'manufacturing',
    chain: 'hydrogen',
    size: 'medium',
    tier: 'specialised',
    contactName: '陈立',
    contactPhone: madePhone(2),
    address: '昌平区样例路8号院1号楼501室',
    intro: '碱性电解水制氢设备和加氢站压缩机。',
  },
  {
    ...base,
    uscc: madeUscc('haidian', 3),
    name: '海淀智造机器人有限公司',
    shortName: '智造机器人',
    district: 'haidian',
    industry: 'manufacturing',
    chain: 'medical-robotics',
    tier: 'little-giant',
    size: 'medium',
    contactName: '刘思远',
    contactPhone: madePhone(3),
    address: '海淀区演示东路6号院3号楼208室',
    intro: '手术机器人关节模组和医用力传感器。',
  },
];

const chainWeights: Record<Chain | 'other', number> = {
  hydrogen: 8,
  'energy-storage': 9,
  'wind-power': 6,
  'artificial-intelligence': 20,
  biomedicine: 14,
  'medical-robotics': 8,
  other: 35,
};
const tierWeights: Record<Tier, number> = {
  none: 20,
  technology: 30,
  innovative: 28,
  specialised: 17,
  'little-giant': 5,
};
const sizeWeights: Record<Tier, Record<EnterpriseSize, number>> = {
  none: { micro: 60, small: 40, medium: 0, large: 0 },
  technology: { micro: 40, small: 55, medium: 5, large: 0 },
  innovative: { micro: 15, small: 70, medium: 15, large: 0 },
  specialised: { micro: 0, small: 60, medium: 40, large: 0 },
  'little-giant': { micro: 0, small: 25, medium: 75, large: 0 },
};

/** The demo's own and as many made up as it takes to have `count`; the same for the same seed. */
export function madeEnterprises(count: number, seed = 2026): EnterpriseEntry[] {
  const draw = new Draw(seed);
  const words = madeWords(draw);
  const made = Array.from({ length: count - demoEnterprises.length }, (_, at) =>
    enterprise(draw, words.next().value, at + 1 + demoEnterprises.length),
  );
  return [...demoEnterprises, ...made];
}

function enterprise(draw: Draw, word: string, number: number): EnterpriseEntry {
  const district: District = draw.weighted(districtWeights);
  const drawn = draw.weighted(chainWeights);
  const chain = drawn === 'other' ? null : drawn;
  const field: Field = draw.pick(chain === null ? otherFields : chainFields[chain]);
  const tier = draw.weighted(tierWeights);
  const [does, fieldWord] = [draw.pick(field.does), draw.pick(field.words)];
  const [zh] = districtWords[district];
  return {
    ...base,
    uscc: madeUscc(district, number),
    name: `北京${word}${fieldWord}${draw.pick(field.endings)}有限公司`,
    shortName: `${word}${fieldWord}`,
    formerNames: draw.next() < 0.06 ? [`北京${word}创新${fieldWord}工作室`] : [],
    district,
    industry: field.industry,
    chain,
    size: draw.weighted(sizeWeights[tier]),
    tier,
    contactName: madeName(draw),
    contactPhone: madePhone(number),
    address: madeAddress(draw, zh),
    intro: `主要产品和服务：${does}。`,
    active: draw.next() > 0.02,
  };
}
