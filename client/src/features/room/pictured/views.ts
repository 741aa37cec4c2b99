import type { StageView } from '@jingqi/contract';

/** What belongs to the picture, and since when, in ms since the epoch by the server's clock. */
export interface PicturedView {
  readonly at: number;
  readonly stage: StageView;
  /** Questions being answered on air. */
  readonly onAirIds: readonly string[];
}

/** More changes than any evening has in the half hour one can go back. */
const limit = 500;

/** The views in the order of their instants, with one more. What was before the broadcast belongs to no picture. */
export function withView(views: readonly PicturedView[], view: PicturedView): readonly PicturedView[] {
  const last = views.at(-1);
  if (!last || last.stage.eventId !== view.stage.eventId) return [view];
  if (last.stage.version === view.stage.version && last.onAirIds.join() === view.onAirIds.join()) return views;
  if (!isOfPicture(last) || !isOfPicture(view)) return [view];
  const at = Math.max(view.at, last.at);
  return [...views, { ...view, at }].slice(-limit);
}

function isOfPicture({ stage }: PicturedView): boolean {
  return stage.state === 'live' || stage.state === 'ended';
}

/** The newest view not after `instant`; the oldest where all are after it; the newest of all where no picture is shown (null). */
export function viewAt(views: readonly PicturedView[], instant: number | null): PicturedView | undefined {
  if (instant === null) return views.at(-1);
  return views.findLast(({ at }) => at <= instant) ?? views[0];
}
