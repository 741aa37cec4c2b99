import { hasOwnMailbox } from '../platform/hasOwnMailbox.ts';
import type { PortName } from './settings.ts';

/** The ports that our own processes will listen on with these settings. */
export function portsToCheck(env: NodeJS.ProcessEnv): PortName[] {
  const names: PortName[] = ['PORT', 'MEDIA_PORT', 'JOBS_PORT', 'RTC_PORT'];
  if (hasOwnMailbox(env)) names.push('MAILBOX_PORT');
  if (!env['MONGODB_URI']) names.push('MONGODB_PORT');
  if (!env['REDIS_URL']) names.push('REDIS_PORT');
  return names;
}
