import { useState } from 'react';
import { isApiError } from '../../api/ApiError.ts';
import { useMe } from '../../api/queries.ts';
import { textProblem } from './questionWords.ts';

export interface Asking {
  text: string;
  setText: (text: string) => void;
  anonymous: boolean;
  setAnonymous: (anonymous: boolean) => void;
  problem: 'tooShort' | 'tooLong' | null;
  /** Why the server refused; null otherwise. */
  error: unknown;
  isBusy: boolean;
  isSignInOpen: boolean;
  closeSignIn: () => void;
  /** Sends, or opens sign-in first. */
  submit: () => void;
  signedIn: () => void;
}

/** A question being written: guests are asked to sign in when they send, and what they wrote goes out after that. */
export function useAsking(ask: (text: string, anonymous: boolean) => Promise<void>): Asking {
  const { data: me } = useMe();
  const [text, setText] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [problem, setProblem] = useState<Asking['problem']>(null);
  const [isSignInOpen, setSignInOpen] = useState(false);
  const { send, error, isBusy } = useSending(
    ask,
    () => setText(''),
    () => setSignInOpen(true),
  );
  const submit = (): void => {
    const found = textProblem(text);
    setProblem(found);
    if (found) return;
    if (!me || me.role === 'guest') setSignInOpen(true);
    else void send(text.trim(), anonymous);
  };
  const signedIn = (): void => {
    setSignInOpen(false);
    void send(text.trim(), anonymous);
  };
  const closeSignIn = (): void => setSignInOpen(false);
  return {
    text,
    setText,
    anonymous,
    setAnonymous,
    problem,
    error,
    isBusy,
    isSignInOpen,
    closeSignIn,
    submit,
    signedIn,
  };
}

function useSending(
  ask: (text: string, anonymous: boolean) => Promise<void>,
  onSent: () => void,
  onStranger: () => void,
) {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (text: string, anonymous: boolean): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await ask(text, anonymous);
      onSent();
    } catch (refusal) {
      if (isApiError(refusal, 'NOT_SIGNED_IN')) onStranger();
      else setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { send, error, isBusy };
}
