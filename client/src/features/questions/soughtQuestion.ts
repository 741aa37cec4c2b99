/** The question a link points at (`#question-<id>`), or null. */
export function soughtQuestion(hash: string): string | null {
  return /^#question-([\w-]+)$/u.exec(hash)?.[1] ?? null;
}
