/** What the browser has counted on both ways since they began. */
export interface LinkSample {
  readonly received: number;
  readonly lost: number;
  /** Frames decoded of all running cameras, and how many those are. */
  readonly frames: number;
  readonly cameras: number;
  /** Worst share of my packets that the node says are lost, 0 to 1; null when I send nothing. */
  readonly sentLoss: number | null;
  /** Worst round trip in ms; null when not known. */
  readonly roundTripMs: number | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Sums up the statistics of both transports. `cameraTracks`: ids of tracks whose frames ought to advance. */
export function linkSample(rows: readonly Row[], cameraTracks: ReadonlySet<string>): LinkSample {
  const inbound = rows.filter((row) => row['type'] === 'inbound-rtp');
  const cameras = inbound.filter((row) => cameraTracks.has(String(row['trackIdentifier'])));
  const remote = rows.filter((row) => row['type'] === 'remote-inbound-rtp');
  const pairs = rows.filter((row) => row['type'] === 'candidate-pair' && row['state'] === 'succeeded');
  return {
    received: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    frames: sum(cameras, 'framesDecoded'),
    cameras: cameras.length,
    sentLoss: worst(remote, 'fractionLost'),
    roundTripMs: inMs(worst([...pairs, ...remote], 'currentRoundTripTime', 'roundTripTime')),
  };
}

function sum(rows: readonly Row[], field: string): number {
  return rows.reduce((total, row) => total + numberIn(row, field), 0);
}

function worst(rows: readonly Row[], ...fields: string[]): number | null {
  const values = rows.flatMap((row) =>
    fields.filter((field) => typeof row[field] === 'number').map((field) => numberIn(row, field)),
  );
  return values.length > 0 ? Math.max(...values) : null;
}

function numberIn(row: Row, field: string): number {
  const value = row[field];
  return typeof value === 'number' ? value : 0;
}

function inMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1_000;
}
