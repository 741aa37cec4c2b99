/** How long somebody who spoke keeps the floor in a pause, in samples of 48 kHz: 400 ms. */
const holdSamples = 19_200;
/** So much louder another has to be to take the floor from who speaks, in dB. */
const marginDb = 6;
/** Quieter than this is not speech, in dBov. */
const speech = -60;

/** Who is heard: the loudest, without flapping between two who speak at once or at each pause for breath. */
export class SpeakerChoice {
  readonly #peaks = new Map<string, { loudness: number; until: number }>();
  #current: string | null = null;
  #since = Number.NEGATIVE_INFINITY;

  /** `heard`: loudness in dBov of each voice that has a packet now. `at` in samples. Null when there is none. */
  choose(heard: ReadonlyMap<string, number>, at: number): string | null {
    for (const [id, loudness] of heard) this.#note(id, loudness, at);
    for (const [id, { until }] of this.#peaks) if (until <= at) this.#peaks.delete(id);
    const current = this.#peaks.get(this.#current ?? '')?.loudness ?? Number.NEGATIVE_INFINITY;
    const [best, loudest] = this.#loudest();
    if (best !== null && best !== this.#current && this.#mayTake(loudest, current, at)) {
      this.#current = best;
      this.#since = at;
    }
    return this.#current !== null && heard.has(this.#current) ? this.#current : null;
  }

  #note(id: string, loudness: number, at: number): void {
    const peak = this.#peaks.get(id);
    if (!peak || loudness >= peak.loudness) this.#peaks.set(id, { loudness, until: at + holdSamples });
  }

  #loudest(): [string | null, number] {
    let [best, loudest]: [string | null, number] = [null, Number.NEGATIVE_INFINITY];
    for (const [id, { loudness }] of this.#peaks) if (loudness > loudest) [best, loudest] = [id, loudness];
    return [best, loudest];
  }

  #mayTake(loudest: number, current: number, at: number): boolean {
    if (current < speech) return loudest > current;
    return at >= this.#since + holdSamples && loudest > current + marginDb;
  }
}
