import { parseArgs } from 'node:util';

export const scenarios = [
  'join-storm',
  'question-burst',
  'vote-burst',
  'hls-crowd',
  'booking-race',
  'evening',
] as const;
type Scenario = (typeof scenarios)[number];

export interface LoadOptions {
  scenario: Scenario;
  viewers: number;
  comeSeconds: number;
  staySeconds: number;
  questionsPerMinute: number;
  votesPerSecond: number;
  /** Investors who race for the same slots. */
  contenders: number;
  /** Whether the figures are kept in RESULTS.md. */
  isKept: boolean;
}

/** What the command line asks for. Throws an Error in words. */
export function readOptions(args: readonly string[]): LoadOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      viewers: { type: 'string', default: '1000' },
      come: { type: 'string', default: '' },
      stay: { type: 'string', default: '60' },
      questions: { type: 'string', default: '100' },
      contenders: { type: 'string', default: '20' },
      votes: { type: 'string', default: '500' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const scenario = scenarios.find((known) => known === positionals[0]);
  if (!scenario)
    throw new Error(
      `npm run load -- ${scenarios.join('|')} [--viewers 1000] [--stay 60] [--questions 100] [--votes 500] [--contenders 20] [--dry-run]`,
    );
  const viewers = count(values.viewers, 'viewers');
  return {
    scenario,
    viewers,
    comeSeconds: values.come === '' ? Math.max(10, Math.ceil(viewers / 100)) : count(values.come, 'come'),
    staySeconds: count(values.stay, 'stay'),
    questionsPerMinute: count(values.questions, 'questions'),
    votesPerSecond: count(values.votes, 'votes'),
    contenders: count(values.contenders, 'contenders'),
    isKept: !values['dry-run'],
  };
}

function count(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 100_000) throw new Error(`--${name}: 1 … 100000`);
  return value;
}
