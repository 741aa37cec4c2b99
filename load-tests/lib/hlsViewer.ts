import http, { type RefinedResponse, type ResponseType } from 'k6/http';
import { clearInterval, setInterval } from 'k6/timers';
import {
  playlistMs,
  segmentBytes,
  segmentMs,
  segmentsExpected,
  segmentsFetched,
  segmentsMissed,
  trouble,
} from './counts.ts';
import { prepared, serverUrlOf } from './prepared.ts';

const pollMs = 2_000;
type Rendition = 'l' | 'm' | 'h';

/** One picture in ten is the highest, three are the middle one: what phones and laptops behind usual lines choose. */
const renditionOf = (index: number): Rendition => (index % 10 === 0 ? 'h' : index % 10 < 4 ? 'm' : 'l');

/** Follows one rendition's live playlist from its last segment on; each new segment is fetched once, and a number that never came counts as missed. */
class Track {
  readonly #base: string;
  readonly #name: string;
  #last = -1;

  constructor(base: string, name: string) {
    this.#base = base;
    this.#name = name;
  }

  async poll(): Promise<void> {
    const answer = await http.asyncRequest('GET', `${this.#base}/live-${this.#name}.m3u8`, null, {
      tags: { name: 'playlist' },
    });
    playlistMs.add(answer.timings.duration);
    if (answer.status !== 200) return trouble(`playlist ${answer.status}`);
    const { first, files } = read(typeof answer.body === 'string' ? answer.body : '');
    const end = first + files.length;
    if (files.length === 0) return;
    if (this.#last < 0) this.#last = end - 2;
    const from = Math.max(first, this.#last + 1);
    const missed = from - (this.#last + 1);
    segmentsExpected.add(end - (this.#last + 1));
    segmentsMissed.add(missed);
    this.#last = end - 1;
    for (const file of files.slice(from - first)) await this.#fetch(file);
  }

  async #fetch(file: string): Promise<void> {
    const params = { responseType: 'none' as const, tags: { name: 'segment' } };
    const answer: RefinedResponse<ResponseType> = await http.asyncRequest('GET', `${this.#base}/${file}`, null, params);
    segmentMs.add(answer.timings.duration);
    if (answer.status !== 200) {
      segmentsMissed.add(1);
      return trouble(`segment ${answer.status}`);
    }
    segmentsFetched.add(1);
    segmentBytes.add(Number(answer.headers['Content-Length'] ?? 0));
  }
}

function read(text: string): { first: number; files: string[] } {
  const first = Number(/^#EXT-X-MEDIA-SEQUENCE:(\d+)/mu.exec(text)?.[1] ?? 0);
  return { first, files: text.split('\n').filter((line) => line !== '' && !line.startsWith('#')) };
}

/** A viewer of the live HLS: picture and sound, asked for each two seconds as players do. Returns its end. */
export function watchHls(index: number): () => void {
  const base = `${serverUrlOf(index)}/hls/${prepared.eventId}/open`;
  const tracks = [new Track(base, renditionOf(index)), new Track(base, 'sound')];
  const poll = (): void => {
    for (const track of tracks) void track.poll().catch(() => trouble('hls'));
  };
  poll();
  const timer = setInterval(poll, pollMs);
  return () => clearInterval(timer);
}
