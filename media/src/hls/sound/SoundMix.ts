import { opusSilence, silenceSamples } from './opusSamples.ts';
import type { VoicePacket } from './rtpPacket.ts';
import { SpeakerChoice } from './SpeakerChoice.ts';
import { Voice, type PlacedPacket } from './Voice.ts';

/** How long a packet may be on its way longer than the quickest, in samples of 48 kHz: 80 ms. */
const patience = 3_840;
/** After a standstill of more than two seconds nothing is made up for. */
const longest = 96_000;

interface Due {
  /** In samples of 48 kHz from the beginning. */
  readonly position: number;
  readonly payload: Buffer;
}

/** Many microphones in, one gapless row of packets out: of each moment the loudest speaker's, or silence. */
export class SoundMix {
  readonly #voices = new Map<string, Voice>();
  readonly #choice = new SpeakerChoice();
  /** Where the next packet begins. */
  #head = 0;

  /** What comes before this position is not wanted. */
  beginAt(position: number): void {
    this.#head = Math.floor(position / silenceSamples) * silenceSamples;
  }

  put(id: string, packet: VoicePacket, now: number): void {
    const voice = this.#voices.get(id) ?? new Voice();
    this.#voices.set(id, voice);
    voice.put(packet, now, this.#head);
  }

  forget(id: string): void {
    this.#voices.delete(id);
  }

  /** What has to be sent by `now`, a position. */
  due(now: number): Due[] {
    const until = now - patience;
    if (until - this.#head > longest) this.#head = Math.floor(until / silenceSamples) * silenceSamples;
    const row: Due[] = [];
    while (this.#head + silenceSamples <= until) row.push(this.#next());
    return row;
  }

  #next(): Due {
    const packets = new Map<string, PlacedPacket>();
    for (const [id, voice] of this.#voices) {
      const packet = voice.take(this.#head);
      if (packet) packets.set(id, packet);
    }
    const heard = new Map([...packets].map(([id, { loudness }]) => [id, loudness] as const));
    const packet = packets.get(this.#choice.choose(heard, this.#head) ?? '');
    const due = { position: this.#head, payload: packet?.payload ?? opusSilence };
    this.#head += packet?.samples ?? silenceSamples;
    return due;
  }
}
