import { subjects } from './programs.ts';
import type { Line } from './runProgram.ts';

const shown = (value: number | undefined): string => (value === undefined ? '–' : String(Number(value.toPrecision(3))));

/** One entry of BENCH.md. */
export function benchText(
  lines: readonly Line[],
  failed: readonly string[],
  where: { commit: string; machine: string },
  at: Date,
): string {
  return [
    `## ${at.toISOString()} · ${where.commit}`,
    where.machine,
    '',
    '| measured | ours | baseline | ratio | aim | met |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map(row),
    ...failed.map((file) => `| ${file} | failed | | | | no |`),
  ].join('\n');
}

function row({ name, ours, baseline, ratio, unit, aim: own }: Line): string {
  const { what = name, aim = own === undefined ? undefined : { of: 'ours' as const, most: own } } =
    subjects[name] ?? {};
  const value = aim?.of === 'ratio' ? ratio : ours;
  const isMet = aim === undefined || value === undefined ? '–' : value <= aim.most ? 'yes' : 'no';
  const wanted = aim ? `${aim.of === 'ratio' ? 'ratio' : unit} ≤ ${aim.most}` : '–';
  return `| ${what} | ${shown(ours)} ${unit} | ${shown(baseline)} | ${shown(ratio)} | ${wanted} | ${isMet} |`;
}
