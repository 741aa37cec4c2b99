export type KeyAct = 'toggle' | 'back' | 'forward' | 'full' | 'mute';

interface Pressed {
  key: string;
  /** Ctrl, Alt or Meta is held: the browser's own. */
  hasModifier: boolean;
  /** Where the focus is: text: something is being typed or chosen. control: Space presses it. tabs, slider: arrows move in it. */
  focus: 'text' | 'control' | 'tabs' | 'slider' | 'other';
}

const acts = new Map<string, KeyAct>([
  [' ', 'toggle'],
  ['k', 'toggle'],
  ['ArrowLeft', 'back'],
  ['ArrowRight', 'forward'],
  ['f', 'full'],
  ['m', 'mute'],
]);

/** What a key does to the player; null: nothing of ours. */
export function keyActOf({ key, hasModifier, focus }: Pressed): KeyAct | null {
  if (hasModifier || focus === 'text') return null;
  if (key === ' ' && (focus === 'control' || focus === 'tabs')) return null;
  if (key.startsWith('Arrow') && (focus === 'tabs' || focus === 'slider')) return null;
  return acts.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}
