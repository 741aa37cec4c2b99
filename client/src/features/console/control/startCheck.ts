import type { SeatView } from '@jingqi/contract';

/** What speaks against going live: nobody is there, or the host has not said ready; null: nothing. */
export function startCheck(seats: readonly SeatView[]): 'startNobody' | 'startNotReady' | null {
  const hosts = seats.filter((seat) => seat.role === 'host' && seat.present);
  if (hosts.length === 0) return 'startNobody';
  return hosts.some((seat) => seat.ready) ? null : 'startNotReady';
}
