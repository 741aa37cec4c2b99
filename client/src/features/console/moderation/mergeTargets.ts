import type { StaffQuestion } from '@jingqi/contract';
import { intoColumns, matching } from './columns.ts';

const shownLimit = 30;

/** What a question may be merged into: similar ones first, then the released by votes, then those that wait. */
export function mergeTargets(
  question: StaffQuestion,
  all: readonly StaffQuestion[],
  similarIds: readonly string[],
  words: string,
): { question: StaffQuestion; isSimilar: boolean }[] {
  const { chosen, waiting } = intoColumns(matching(all, words).filter((other) => other.id !== question.id));
  const open = [...chosen, ...waiting];
  const similar = similarIds.flatMap((id) => open.find((other) => other.id === id) ?? []);
  const others = open.filter((other) => !similarIds.includes(other.id));
  return [
    ...similar.map((other) => ({ question: other, isSimilar: true })),
    ...others.map((other) => ({ question: other, isSimilar: false })),
  ].slice(0, shownLimit);
}
