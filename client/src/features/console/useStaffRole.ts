import { useMe } from '../../api/queries.ts';

/** Operator or moderator; whoever is not an operator is treated as a moderator, the server has the last word. */
export function useStaffRole(): 'operator' | 'moderator' {
  const { data: me } = useMe();
  return me?.role === 'operator' ? 'operator' : 'moderator';
}
