import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeRun } from './describeRun.ts';
import type { LoadOptions } from './options.ts';
import type { Metrics } from './runK6.ts';
import type { Usage } from './usage.ts';

interface Result {
  options: LoadOptions;
  isPassed: boolean;
  metrics: Metrics;
  usage: Usage[];
}

/** Above this share of a core the generator measures itself and not the platform. */
const generatorLimit = 80;

/** Prints the figures and, unless it was a dry run, appends them to RESULTS.md with commit, date and machine. */
export function keepResult(root: string, result: Result): void {
  const text = resultText(result, describeRun(root), new Date());
  process.stdout.write(`\n${text}\n`);
  if (result.options.isKept) appendFileSync(join(root, 'load-tests', 'RESULTS.md'), `\n${text}\n`);
}

const number = (metrics: Metrics, name: string, field: string): number => Number(metrics[name]?.[field] ?? 0);

const trendOf = (metrics: Metrics, name: string, ...fields: string[]): string =>
  fields.map((field) => `${Math.round(number(metrics, name, field))}`).join(' / ');

/** One entry of RESULTS.md. */
export function resultText(
  { options, isPassed, metrics, usage }: Result,
  { commit, machine }: { commit: string; machine: string },
  at: Date,
): string {
  const { scenario, viewers, comeSeconds, staySeconds } = options;
  const count = (name: string): number => number(metrics, name, 'count');
  const generator = usage.find(({ name }) => name === 'k6');
  const gone = usage.filter(({ name, isGone }) => isGone && name !== 'k6').map(({ name }) => name);
  const verdict = gone.length > 0 ? `failed (${gone.join(', ')} ended)` : isPassed ? 'passed' : 'failed';
  const isVoid = (generator?.cpuPercent ?? 0) > generatorLimit;
  return [
    `## ${scenario}, ${viewers} viewers: ${isVoid ? 'void (the generator was the limit)' : verdict}`,
    `${at.toISOString()} · ${commit} · ${machine} · come in ${comeSeconds} s, stay ${staySeconds} s`,
    '',
    '| figure | value |',
    '| --- | --- |',
    ...crowdLines(metrics, viewers),
    `| acts acknowledged; p50 / p95, ms | ${count('acts')}; ${trendOf(metrics, 'act_ms', 'p(50)', 'p(95)')} |`,
    ...hlsLines(metrics),
    ...raceLines(metrics),
    `| troubles | ${count('troubles')} |`,
    ...usage.map((one) => usageLine(one, viewers)),
  ].join('\n');
}

function crowdLines(metrics: Metrics, viewers: number): string[] {
  if (!metrics['clients']) return [];
  const count = (name: string): number => number(metrics, name, 'count');
  return [
    `| came / asked for | ${count('clients')} / ${viewers} |`,
    `| join p50 / p95, ms | ${trendOf(metrics, 'join_ms', 'p(50)', 'p(95)')} |`,
    `| delivery p50 / p95 / p99, ms | ${trendOf(metrics, 'delivery_ms', 'p(50)', 'p(95)', 'p(99)')} |`,
    `| facts delivered / expected | ${count('facts_delivered')} / ${count('facts_expected')} |`,
    `| clients with a gap | ${count('gapped_clients')} |`,
    `| pulse frames | ${count('pulses')} |`,
  ];
}

function hlsLines(metrics: Metrics): string[] {
  if (!metrics['hls_viewers']) return [];
  const count = (name: string): number => number(metrics, name, 'count');
  return [
    `| HLS viewers | ${count('hls_viewers')} |`,
    `| segments fetched / expected; missed | ${count('segments_fetched')} / ${count('segments_expected')}; ${count('segments_missed')} |`,
    `| segments, MiB | ${Math.round(count('segment_bytes') / 2 ** 20)} |`,
    `| playlist p50 / p95, segment p50 / p95, ms | ${trendOf(metrics, 'playlist_ms', 'p(50)', 'p(95)')}, ${trendOf(metrics, 'segment_ms', 'p(50)', 'p(95)')} |`,
  ];
}

function raceLines(metrics: Metrics): string[] {
  if (!metrics['bookings_lost']) return [];
  const won = number(metrics, 'bookings_won', 'count');
  const lost = number(metrics, 'bookings_lost', 'count');
  return [`| slots won / refused as taken | ${won} / ${lost} |`];
}

function usageLine(
  { name, cpuPercent, busiestPercent, cpuSeconds, rssBefore, rssMost }: Usage,
  viewers: number,
): string {
  const perViewer = `${((cpuSeconds * 1_000) / viewers).toFixed(1)} ms CPU and ${((rssMost - rssBefore) / viewers).toFixed(1)} KiB a viewer`;
  const memory = `${Math.round(rssBefore / 1_024)} → ${Math.round(rssMost / 1_024)} MiB`;
  return `| ${name} | ${cpuPercent.toFixed(0)}% of a core (busiest second ${busiestPercent.toFixed(0)}%), ${memory}; ${perViewer} |`;
}
