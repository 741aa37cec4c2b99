import { jobs, type DeadJob, type JobName } from '@jingqi/contract';

/** Whether the job is one we have a name for. */
export function isJobName(job: string): job is JobName {
  return Object.hasOwn(jobs, job);
}

/** What the job was about: its ids, without that of its own row, which says nothing to people. */
export function subjectPairs(subject: DeadJob['subject']): { name: string; value: string }[] {
  return Object.entries(subject)
    .filter(([name]) => name !== 'outboxId')
    .map(([name, value]) => ({ name, value: String(value) }));
}

/** Where to look at it in the console. */
export function jobPath(subject: DeadJob['subject']): string | null {
  const { leadId, eventId } = subject;
  if (typeof leadId === 'string') return `/console/leads?scope=all&lead=${encodeURIComponent(leadId)}`;
  return typeof eventId === 'string' ? `/console/events/${encodeURIComponent(eventId)}` : null;
}
