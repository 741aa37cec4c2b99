import type { JobData, JobName } from '@jingqi/contract';
import type { Carrier } from '@jingqi/server/features/messages';
import type { Doer, Stores } from '@jingqi/server/kit';

/** What handlers may use besides the database. */
export interface Tools {
  carry: Carrier;
  /** Where people reach us, for the links in messages. */
  publicUrl: string;
  /** Where recordings are. */
  stores: Stores;
}

/** Does what a job asks for, once however often it is called. Throws when it cannot now. */
export type Handler<N extends JobName> = (doer: Doer, data: JobData<N>, tools: Tools) => Promise<void>;

/** Every job of the contract has its handler here, loaded when the first of its kind comes. */
export const handlers: { [N in JobName]: () => Promise<{ handle: Handler<N> }> } = {
  'event-ended': () => import('./eventEnded.ts'),
  'question-lead': () => import('./questionLead.ts'),
  'send-message': () => import('./sendMessage.ts'),
  'offer-lapse': () => import('./offerLapse.ts'),
  'tell-registrants': () => import('./tellRegistrants.ts'),
  'recording-close': () => import('./recordingClose.ts'),
  'recording-archive': () => import('./recordingArchive.ts'),
  'recording-remove': () => import('./recordingRemove.ts'),
  'lead-sync': () => import('./leadSync.ts'),
  'lead-remind': () => import('./leadRemind.ts'),
  'lead-escalate': () => import('./leadEscalate.ts'),
  'meeting-expire': () => import('./meetingExpire.ts'),
  'meeting-reminder': () => import('./meetingReminder.ts'),
  'matching-withdrawn': () => import('./matchingWithdrawn.ts'),
  'meetings-called-off': () => import('./meetingsCalledOff.ts'),
};
