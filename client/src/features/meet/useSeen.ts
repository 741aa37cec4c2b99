import type { RoomMessage } from '@jingqi/contract';
import { useState } from 'react';
import { unreadCount } from './roomState.ts';

/** How many lines of others are unread. What stands there while the chat is open has been read. */
export function useSeen(lines: readonly RoomMessage[], me: string | null, isOpen: boolean): number {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const unread = unreadCount(lines, seen, me);
  if (isOpen && unread > 0) setSeen(new Set(lines.map(({ id }) => id)));
  return isOpen ? 0 : unread;
}
