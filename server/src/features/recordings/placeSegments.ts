import { cameraLayers, type Rendition } from '@jingqi/contract';
import type { Segment } from './readList.ts';
import type { Run } from './readRuns.ts';

/** A segment at its place in a rendition. */
export interface Placed extends Segment {
  /** Number of its run among those that have begun, from 0; the same in every rendition. */
  turn: number;
  /** The file that has to be read before it. */
  init: string;
  /** When it begins, in ms since the epoch. */
  at: number;
  /** Nothing can be had for this stretch: the run has no sound. */
  isGap: boolean;
}

/**
 * All segments of a rendition in order. Where a run lacks a layer the nearest one it has stands in. A layer that has been
 * promised is waited for while its run goes on: what was listed once must not become another segment.
 */
export function placeSegments(runs: readonly Run[], rendition: Rendition): Placed[] {
  return runs.flatMap((run, turn) => {
    const isLast = turn === runs.length - 1;
    const source = rendition === 'sound' ? 'sound' : layerIn(run, rendition, isLast);
    const list = run.lists[source];
    if (list && (list.segments.length > 0 || isLast)) return place(run, source, list.segments, turn);
    return source === 'sound' ? silence(run, turn) : [];
  });
}

/** The layer of the run that is nearest to the wished one, the lower of two. */
function layerIn({ layers, lists }: Run, wished: Exclude<Rendition, 'sound'>, isLast: boolean): Rendition {
  const distance = (layer: (typeof cameraLayers)[number]): number =>
    Math.abs(cameraLayers.indexOf(layer) - cameraLayers.indexOf(wished));
  const there = isLast ? layers : layers.filter((layer) => (lists[layer]?.segments.length ?? 0) > 0);
  return there.toSorted((a, b) => distance(a) - distance(b)).at(0) ?? wished;
}

/** A run that has two segments of a picture and no list of sound has none at all. */
function silence(run: Run, turn: number): Placed[] {
  const shown = run.layers.map((layer) => run.lists[layer]?.segments ?? []).find(({ length }) => length > 1) ?? [];
  const named = shown.map(({ file, seconds }) => ({ file: file.replace(/-[lmh]-/u, '-sound-'), seconds }));
  return place(run, 'sound', named, turn).map((segment) => ({ ...segment, isGap: true }));
}

function place(run: Run, source: Rendition, segments: readonly Segment[], turn: number): Placed[] {
  let at = run.beganAt;
  return segments.map((segment) => {
    const placed = { ...segment, turn, init: `${run.run}-${source}-init.mp4`, at, isGap: false };
    at += segment.seconds * 1_000;
    return placed;
  });
}
