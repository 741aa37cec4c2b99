import type { StaffEventView } from '@jingqi/contract';
import { Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { StaffMeetings } from '../staffMeetings/StaffMeetings.tsx';
import { useStaffRole } from '../useStaffRole.ts';
import './eventSettings.css';
import { MeetingSettingsForm } from './MeetingSettingsForm.tsx';
import { RegistrationSettings } from './RegistrationSettings.tsx';

const names = ['event', 'registration', 'meetings', 'arranged'] as const;
type Name = (typeof names)[number];

/** An event and what is set for it; the open tab stands in the address. Whoever only moderates has the event alone. */
export function EventTabs({ event, children }: { event: StaffEventView; children: ReactNode }) {
  const { t } = useTranslation('console');
  const role = useStaffRole();
  const [search, setSearch] = useSearchParams();
  const open = names.find((name) => name === search.get('tab')) ?? 'event';
  if (role !== 'operator' && role !== 'auditor') return children;
  return (
    <>
      <Tabs
        activeKey={open}
        items={names.map((key) => ({ key, label: t(`eventSettings.tab.${key}`) }))}
        onChange={(tab) => setSearch(tab === 'event' ? {} : { tab }, { replace: true })}
      />
      <Panel name="event" open={open}>
        {children}
      </Panel>
      <Panel name="registration" open={open}>
        <RegistrationSettings event={event} />
      </Panel>
      <Panel name="meetings" open={open}>
        <MeetingSettingsForm event={event} />
      </Panel>
      <Panel name="arranged" open={open}>
        <StaffMeetings eventId={event.id} />
      </Panel>
    </>
  );
}

/** Made when first opened and kept from then on, so that what is being written stays. */
function Panel({ name, open, children }: { name: Name; open: Name; children: ReactNode }) {
  const isOpen = name === open;
  const [wasOpen, setWasOpen] = useState(isOpen || name === 'event');
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <div className="event-tabs__panel" hidden={!isOpen} data-testid={`tab-${name}`}>
      {wasOpen && children}
    </div>
  );
}
