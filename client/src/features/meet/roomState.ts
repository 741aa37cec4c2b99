import type { MeetingLink, MeetingView, PartySide, RoomMessage } from '@jingqi/contract';
import type { Stage, StageStream } from '../../stage/index.ts';

/** Of two views of a meeting the newer; of equally new ones the second. */
export function newestOf(known: MeetingView, told: MeetingView | undefined): MeetingView {
  return told && told.revision >= known.revision ? told : known;
}

/** Every line once, oldest first. */
export function joinLines(...lists: readonly (readonly RoomMessage[])[]): RoomMessage[] {
  const byId = new Map(lists.flat().map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** Lines of others that came after those seen. */
export function unreadCount(lines: readonly RoomMessage[], seen: ReadonlySet<string>, me: string | null): number {
  return lines.filter(({ id, personId }) => personId !== me && !seen.has(id)).length;
}

/** What the server is told of the link. A link that stands and carries nothing yet is not a poor one. */
export function linkOf({ state, quality }: Pick<Stage, 'state' | 'quality'>): MeetingLink {
  if (state !== 'connected') return 'none';
  return quality === 'poor' ? 'poor' : 'good';
}

/** Whether the one I meet is here; for a helper, whether both are. */
export function isOtherHere({ side }: Pick<MeetingView, 'side'>, here: Record<PartySide, boolean>): boolean {
  if (side === 'helper') return here.investor && here.enterprise;
  return side === 'investor' ? here.enterprise : here.investor;
}

export interface Arranged {
  /** Large: a screen before a face, the other side's before a helper's. */
  readonly main: StageStream | null;
  readonly small: readonly StageStream[];
  readonly sounds: readonly StageStream[];
}

/** Which picture is large. `otherId`: the one I meet. */
export function arrangeStreams(streams: readonly StageStream[], otherId: string): Arranged {
  const pictures = streams.filter(({ source, paused }) => source !== 'microphone' && !paused);
  const rank = ({ source, personId }: StageStream): number =>
    (source === 'screen' ? 0 : 2) + (personId === otherId ? 0 : 1);
  const [main = null, ...small] = [...pictures].sort((a, b) => rank(a) - rank(b));
  return { main, small, sounds: streams.filter(({ source }) => source === 'microphone') };
}
