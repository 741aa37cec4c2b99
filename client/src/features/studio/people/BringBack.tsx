import { useTranslation } from 'react-i18next';
import type { SeatView } from '@jingqi/contract';
import { useToast } from '../../../ui/toast.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useStudio } from '../StudioContext.ts';

/** A promoted viewer goes back among the viewers, without leaving the event. */
export function BringBack({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('studio');
  const { session, run } = useStudio();
  const toast = useToast();
  const { personId, name } = seat;
  const press = async (): Promise<void> => {
    const done = await run('stage:demote', { eventId: session.eventId, personId });
    if (done) toast({ text: t('people.broughtBack', { name }), kind: 'success' });
  };
  return (
    <ActionButton kind="quiet" onPress={press} data-testid={`studio-demote-${personId}`}>
      {t('people.bringBack')}
    </ActionButton>
  );
}
