/** The last lines of a command's output that say something, for a failure sentence. */
export function tail(output: string, count = 3): string {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(-count)
    .join(' | ');
}
