import { useEffect, useRef } from 'react';
import { keyAction, type KeyAction } from './keyAction.ts';

/** Calls the action of a pressed key, unless somebody is typing or a dialog is open. */
export function useShortcuts(actions: Record<KeyAction, () => void>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const over = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = isDialogOpen() ? null : actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current[action]();
    };
    addEventListener('keydown', onKeyDown, { signal: over.signal });
    addEventListener('click', letGo, { signal: over.signal });
    return () => over.abort();
  }, []);
}

function actionOf({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): KeyAction | null {
  const focus = document.activeElement?.tagName.toLowerCase() ?? 'body';
  return keyAction({ key, ctrlKey, metaKey, altKey, repeat, focus });
}

/** A button pressed with the pointer lets the focus go: the space bar then mutes instead of pressing it once more. */
function letGo(event: MouseEvent): void {
  const isPointer = event.detail > 0;
  if (isPointer && !isDialogOpen() && document.activeElement instanceof HTMLButtonElement)
    document.activeElement.blur();
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
