import { newId, type EventView, type MeView, type RegistrationForm, type RegistrationView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { registerActionOf } from '../../features/registrations/registerAction.ts';
import { RegistrationFields } from '../../features/registrations/form/RegistrationFields.tsx';
import { startValues } from '../../features/registrations/form/values.ts';
import { useMyRegistrations } from '../../features/registrations/registrationQueries.ts';
import { SignInSteps } from '../../features/signin/SignInSteps.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';

interface Props {
  event: EventView;
  form: RegistrationForm;
  me: MeView | null;
  offsetMs: number;
}

/** What this person can do on the page now. */
export function RegisterSteps({ event, form, me, offsetMs }: Props) {
  const now = useNow(30_000, offsetMs);
  const action = registerActionOf({ form, eventState: event.state, role: me?.role ?? null, now });
  if (action.kind === 'mine' || action.kind === 'confirm')
    return <Navigate to={`/me/registrations/${action.mine.id}`} replace />;
  if (action.kind === 'register' || action.kind === 'waitlist') {
    if (!me || me.role === 'guest') return <WhoAreYou />;
    return <FillIn key={me.id} eventId={event.id} form={form} me={me} isWaitlist={action.kind === 'waitlist'} />;
  }
  const isStaff = me !== null && me.role !== 'guest' && me.role !== 'sme' && me.role !== 'investor';
  return <NotNow eventId={event.id} why={action.kind !== 'none' ? action.kind : isStaff ? 'staff' : 'notOpen'} />;
}

function WhoAreYou() {
  const { t } = useTranslation();
  return (
    <Card title={t('registration.page.signInTitle')} data-testid="register-sign-in">
      <div className="stack">
        <p className="muted small">{t('registration.page.signInBody')}</p>
        <SignInSteps withProfile={false} onDone={() => undefined} />
      </div>
    </Card>
  );
}

function FillIn({ eventId, form, me, isWaitlist }: Omit<Props, 'event' | 'offsetMs' | 'me'> & FillInProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const earlier = useMyRegistrations(true);
  if (earlier.isLoading) return <Skeleton lines={6} />;
  return (
    <>
      <p className="muted small">{t('registration.page.signedInAs', { contact: me.contact })}</p>
      <RegistrationFields
        eventId={eventId}
        personId={me.id}
        settings={form.settings}
        isWaitlist={isWaitlist}
        isInvestor={me.role === 'investor'}
        start={() => startValues(me, earlier.data?.items[0], newId())}
        onDone={(made) => {
          if (me.name === '') void rememberName(made);
          void navigate(`/me/registrations/${made.id}`, { replace: true });
        }}
      />
    </>
  );
}

interface FillInProps {
  eventId: string;
  me: MeView;
  isWaitlist: boolean;
}

/** Whoever has told a name here need not tell it again; when this fails, the profile asks for it. */
async function rememberName({ name, enterprise }: RegistrationView): Promise<void> {
  const me = await call('editProfile', { body: { name, enterprise } }).catch(() => null);
  if (me) queryClient.setQueryData(keys.me, me);
}

function NotNow({ eventId, why }: { eventId: string; why: 'staff' | 'notOpen' | 'closed' | 'full' }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t(`registration.page.${why}Title`)}
      body={t(`registration.page.${why}Body`)}
      action={<ButtonLink to={`/e/${eventId}`}>{t('registration.page.back')}</ButtonLink>}
    />
  );
}
