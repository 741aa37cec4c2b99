import { useEffect, useRef } from 'react';
import { keyAction, type KeyAction } from './keyAction.ts';

/** Calls the action of a pressed key, unless somebody is typing or a dialog is open. */
export function useShortcuts(actions: Record<KeyAction, () => void>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const { key, ctrlKey, metaKey, altKey, repeat } = event;
      const focus = document.activeElement?.tagName.toLowerCase() ?? 'body';
      const action = keyAction({ key, ctrlKey, metaKey, altKey, repeat, focus });
      if (!action) return;
      event.preventDefault();
      latest.current[action]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
