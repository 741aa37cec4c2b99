import { expect, test } from 'vitest';
import { barOption, lineOption } from './chartOptions.ts';

const colours = { ink: '#111', muted: '#555', line: '#ddd', main: '#1a4f9c', card: '#fff', font: 'serif' };
const rows = [
  { name: '海淀区', count: 5 },
  { name: '朝阳区', count: 2 },
];

test('bars stand as in the table, the first on top (the axis counts upwards)', () => {
  const option = barOption(rows, colours, true);
  expect(option.yAxis.data).toEqual(['朝阳区', '海淀区']);
  expect(option.series[0]?.data).toEqual([2, 5]);
  expect(option.animation).toBe(false);
});

test('one minute alone is a point, more are a line', () => {
  expect(lineOption(rows.slice(0, 1), colours, false).series[0]?.showSymbol).toBe(true);
  expect(lineOption(rows, colours, false).series[0]).toMatchObject({ showSymbol: false, data: [5, 2] });
});
