import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useStudio } from '../StudioContext.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { SeatRow } from './SeatRow.tsx';

/** Who is here, how ready they are, who is on air; the host hands over and invites here. */
export function PeoplePanel() {
  const { t } = useTranslation('studio');
  const { seats, leads } = useStudio();
  const [isInviting, setInviting] = useState(false);
  return (
    <Panel
      title={t('people.title')}
      aside={leads && <InviteButton onPress={() => setInviting(true)} />}
      data-testid="studio-people"
    >
      {seats.length === 0 && <p className="muted small">{t('people.none')}</p>}
      <ul className="studio-seats">
        {seats.map((seat) => (
          <SeatRow key={seat.personId} seat={seat} />
        ))}
      </ul>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Panel>
  );
}

function InviteButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('studio');
  return (
    <Button kind="quiet" onClick={onPress} data-testid="studio-invite">
      <UserPlus aria-hidden size={20} /> {t('people.invite')}
    </Button>
  );
}
