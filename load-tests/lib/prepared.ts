import { SharedArray } from 'k6/data';

/** What the runner has made ready on the platform. */
export interface Prepared {
  /** One address a server process. */
  serverUrls: string[];
  eventId: string;
  moderator: string;
  /** Session cookies of attendees. */
  attendees: string[];
  /** Released questions to vote for. */
  questionIds: string[];
  viewers: number;
  /** Connections one virtual user holds. */
  perUser: number;
  /** Time in which everybody comes, and how long they stay after it, in seconds. */
  comeSeconds: number;
  staySeconds: number;
  /** What happens meanwhile. */
  questionsPerMinute: number;
  votesPerSecond: number;
  /** Cookies of investors who want to meet the same enterprise, in slots 0 … slots − 1. */
  race?: { contenders: string[]; registrationId: string; slots: number };
}

export const prepared: Prepared = new SharedArray('prepared', () => [
  JSON.parse(open(__ENV['PREPARED'] ?? '')) as Prepared,
])[0] as Prepared;

export const serverUrlOf = (index: number): string => prepared.serverUrls[index % prepared.serverUrls.length] as string;

/** Each visitor's own network address. */
export const addressOf = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
