import process from 'node:process';
import { say } from '../say.ts';

/** What we need of a terminal or a pipe. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

interface Line {
  startedAt: number;
  note: string;
}

/** Shows steps on the terminal: a live list on a TTY, one plain line per change elsewhere. */
export class Progress {
  readonly #out: Screen;
  readonly #isLive: boolean;
  readonly #waiting = new Set<string>();
  readonly #active = new Map<string, Line>();
  #drawn = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(out: Screen = process.stdout) {
    this.#out = out;
    this.#isLive = out.isTTY === true && !process.env['CI'];
  }

  wait(title: string): void {
    this.#waiting.add(title);
  }

  start(title: string): void {
    this.#waiting.delete(title);
    this.#active.set(title, { startedAt: Date.now(), note: '' });
    this.#keepDrawing();
    this.#draw();
  }

  note(title: string, text: string): void {
    const line = this.#active.get(title);
    if (!line || line.note === text) return;
    line.note = text;
    if (this.#isLive) this.#draw();
    else this.#print(`  … ${title} (${elapsed(line)} s): ${text}`);
  }

  end(title: string): void {
    const line = this.#active.get(title);
    this.#active.delete(title);
    const seconds = line ? elapsed(line) : '0.0';
    const note = line?.note ? ` · ${line.note}` : '';
    this.#print(`  ✓ ${title} (${seconds} s)${note}${this.#isLive ? '' : this.#next()}`);
    if (this.#active.size === 0) this.#stopDrawing();
  }

  drop(title: string, isFault: boolean): void {
    const line = this.#active.get(title);
    this.#waiting.delete(title);
    this.#active.delete(title);
    if (line && isFault) this.#print(`  ✗ ${title} (${elapsed(line)} s)`);
    if (this.#active.size === 0) this.#stopDrawing();
  }

  #next(): string {
    const names = [...this.#active.keys(), ...this.#waiting].slice(0, 3);
    return names.length > 0 ? ` → ${say('接下来', 'next')}: ${names.join(', ')}` : '';
  }

  #print(text: string): void {
    this.#erase();
    this.#out.write(`${text}\n`);
    this.#draw();
  }

  #draw(): void {
    if (!this.#isLive) return;
    this.#erase();
    const width = this.#out.columns || 80;
    const lines = [...this.#active].map(([title, line]) => `  ▸ ${title} ${elapsed(line)} s ${line.note}`);
    if (this.#waiting.size > 0) lines.push(`    ${say('接下来', 'next')}: ${[...this.#waiting].join(', ')}`);
    this.#out.write(lines.map((line) => `${line.slice(0, width / 2 + 20)}\n`).join(''));
    this.#drawn = lines.length;
  }

  #erase(): void {
    if (this.#drawn > 0) this.#out.write(`\u001B[${this.#drawn}A\u001B[0J`);
    this.#drawn = 0;
  }

  #keepDrawing(): void {
    if (this.#isLive) this.#timer ??= setInterval(() => this.#draw(), 500);
  }

  #stopDrawing(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#erase();
  }
}

const elapsed = (line: Line): string => ((Date.now() - line.startedAt) / 1000).toFixed(1);
