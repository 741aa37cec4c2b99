/** What a key does while nobody is typing. */
export type KeyAction = 'toggleMicrophone' | 'toggleCamera' | 'toggleScreen';

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  /** Tag of the element that has the focus, in lower case. */
  focus: string;
}

const keys: Readonly<Record<string, KeyAction>> = {
  ' ': 'toggleMicrophone',
  m: 'toggleMicrophone',
  c: 'toggleCamera',
  s: 'toggleScreen',
};
const fields = new Set(['input', 'textarea', 'select']);
// The space bar presses whatever control has the focus.
const pressedBySpace = new Set(['button', 'a', 'summary']);

export function keyAction(pressed: Pressed): KeyAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  if (fields.has(pressed.focus)) return null;
  if (pressed.key === ' ' && pressedBySpace.has(pressed.focus)) return null;
  return keys[pressed.key.toLowerCase()] ?? null;
}
