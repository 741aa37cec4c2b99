import { expect, test } from 'vitest';
import { curveRows, rowsOf } from './chartRows.ts';

const words = { haidian: '海淀区', chaoyang: '朝阳区' };

test('the most first, those nobody knows last even when they are the most', () => {
  const shares = [
    { key: 'unknown', count: 9 },
    { key: 'chaoyang', count: 2 },
    { key: 'haidian', count: 5 },
  ] as const;
  expect(rowsOf(shares, (key: 'haidian' | 'chaoyang') => words[key], '未登记')).toEqual([
    { name: '海淀区', count: 5 },
    { name: '朝阳区', count: 2 },
    { name: '未登记', count: 9 },
  ]);
});

test('a long evening is told in stretches, and none of them hides the peak', () => {
  const curve = Array.from({ length: 125 }, (_, n) => ({
    at: new Date(Date.UTC(2026, 10, 24, 11, n)).toISOString(),
    persons: n === 64 ? 300 : n,
  }));
  const rows = curveRows(curve, (at) => at.slice(11, 16), 60);
  expect(rows.length).toBeLessThanOrEqual(60);
  expect(rows[0]).toEqual({ name: '11:00', count: 2 });
  expect(Math.max(...rows.map(({ count }) => count))).toBe(300);
  expect(curveRows([], String)).toEqual([]);
});
