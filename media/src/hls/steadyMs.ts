/** ms of the machine's steady clock, which the workers' events count by too. */
export function steadyMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
