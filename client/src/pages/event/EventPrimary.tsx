import type { EventView, MeView, RegistrationForm } from '@jingqi/contract';
import { CirclePlay } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MyPlace } from '../../features/registrations/MyPlace.tsx';
import { Places } from '../../features/registrations/Places.tsx';
import { registerActionOf, type RegisterAction } from '../../features/registrations/registerAction.ts';
import '../../features/registrations/registrations.css';
import { ButtonLink } from '../../ui/Button.tsx';
import { useNow } from '../../ui/useNow.ts';

interface Props {
  event: EventView;
  isCountingDown: boolean;
  offsetMs: number;
  /** Undefined until it has been read, or when it could not be. */
  form: RegistrationForm | undefined;
  me: MeView | null;
}

/** The one thing to do, fixed at the bottom of a phone: the room while it is live, the replay once there is one, else registering. */
export function EventPrimary({ event, isCountingDown, offsetMs, form, me }: Props) {
  const { t } = useTranslation();
  const now = useNow(1_000, offsetMs);
  const action: RegisterAction = form
    ? registerActionOf({ form, eventState: event.state, role: me?.role ?? null, now })
    : { kind: 'none' };
  const isOpen = event.state === 'live' || event.state === 'published';
  const isEntering = event.state === 'live' || isCountingDown;
  const hasReplay = event.state === 'ended' && event.replay;
  const target = targetOf(action, event.id);
  if (!isOpen && !hasReplay && !target) return null;
  return (
    <div className="facts__primary">
      {form && action.kind !== 'none' && <Words action={action} form={form} now={now} />}
      <div className="facts__buttons">
        {hasReplay && <ReplayLink eventId={event.id} />}
        {target && (
          <ButtonLink
            kind={isEntering || hasReplay ? 'plain' : 'primary'}
            wide
            large
            to={target}
            data-testid="register"
          >
            {t(`registration.action.${action.kind === 'none' ? 'register' : action.kind}`)}
          </ButtonLink>
        )}
        {isOpen && <RoomLink eventId={event.id} isEntering={isEntering} isFirst={!target || isEntering} />}
      </div>
    </div>
  );
}

function ReplayLink({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink kind="primary" wide large to={`/e/${eventId}/replay`} data-testid="watch-replay">
      <CirclePlay aria-hidden size={22} />
      {t('page.watchReplay')}
    </ButtonLink>
  );
}

function RoomLink({ eventId, isEntering, isFirst }: { eventId: string; isEntering: boolean; isFirst: boolean }) {
  const { t } = useTranslation();
  return (
    <ButtonLink kind={isFirst ? 'primary' : 'plain'} wide large to={`/e/${eventId}/live`} data-testid="enter-room">
      {isEntering ? t('page.enterRoom') : t('page.enterWaiting')}
    </ButtonLink>
  );
}

function Words({ action, form, now }: { action: RegisterAction; form: RegistrationForm; now: number }) {
  if (action.kind === 'mine' || action.kind === 'confirm') return <MyPlace mine={action.mine} now={now} />;
  return <Places form={form} now={now} />;
}

function targetOf(action: RegisterAction, eventId: string): string | null {
  if (action.kind === 'mine' || action.kind === 'confirm') return `/me/registrations/${action.mine.id}`;
  return action.kind === 'register' || action.kind === 'waitlist' ? `/e/${eventId}/register` : null;
}
