import { z } from 'zod';
import { Id } from './id.ts';
import { Instant } from './text.ts';

/** A message as the development sink took it: shown to operators (the code of a one-time code is in `text`). */
export const SentMessage = z.object({
  id: Id,
  to: z.string(),
  channel: z.enum(['sms', 'mail']),
  /** Empty for SMS. */
  subject: z.string(),
  text: z.string(),
  /** Name of the attached file, or null. */
  attachment: z.string().nullable(),
  at: Instant,
});
export type SentMessage = z.infer<typeof SentMessage>;
