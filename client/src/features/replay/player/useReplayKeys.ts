import { useEffect, useEffectEvent } from 'react';
import { keyActOf, type KeyAct } from '../logic/replayKeys.ts';

/** Keys of the player, wherever the focus is on its page. */
export function useReplayKeys(onAct: (act: KeyAct) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    const act = keyActOf({ key: event.key, hasModifier, focus: focusOf(event.target) });
    if (act === null || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    onAct(act);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function focusOf(target: EventTarget | null): 'text' | 'control' | 'tabs' | 'slider' | 'other' {
  if (!(target instanceof Element)) return 'other';
  if (target.closest('input:not([type="range"]), textarea, select, [contenteditable]')) return 'text';
  if (target.closest('[role="tab"]')) return 'tabs';
  if (target.closest('.controls__volume')) return 'slider';
  return target.closest('button, a[href], summary') ? 'control' : 'other';
}
