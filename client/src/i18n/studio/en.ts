import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Studio',
};
