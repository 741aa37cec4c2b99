import { RegistrationEdit, RegistrationInput, type RegistrationQuestion } from '@jingqi/contract';
import type { z } from 'zod';
import { usccState, type UsccProblem } from './usccState.ts';
import { inputOf, type RegistrationValues } from './values.ts';

export type ProblemWord = 'required' | 'choose' | 'tooLong' | 'invalid' | 'consentEvent' | 'usccMissing' | UsccProblem;
/** By the path of the field, as `name` or `answers.<id>`. */
export type Problems = Partial<Record<string, ProblemWord>>;

interface Found {
  path: string;
  problem: string;
}

/** What is wrong with a form before it is sent. Empty: nothing. */
export function problemsOf(values: RegistrationValues, questions: readonly RegistrationQuestion[]): Problems {
  return {
    ...problemsFrom(foundIn(RegistrationInput.safeParse(inputOf(values))), values.uscc, questions),
    ...usccProblems(values),
    ...answerProblems(values.answers, questions),
    ...(values.consents.includes('event') ? {} : { consents: 'consentEvent' }),
  };
}

/** The same of a registration that is being changed. */
export function editProblemsOf(values: RegistrationEdit, questions: readonly RegistrationQuestion[]): Problems {
  return {
    ...problemsFrom(foundIn(RegistrationEdit.safeParse(values)), '', questions),
    ...answerProblems(values.answers, questions),
  };
}

function foundIn(parsed: z.ZodSafeParseResult<unknown>): Found[] {
  const issues = parsed.success ? [] : parsed.error.issues;
  return issues.map(({ path, code }) => ({ path: path.map(String).join('.'), problem: code }));
}

/** What the server found, beside the same fields. */
export function problemsFrom(
  found: readonly Found[],
  uscc: string,
  questions: readonly RegistrationQuestion[],
): Problems {
  return Object.fromEntries(found.map(({ path, problem }) => [path, wordOf(path, problem, uscc, questions)]));
}

function wordOf(path: string, problem: string, uscc: string, questions: readonly RegistrationQuestion[]): ProblemWord {
  if (path === 'uscc') return usccWord(uscc, problem);
  if (path === 'consents') return 'consentEvent';
  if (problem === 'too_big' || problem === 'tooLong') return 'tooLong';
  const question = questions.find(({ id }) => path === `answers.${id}`);
  if (question && question.kind !== 'text') return 'choose';
  return problem === 'too_small' || problem === 'missing' || problem === 'required' ? 'required' : 'invalid';
}

function usccWord(uscc: string, problem: string): ProblemWord {
  const state = usccState(uscc);
  if (state.count === 0) return 'usccMissing';
  if (state.problem) return state.problem;
  return problem === 'usccCheck' ? 'usccCheck' : 'usccShort';
}

function usccProblems(values: RegistrationValues): Problems {
  if (values.hasNoUscc) return {};
  const state = usccState(values.uscc);
  const isNamed = values.enterprise.trim() !== '';
  if (!state.isComplete) return { uscc: usccWord(values.uscc, '') };
  return isNamed ? {} : { enterprise: 'required' };
}

function answerProblems(answers: Record<string, string>, questions: readonly RegistrationQuestion[]): Problems {
  const missing = questions.filter(({ id, required }) => required && (answers[id] ?? '').trim() === '');
  return Object.fromEntries(missing.map(({ id, kind }) => [`answers.${id}`, kind === 'text' ? 'required' : 'choose']));
}
