import { LeadSourceKind, LeadState, type LeadStep } from '@jingqi/contract';
import type { Language } from '../../../i18n/language.ts';
import { sumWords } from './leadMoney.ts';

/** Words the caller looks up. */
export interface StepWords {
  state: (state: LeadState) => string;
  source: (kind: LeadSourceKind) => string;
  hub: string;
  carrier: string;
  window: (district: string) => string;
}

/** The key of a step's sentence, where nothing was put in place of something. */
export function stepKey({ change, to }: Pick<LeadStep, 'change' | 'to'>) {
  if (to !== '' || (change !== 'nextAction' && change !== 'settled')) return change;
  return change === 'nextAction' ? 'nextActionNone' : 'settledNone';
}

/** What stands in `from` or `to` of a step, in words: a state, a source, an office, a sum; anything else as it is. */
export function stepValue(value: string, change: LeadStep['change'], words: StepWords, language: Language): string {
  if (change === 'settled') return value === '' ? '' : sumWords(Number(value), language);
  if (change === 'nextAction' || change === 'taken') return value;
  const state = LeadState.safeParse(value);
  if (state.success) return words.state(state.data);
  const source = LeadSourceKind.safeParse(value);
  if (source.success) return words.source(source.data);
  return officeValue(value, words);
}

function officeValue(value: string, words: StepWords): string {
  const [kind, rest = ''] = value.split(':', 2);
  if (value === 'hub') return words.hub;
  if (kind === 'window') return words.window(rest);
  return kind === 'carrier' ? words.carrier : value;
}
