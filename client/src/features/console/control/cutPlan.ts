import type { SeatView } from '@jingqi/contract';

/** Who is taken off air by a cut: everybody who is on. */
export function cutPlan(seats: readonly SeatView[]): string[] {
  return seats.filter((seat) => seat.onAir).map((seat) => seat.personId);
}

/**
 * Who comes back on air afterwards: those who were on and are still present; when nobody is remembered
 * (another operator cut), the hosts who are present.
 */
export function restorePlan(seats: readonly SeatView[], remembered: readonly string[]): string[] {
  const wanted = seats.filter((seat) =>
    remembered.length > 0 ? remembered.includes(seat.personId) : seat.role === 'host',
  );
  return wanted.filter((seat) => seat.present && !seat.onAir).map((seat) => seat.personId);
}
