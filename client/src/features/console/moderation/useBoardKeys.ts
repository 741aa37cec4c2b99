import { useEffect, useRef } from 'react';
import { isTyping } from '../isTyping.ts';
import { intentOf, type Intent } from './keys.ts';

/** Listens to the keys of the board while nobody types and no dialogue is open (`isBusy`). */
export function useBoardKeys(isBusy: boolean, act: (intent: Intent) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const intent = intentOf(event, isBusy || isTyping(event.target));
      if (!intent) return;
      event.preventDefault();
      latest.current(intent);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isBusy]);
}
