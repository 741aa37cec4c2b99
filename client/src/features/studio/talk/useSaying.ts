import { useRef, useState } from 'react';
import { newId } from '@jingqi/contract';
import type { EventSessionHandle } from '../../../realtime/index.ts';

interface Saying {
  text: string;
  setText: (text: string) => void;
  isBusy: boolean;
  submit: () => void;
}

/** A line to the others backstage. What was not sent stays, and goes again under the same id. */
export function useSaying({ eventId, send }: EventSessionHandle, onFailed: () => void): Saying {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const unsent = useRef({ id: newId(), text: '' });
  const say = async (): Promise<void> => {
    if (unsent.current.text !== text) unsent.current = { id: newId(), text };
    setBusy(true);
    try {
      await send('backstage:say', { eventId, id: unsent.current.id, text });
      setText('');
      unsent.current = { id: newId(), text: '' };
    } catch {
      onFailed();
    } finally {
      setBusy(false);
    }
  };
  const submit = (): void => {
    if (text.trim() !== '' && !isBusy) void say();
  };
  return { text, setText, isBusy, submit };
}
