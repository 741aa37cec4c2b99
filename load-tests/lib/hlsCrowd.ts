import exec from 'k6/execution';
import { setTimeout } from 'k6/timers';
import { hlsViewers, segmentsMissed, troubles } from './counts.ts';
import { crowdScenario, crowdUsers, fullAtMs, leaveAtMs } from './crowd.ts';
import { watchHls } from './hlsViewer.ts';
import { prepared } from './prepared.ts';

export const hlsCrowdScenario = { ...crowdScenario, exec: 'hlsCrowd' };

/** What must hold: each viewer came, no segment was missed, playlists and segments came in time. */
export const hlsThresholds = {
  hls_viewers: [`count==${prepared.viewers}`],
  segments_missed: ['count==0'],
  segments_fetched: ['count>0'],
  troubles: ['count==0'],
  playlist_ms: ['p(95)<500'],
  segment_ms: ['p(95)<1000'],
};

/** One virtual user: its viewers come one after the other. */
export function hlsCrowd(): void {
  segmentsMissed.add(0);
  troubles.add(0);
  const user = exec.scenario.iterationInTest;
  const mine = Math.min(prepared.perUser, prepared.viewers - user * prepared.perUser);
  const ends: (() => void)[] = [];
  for (let turn = 0; turn < mine; turn += 1) {
    const index = user + turn * crowdUsers;
    setTimeout(
      () => {
        hlsViewers.add(1);
        ends.push(watchHls(index));
      },
      (fullAtMs * index) / prepared.viewers,
    );
  }
  setTimeout(() => ends.forEach((end) => end()), leaveAtMs);
}
