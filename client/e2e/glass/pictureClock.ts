/** What `installPictureClock` leaves in a page. */
export interface PictureClock {
  /** Draws this instant (ms since the epoch) over the upper part of the picture. */
  draw(on: CanvasRenderingContext2D, at: number): void;
  /** The instant that the picture now shown was drawn, in ms since the epoch; null when it cannot be read. */
  read(video: HTMLVideoElement): number | null;
}

declare global {
  var pictureClock: PictureClock;
}

/**
 * Runs in a page: a clock that a machine reads. Forty black and white cells say 32 bits of the time in ms and 8 bits to check
 * them; they are large enough to survive the lowest layer.
 */
export function installPictureClock(): void {
  const [columns, rows] = [8, 5];
  /** Share of the picture's height that the cells take. */
  const share = 0.6;
  /** Brightness below and above which a cell is black or white. */
  const [black, white] = [80, 176];
  const [width, height] = [320, 180];
  const reader = Object.assign(document.createElement('canvas'), { width, height });
  const reading = reader.getContext('2d', { willReadFrequently: true });
  const check = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => (sum * 31 + byte) & 255, 0x5a);
  const bytesOf = (at: number): number[] => [24, 16, 8, 0].map((shift) => ((at % 2 ** 32) >>> shift) & 255);

  function draw(on: CanvasRenderingContext2D, at: number): void {
    const bytes = bytesOf(at);
    const [across, down] = [on.canvas.width / columns, (on.canvas.height * share) / rows];
    for (const [row, byte] of [...bytes, check(bytes)].entries())
      for (let column = 0; column < columns; column += 1) {
        on.fillStyle = (byte >> (7 - column)) & 1 ? '#fff' : '#000';
        on.fillRect(column * across, row * down, across, down);
      }
  }

  function read(video: HTMLVideoElement): number | null {
    if (!reading || video.videoWidth === 0) return null;
    reading.drawImage(video, 0, 0, width, height);
    const { data } = reading.getImageData(0, 0, width, height);
    const bytes = Array.from({ length: rows }, (_, row) => byteIn(data, row));
    const last = bytes.pop();
    if (bytes.some((byte) => byte < 0) || last !== check(bytes)) return null;
    const said = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    const now = Date.now();
    const ago = (((now - said) % 2 ** 32) + 2 ** 32) % 2 ** 32;
    return now - ago;
  }

  /** -1: a cell is neither black nor white. */
  function byteIn(data: Uint8ClampedArray, row: number): number {
    let byte = 0;
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [((column + 0.5) * width) / columns, ((row + 0.5) * height * share) / rows];
      const value = data[(Math.floor(y) * width + Math.floor(x)) * 4 + 1] ?? 128;
      if (value > black && value < white) return -1;
      byte = byte * 2 + (value >= white ? 1 : 0);
    }
    return byte;
  }
  globalThis.pictureClock = { draw, read };
}
