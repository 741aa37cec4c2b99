import { useEffect, useRef } from 'react';
import { isTyping } from '../isTyping.ts';
import { stepFrom } from './leadCursor.ts';

interface Keys {
  ids: readonly string[];
  openId: string | null;
  onOpen: (id: string | null) => void;
  onChoose: ((id: string) => void) | null;
}

/** j and k go down and up (through the panel when it is open), x chooses, Escape closes; Enter is the row's own button. */
export function useLeadKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isModalOpen()) return;
      if (press(event.key, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function press(key: string, { ids, openId, onOpen, onChoose }: Keys): boolean {
  const here = openId ?? focusedLead();
  if (key === 'j' || key === 'k') {
    const to = stepFrom(ids, here, key === 'j' ? 1 : -1);
    if (to === null) return false;
    if (openId === null) focusLead(to);
    else onOpen(to);
    return true;
  }
  if (key === 'x' && onChoose && here !== null) onChoose(here);
  else if (key === 'Escape' && openId !== null) onOpen(null);
  else return false;
  return true;
}

function focusedLead(): string | null {
  const row = document.activeElement?.closest('[data-lead]');
  return row instanceof HTMLElement ? (row.dataset['lead'] ?? null) : null;
}

/** Puts the focus on a row of the list and brings it into sight. */
export function focusLead(id: string): void {
  const open = document.querySelector(`[data-lead="${CSS.escape(id)}"] .leads__open`);
  if (!(open instanceof HTMLElement)) return;
  open.focus({ preventScroll: true });
  open.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

function isModalOpen(): boolean {
  return [...document.querySelectorAll('.ant-modal-wrap, .ant-dropdown:not(.ant-dropdown-hidden)')].some(
    (element) => element instanceof HTMLElement && element.style.display !== 'none',
  );
}
