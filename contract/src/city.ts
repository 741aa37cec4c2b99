import { z } from 'zod';

/** The 17 district windows of the network “1+17+N” (municipal plan): 16 districts and the Economic-Technological Development Area. */
export const District = z.enum([
  'dongcheng',
  'xicheng',
  'chaoyang',
  'haidian',
  'fengtai',
  'shijingshan',
  'mentougou',
  'fangshan',
  'tongzhou',
  'shunyi',
  'changping',
  'daxing',
  'huairou',
  'pinggu',
  'miyun',
  'yanqing',
  'etown',
]);
export type District = z.infer<typeof District>;

/** The six roadshow chains (千亿畅融). */
export const Chain = z.enum([
  'hydrogen',
  'energy-storage',
  'wind-power',
  'artificial-intelligence',
  'biomedicine',
  'medical-robotics',
]);
export type Chain = z.infer<typeof Chain>;

/** The ladder (梯度培育): 创新型、专精特新、专精特新“小巨人”; also 科技型. `none`: on no rung yet. */
export const Tier = z.enum(['none', 'technology', 'innovative', 'specialised', 'little-giant']);
export type Tier = z.infer<typeof Tier>;

/** Size by 《中小企业划型标准规定》; `large` for chain masters. */
export const EnterpriseSize = z.enum(['micro', 'small', 'medium', 'large']);
export type EnterpriseSize = z.infer<typeof EnterpriseSize>;

export const Industry = z.enum([
  'information',
  'manufacturing',
  'biomedicine',
  'energy',
  'environment',
  'construction',
  'transport',
  'trade',
  'science',
  'culture',
  'finance',
  'services',
]);
export type Industry = z.infer<typeof Industry>;

/** The plan's chain 信保贷投担补. */
export const Instrument = z.enum(['credit', 'insurance', 'loan', 'investment', 'guarantee', 'subsidy']);
export type Instrument = z.infer<typeof Instrument>;

/** Money in integer CNY fen, up to 100 亿 yuan; what is larger is a slip of the pen. */
export const Fen = z.int().positive().max(1_000_000_000_000);
export type Fen = z.infer<typeof Fen>;
