import { StaffRole, type MeView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { MyLeads } from '../../features/account/MyLeads.tsx';
import { MySessions } from '../../features/account/MySessions.tsx';
import { MyMeetings } from '../../features/meetings/MyMeetings.tsx';
import { MyRegistrations } from '../../features/registrations/MyRegistrations.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { MyProfile } from './MyProfile.tsx';
import { MyQuestions } from './MyQuestions.tsx';

/** What is mine: first what is to come, then what is being done for me, then the account. */
export function MySections({ me }: { me: MeView }) {
  const { t } = useTranslation();
  return (
    <>
      {(me.role === 'sme' || me.role === 'investor') && <OfAttendee />}
      {StaffRole.safeParse(me.role).success ? <OfStaff /> : <Questions />}
      <MyProfile me={me} />
      <Card title={t('account.sessions.title')} data-testid="my-sessions">
        <MySessions />
      </Card>
    </>
  );
}

function OfAttendee() {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('account.registrations.title')} data-testid="my-registrations">
        <MyRegistrations />
      </Card>
      <Card title={t('account.meetings.title')}>
        <MyMeetings />
      </Card>
      <Card title={t('account.leads.title')} data-testid="my-leads">
        <MyLeads />
      </Card>
    </>
  );
}

function Questions() {
  const { t } = useTranslation();
  return (
    <Card title={t('me.questions')}>
      <MyQuestions />
    </Card>
  );
}

function OfStaff() {
  const { t } = useTranslation();
  return (
    <Card>
      <div className="stack">
        <p>{t('account.staffBody')}</p>
        <ButtonLink kind="primary" to="/console">
          {t('account.toConsole')}
        </ButtonLink>
      </div>
    </Card>
  );
}
