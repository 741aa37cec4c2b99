/** One round; answers what it cost. */
type Round = () => Promise<number>;

/** Medians of rounds in turn, so that whatever else the machine does meets both. The first round of each warms up and is not counted. */
export async function alternate(
  rounds: number,
  sides: { ours: Round; baseline: Round },
): Promise<{ ours: number; baseline: number }> {
  const costs = { ours: [] as number[], baseline: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'baseline'] as const) : (['baseline', 'ours'] as const);
    for (const side of order) {
      const cost = await sides[side]();
      if (round > 0) costs[side].push(cost);
    }
  }
  return { ours: median(costs.ours), baseline: median(costs.baseline) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** CPU of this process, user and system, that `work` took, in µs. */
export async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
