import { District, type RegisterEntryInput } from '@jingqi/contract';
import { districtWords, levelWords } from '../../features/registers/index.ts';
import { Draw } from './Draw.ts';
import { districtWeights, madeAddress, madeName, madePhone, madeWords } from './made.ts';

type Entry<K extends RegisterEntryInput['kind']> = Extract<RegisterEntryInput, { kind: K }>;

/** The one the demo's carrier account stands for. */
export const demoCarrier: Entry<'carrier'> = {
  kind: 'carrier',
  active: true,
  name: '海淀示范街专精特新服务站',
  level: 2,
  district: 'haidian',
  address: '海淀区示范街9号院1号楼101室',
  contactName: '孙悦',
  contactPhone: madePhone(6_000),
  seats: 60,
};

const levels = { '1': 30, '2': 12, '3': 9, '4': 5, '5': 4 } as const;
const seats = { '1': 30, '2': 60, '3': 120, '4': 200, '5': 300 } as const;

/** Sixty carriers: at least one in each district, more of the lower levels. */
export function madeCarriers(seed = 2027): Entry<'carrier'>[] {
  const draw = new Draw(seed);
  const words = madeWords(draw);
  const plan = Object.entries<number>(levels).flatMap(([level, count]) => Array.from({ length: count }, () => level));
  return [demoCarrier, ...plan.slice(1).map((level, at) => carrier(draw, { level, at, word: words.next().value }))];
}

function carrier(draw: Draw, { level, at, word }: { level: string; at: number; word: string }): Entry<'carrier'> {
  const known = level as keyof typeof levels;
  const district = District.options[at] ?? draw.weighted(districtWeights);
  const [zh] = districtWords[district];
  const short = district === 'etown' ? '亦庄' : zh.replace(/区$/u, '');
  return {
    kind: 'carrier',
    active: true,
    name: `${short}${word}${levelWords[known][0].replace('（基地）', '')}`,
    level: Number(level),
    district,
    address: madeAddress(draw, zh),
    contactName: madeName(draw),
    contactPhone: madePhone(6_001 + at),
    seats: seats[known] + draw.whole(-1, 3) * 10,
  };
}

/** One window a district; its number is public. */
export function madeWindows(seed = 2028): Entry<'window'>[] {
  const draw = new Draw(seed);
  return District.options.map((district, at) => {
    const [zh] = districtWords[district];
    return {
      kind: 'window',
      active: true,
      name: `${zh}中小企业赋能中心`,
      district,
      address: madeAddress(draw, zh),
      contactName: madeName(draw),
      contactPhone: madePhone(7_001 + at),
    };
  });
}
