import type { PersonView } from '@jingqi/contract';
import { BanDialog } from './BanDialog.tsx';
import { InvestorDialog } from './InvestorDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { StaffDialog, type NewPassword } from './StaffDialog.tsx';

export type Asked =
  | { kind: 'add' }
  | { kind: 'edit' | 'ban' | 'investor'; person: PersonView }
  | { kind: 'password'; made: NewPassword }
  | null;

/** The dialogue that is open, if any. */
export function PeopleDialogs({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const close = (): void => onAsk(null);
  switch (asked?.kind) {
    case 'add':
    case 'edit':
      return (
        <StaffDialog
          person={asked.kind === 'edit' ? asked.person : null}
          onClose={close}
          onPassword={(made) => onAsk({ kind: 'password', made })}
        />
      );
    case 'ban':
      return <BanDialog person={asked.person} onClose={close} />;
    case 'investor':
      return <InvestorDialog person={asked.person} onClose={close} />;
    case 'password':
      return <PasswordDialog made={asked.made} onClose={close} />;
    default:
      return null;
  }
}
