import { ConsentPurpose, type Id, type MeView, type RegistrationInput, type RegistrationView } from '@jingqi/contract';
import { z } from 'zod';

/** The form as it stands on the screen. */
export const RegistrationValues = z.object({
  /** Of the registration to be made: sending it again is harmless. */
  id: z.string(),
  name: z.string(),
  hasNoUscc: z.boolean(),
  uscc: z.string(),
  enterprise: z.string(),
  position: z.string(),
  answers: z.record(z.string(), z.string()),
  need: z.string(),
  /** Agreeing to `contact` and `matching` is the wish for it as well. */
  consents: z.array(ConsentPurpose),
});
export type RegistrationValues = z.infer<typeof RegistrationValues>;

/** What is known of the person already; nothing is agreed to beforehand. */
export function startValues(me: MeView, latest: RegistrationView | undefined, id: Id): RegistrationValues {
  return {
    id,
    name: latest?.name ?? me.name,
    hasNoUscc: false,
    uscc: latest?.uscc ?? '',
    enterprise: latest?.enterprise ?? me.enterprise,
    position: latest?.position ?? '',
    answers: {},
    need: '',
    consents: [],
  };
}

/** As it is sent. */
export function inputOf(values: RegistrationValues): RegistrationInput {
  const { hasNoUscc, ...rest } = values;
  return {
    ...rest,
    uscc: hasNoUscc ? '' : values.uscc,
    answers: Object.fromEntries(Object.entries(values.answers).filter(([, answer]) => answer !== '')),
    wantsContact: values.consents.includes('contact'),
    openToMeetings: values.consents.includes('matching'),
  };
}
