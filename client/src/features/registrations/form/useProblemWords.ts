import { useTranslation } from 'react-i18next';
import type { ProblemWord } from './problemsOf.ts';
import { usccState } from './usccState.ts';

/** The sentence beside a field, if something is wrong with it. */
export function useProblemWords({ uscc }: { uscc: string }): (problem: ProblemWord | undefined) => string | undefined {
  const { t } = useTranslation();
  return (problem) => problem && t(`registration.problem.${problem}`, { count: usccState(uscc).count });
}
