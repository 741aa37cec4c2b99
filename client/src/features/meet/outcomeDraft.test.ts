import { OutcomeInput } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { draftOf, outcomeInput, type OutcomeDraft } from './outcomeDraft.ts';

const draft = (more: Partial<OutcomeDraft>): OutcomeDraft => ({ ...draftOf(null), ...more });

describe('outcomeInput', () => {
  it('sends a sum with an intent only', () => {
    const filled = { instrument: 'loan', amount: '500.5', note: '下周看厂' } as const;
    expect(outcomeInput(draft({ verdict: 'intent', ...filled })).input).toEqual({
      verdict: 'intent',
      instrument: 'loan',
      amountFen: 500_500_000,
      note: '下周看厂',
    });
    const { input } = outcomeInput(draft({ verdict: 'followUp', ...filled }));
    expect(input).toMatchObject({ instrument: null, amountFen: null });
    expect(OutcomeInput.safeParse(input).success).toBe(true);
  });

  it('names what is missing or wrong, and sends nothing', () => {
    expect(outcomeInput(draft({ verdict: 'intent', amount: '-3' }))).toEqual({
      input: null,
      problems: { instrument: true, amount: 'negative' },
    });
    expect(outcomeInput(draft({ verdict: 'intent', instrument: 'credit', amount: '0.0000001' })).problems).toEqual({
      amount: 'tooFine',
    });
    expect(outcomeInput(draft({}))).toEqual({ input: null, problems: {} });
  });

  it('comes back from what was saved to the same', () => {
    const saved = { verdict: 'intent', instrument: 'guarantee', amountFen: 1_234_500_000, note: 'n', at: '' } as const;
    expect(draftOf(saved).amount).toBe('1,234.5');
    expect(outcomeInput(draftOf(saved)).input?.amountFen).toBe(saved.amountFen);
  });
});
