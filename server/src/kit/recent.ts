interface RecentOptions<V> {
  /** Reads the value of a key. What it throws is not kept. */
  read: (key: string) => Promise<V>;
  /** A value is read anew when it is older, in ms. */
  maxAgeMs: number;
  /** Where it cannot be read anew, the value is good for so long, in ms. */
  staleMs?: number;
  /** How many keys are kept. */
  limit?: number;
  now?: () => number;
  /** Which values are kept; one that is not takes the one before with it. All by default. */
  isKept?: (value: V) => boolean;
}

/** Who waits for a value that is being read anew gets the one before after so long, in ms. */
const patienceMs = 400;

/**
 * Values that may be a moment old: each is read once for all who ask at the same time. While its source is away the last
 * one goes on being given, up to `staleMs`.
 */
export class Recent<V> {
  readonly #options: Required<RecentOptions<V>>;
  readonly #kept = new Map<string, { value: V; at: number }>();
  readonly #reading = new Map<string, Promise<V>>();

  constructor(options: RecentOptions<V>) {
    this.#options = { staleMs: options.maxAgeMs, limit: 1_000, now: Date.now, isKept: () => true, ...options };
  }

  /** Throws what `read` threw when there is no value that is good enough. */
  async get(key: string): Promise<V> {
    const { maxAgeMs, staleMs, now } = this.#options;
    const kept = this.#kept.get(key);
    const age = kept ? now() - kept.at : Infinity;
    if (kept && age < maxAgeMs) return kept.value;
    const reading = this.#reading.get(key) ?? this.#read(key);
    return kept && age < staleMs ? firstOf(reading, kept.value) : reading;
  }

  #read(key: string): Promise<V> {
    const at = this.#options.now();
    const reading = this.#options
      .read(key)
      .then((value) => {
        if (this.#options.isKept(value)) this.#keep(key, { value, at });
        else this.#kept.delete(key);
        return value;
      })
      .finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  #keep(key: string, kept: { value: V; at: number }): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#options.limit && oldest !== undefined) this.#kept.delete(oldest);
  }
}

async function firstOf<V>(reading: Promise<V>, before: V): Promise<V> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<V>((resolve) => {
    timer = setTimeout(() => resolve(before), patienceMs);
  });
  const answer = await Promise.race([reading.catch(() => before), patience]);
  clearTimeout(timer);
  return answer;
}
