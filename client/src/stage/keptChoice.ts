import { z } from 'zod';
import type { Devices } from './types.ts';

const Kept = z.object({
  camera: z.string().catch(''),
  microphone: z.string().catch(''),
  speaker: z.string().catch(''),
});
const key = 'jingqi.devices';
export type Chosen = Devices['chosen'];
export const nothingChosen: Chosen = { camera: '', microphone: '', speaker: '' };

/** The devices chosen last time in this browser. Storage may be forbidden: then nothing is chosen. */
export function readChoice(): Chosen {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return nothingChosen;
  }
}

export function keepChoice(chosen: Chosen): void {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // Private windows may forbid storage; the choice then lives as long as the page.
  }
}
