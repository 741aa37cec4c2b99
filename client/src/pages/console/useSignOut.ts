import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { useNotice } from '../../features/console/useNotice.ts';
import { renewConnection } from '../../realtime/index.ts';

/** Ends the session and forgets everything it had shown. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  return async () => {
    try {
      await call('signOut');
    } catch (error) {
      return notice.problem(error);
    }
    await navigate('/sign-in/staff');
    client.clear();
    renewConnection();
  };
}
