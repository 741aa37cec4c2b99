import { StaffRole } from '@jingqi/contract';
import { useMe } from '../../api/queries.ts';

/** The role on the staff; whoever has none is treated as a moderator, the server has the last word. */
export function useStaffRole(): StaffRole {
  const { data: me } = useMe();
  const role = StaffRole.safeParse(me?.role);
  return role.success ? role.data : 'moderator';
}
