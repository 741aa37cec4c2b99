import type { EventView } from '@jingqi/contract';
import type { EventDoc } from './event.model.ts';

/** What everybody may see of an event. */
export function eventView(event: EventDoc): EventView {
  const { _id, brand, title, summary, host, policy, guestsAllowed, runOfShow, state } = event;
  return {
    id: _id,
    brand,
    title,
    summary,
    host: { name: host.name, office: host.office, title: host.title },
    policy: { title: policy.title, number: policy.number, url: policy.url },
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    guestsAllowed,
    runOfShow: runOfShow.map(({ id, kind, title: cueTitle, minutes }) => ({ id, kind, title: cueTitle, minutes })),
    state,
    cover: event.coverId && `/api/covers/${event.coverId}`,
    liveAt: event.liveAt?.toISOString() ?? null,
    endedAt: event.endedAt?.toISOString() ?? null,
    replay: event.replay,
  };
}
