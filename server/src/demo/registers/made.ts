import { usccCheckCharacter, type District, type Uscc } from '@jingqi/contract';
import type { Draw } from './Draw.ts';

/** How many of a hundred are where. */
export const districtWeights: Record<District, number> = {
  haidian: 25,
  chaoyang: 14,
  etown: 13,
  changping: 9,
  fengtai: 7,
  daxing: 5,
  shunyi: 5,
  tongzhou: 5,
  xicheng: 3,
  dongcheng: 3,
  shijingshan: 3,
  fangshan: 2,
  mentougou: 1,
  huairou: 2,
  pinggu: 1,
  miyun: 1,
  yanqing: 1,
};

/** Administrative codes (GB/T 2260), as the third to eighth character of a code of ours has them. */
const regions: Record<District, string> = {
  dongcheng: '110101',
  xicheng: '110102',
  chaoyang: '110105',
  fengtai: '110106',
  shijingshan: '110107',
  haidian: '110108',
  mentougou: '110109',
  fangshan: '110111',
  tongzhou: '110112',
  shunyi: '110113',
  changping: '110114',
  daxing: '110115',
  huairou: '110116',
  pinggu: '110117',
  miyun: '110118',
  yanqing: '110119',
  etown: '110301',
};

/** A code with a good check character whose body (DEM0…) is given to nobody. `number` up to 99,999. */
export function madeUscc(district: District, number: number): Uscc {
  const body = `91${regions[district]}DEM0${String(number).padStart(5, '0')}`;
  return body + usccCheckCharacter(body);
}

/** A number of the 400 range that is given to nobody. `number` up to 9,999. */
export const madePhone = (number: number): string => `400-000-${String(number).padStart(4, '0')}`;

const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '马',
  '罗',
  '梁',
  '宋',
  '郑',
  '谢',
  '韩',
  '唐',
] as const;
const given = [
  '晨',
  '静',
  '磊',
  '敏',
  '涛',
  '思远',
  '雨桐',
  '子涵',
  '建国',
  '晓明',
  '立新',
  '海燕',
  '文博',
  '佳宁',
  '志强',
  '雪梅',
  '一鸣',
  '若溪',
  '振华',
  '欣怡',
] as const;

export const madeName = (draw: Draw): string => draw.pick(surnames) + draw.pick(given);

const streets = ['示范街', '样例路', '示例大街', '演示东路', '演示西路'] as const;
export const madeAddress = (draw: Draw, district: string): string =>
  `${district}${draw.pick(streets)}${draw.whole(1, 99)}号院${draw.whole(1, 12)}号楼${draw.whole(1, 18)}0${draw.whole(1, 9)}室`;

// Pairs of characters that hardly any real firm has in its name.
const first = [
  '澄',
  '砚',
  '屿',
  '霁',
  '衡',
  '筠',
  '珩',
  '霖',
  '昕',
  '朔',
  '璟',
  '湛',
  '翊',
  '岚',
  '曜',
  '泓',
  '憬',
  '瀚',
  '逸',
  '旻',
  '棠',
  '黎',
  '沐',
  '凌',
  '闻',
  '知',
  '映',
] as const;
const second = [
  '屿',
  '衡',
  '川',
  '麓',
  '辰',
  '岳',
  '溪',
  '禾',
  '舟',
  '原',
  '森',
  '序',
  '澜',
  '启',
  '渡',
  '阙',
  '野',
  '桥',
  '弦',
  '枢',
  '砾',
  '汀',
] as const;

/** Made-up words, none twice; most of two characters, some of three. */
export function* madeWords(draw: Draw): Generator<string, never> {
  const used = new Set<string>();
  for (;;) {
    const word = draw.pick(first) + draw.pick(second) + (draw.next() < 0.15 ? draw.pick(second) : '');
    if (used.has(word) || word[0] === word[1]) continue;
    used.add(word);
    yield word;
  }
}
