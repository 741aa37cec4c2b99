import { expect, test } from 'vitest';
import { benchText } from './benchText.ts';

const where = { commit: 'abc', machine: '2 × CPU' };

test('each comparison is a row that says whether its aim was met', () => {
  const lines = [
    { name: 'delivery-1000', ours: 3, baseline: 6, ratio: 0.5, unit: 'µs CPU' },
    { name: 'delivery-5000', ours: 5, baseline: 6, ratio: 0.8333, unit: 'µs CPU' },
    { name: 'idle-connection', ours: 18.76, baseline: 17, ratio: 1.1, unit: 'KiB RSS' },
    { name: 'packaging', ours: 2.5, unit: '% of a core', aim: 3 },
    { name: 'booking', ours: 4, baseline: 2, ratio: 2, unit: 'ms' },
  ];
  const rows = benchText(lines, ['lead.ts'], where, new Date(0)).split('\n').slice(5);
  expect(rows.map((row) => row.split(' | ').slice(1).join(' | '))).toEqual([
    '3 µs CPU | 6 | 0.5 | ratio ≤ 0.6 | yes |',
    '5 µs CPU | 6 | 0.833 | ratio ≤ 0.8 | no |',
    '18.8 KiB RSS | 17 | 1.1 | KiB RSS ≤ 20 | yes |',
    '2.5 % of a core | – | – | % of a core ≤ 3 | yes |',
    '4 ms | 2 | 2 | – | – |',
    'failed | | | | no |',
  ]);
});
