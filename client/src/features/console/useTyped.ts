import { useEffect, useState } from 'react';

const pauseMs = 300;

/** What is typed, and what to look for: the same once the typing pauses. */
export function useTyped(): { sought: string; type: (text: string) => void } {
  const [typed, type] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { sought, type };
}
