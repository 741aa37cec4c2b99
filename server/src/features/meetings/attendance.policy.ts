import type { LostWhy, MeetingVerdict, PartySide } from '@jingqi/contract';
import type { EvidenceDoc, PartyEvidence } from './evidence.model.ts';

/** Both with picture or sound for so long have met, in ms. */
const togetherLimitMs = 60_000;
/** Without picture and sound for so long in all, while wanting them: the network was the trouble, in ms. */
const brokenLimitMs = 60_000;
/** This share of the beats is enough, for being there and for a bad link. */
const share = 0.5;
/** So few beats say nothing of a link. */
const beatsOfLink = 3;

type Signs = Pick<PartyEvidence, 'beats' | 'poorBeats' | 'mediaMs' | 'brokenMs'>;

/** What the signs of the socket and of the media node say together; one that is missing is never enough to say absent. */
export function verdictOf({ beats, poorBeats, mediaMs, brokenMs }: Signs): MeetingVerdict {
  if (beats === 0 && mediaMs === 0) return 'absent';
  const isLinkBad = beats >= beatsOfLink && poorBeats / beats >= share;
  if (isLinkBad || (mediaMs > 0 && brokenMs >= brokenLimitMs)) return 'networkTrouble';
  return mediaMs > 0 ? 'present' : 'presentWithoutMedia';
}

export interface Judgement {
  state: 'held' | 'lost';
  verdict: Record<PartySide, MeetingVerdict>;
  lostWhy: LostWhy | null;
}
interface Case {
  evidence: Record<PartySide, Signs> & Pick<EvidenceDoc, 'togetherMs'>;
  /** How many beats each had sent who was there all the time. */
  expectedBeats: number;
  /** Both have filled their outcome card. */
  hasBothCards: boolean;
}

/** Held: a minute together with picture or sound; or both were there half of the time and both say what came of it. */
export function judgeMeeting({ evidence, expectedBeats, hasBothCards }: Case): Judgement {
  const { investor, enterprise, togetherMs } = evidence;
  const verdict = { investor: verdictOf(investor), enterprise: verdictOf(enterprise) };
  const wereThere = [investor, enterprise].every(({ beats }) => beats >= expectedBeats * share);
  if (togetherMs >= togetherLimitMs || (wereThere && hasBothCards)) return { state: 'held', verdict, lostWhy: null };
  return { state: 'lost', verdict, lostWhy: whyLost(verdict) };
}

function whyLost({ investor, enterprise }: Record<PartySide, MeetingVerdict>): LostWhy {
  if (investor === 'absent' && enterprise === 'absent') return 'bothAbsent';
  if (investor === 'absent') return 'investorAbsent';
  if (enterprise === 'absent') return 'enterpriseAbsent';
  if (investor === 'networkTrouble' || enterprise === 'networkTrouble') return 'networkTrouble';
  return investor === 'present' && enterprise === 'present' ? 'tooShort' : 'noMedia';
}

/** What the media node has counted of a person; null: not connected there. */
export type Counted = { sent: number; received: number } | null;
interface Sample {
  counted: Counted;
  /** Since the latest sample, in ms. */
  elapsedMs: number;
  now: Date;
}
/** Fewer bytes between two samples are no picture and no sound. */
const fewBytes = 1_000;
/** A page that has not said anything for so long is gone, in ms. */
export const goneMs = 12_000;

/** The evidence after one more sample, and whether there was picture or sound in it. */
export function withSample(
  before: PartyEvidence,
  { counted, elapsedMs, now }: Sample,
): { after: PartyEvidence; hasMedia: boolean } {
  const sent = counted?.sent ?? 0;
  const received = counted?.received ?? 0;
  const hasMedia = moved(before.sent, sent) || moved(before.received, received);
  const mediaMs = before.mediaMs + (hasMedia ? elapsedMs : 0);
  const isBroken = !hasMedia && before.mediaMs > 0 && wantsMedia(before, now);
  return {
    hasMedia,
    after: { ...before, sent, received, mediaMs, brokenMs: before.brokenMs + (isBroken ? elapsedMs : 0) },
  };
}

/** A counter that is smaller than before belongs to a new connection. */
function moved(before: number, now: number): boolean {
  return (now >= before ? now - before : now) >= fewBytes;
}

/** Silence is no trouble for someone who left, or whose link is good: both may have switched everything off. */
function wantsMedia({ hasLeft, isLinkGood, lastBeatAt }: PartyEvidence, now: Date): boolean {
  if (hasLeft) return false;
  return isGone(lastBeatAt, now) || !isLinkGood;
}

export function isGone(lastBeatAt: Date | null, now: Date): boolean {
  return lastBeatAt === null || now.getTime() - lastBeatAt.getTime() > goneMs;
}
