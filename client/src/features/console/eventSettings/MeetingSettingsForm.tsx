import type { EventView, MeetingSettings } from '@jingqi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { meetingKind, suggestedMeetings } from './meetingValues.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { SlotList } from './SlotList.tsx';
import { useReadOnly } from './useReadOnly.ts';
import { useSettingsEditor } from './useSettingsEditor.ts';

/** When and at how many tables people can meet. */
export function MeetingSettingsForm({ event }: { event: EventView }) {
  const settings = useQuery({
    queryKey: ['console', 'meeting-settings', event.id],
    queryFn: () => loadSettings(event),
    // A form under somebody's hands is not drawn anew.
    staleTime: Infinity,
  });
  if (settings.isPending) return <Skeleton lines={8} />;
  if (settings.isLoadingError) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  return <Loaded event={event} saved={settings.data} />;
}

async function loadSettings(event: EventView): Promise<MeetingSettings> {
  const { settings } = await call('meetingSettings', { params: { id: event.id } });
  return settings ?? suggestedMeetings(event);
}

function Loaded({ event, saved }: { event: EventView; saved: MeetingSettings }) {
  const { t } = useTranslation('console');
  const client = useQueryClient();
  const readOnly = useReadOnly(event);
  const editor = useSettingsEditor({
    kind: meetingKind,
    saved,
    draftKey: `meeting-settings-${event.id}`,
    load: () => loadSettings(event),
    send: async (body: MeetingSettings) =>
      (await call('saveMeetingSettings', { params: { id: event.id }, body })).settings,
    onSaved: (settings) => client.setQueryData(['console', 'meeting-settings', event.id], settings),
    wrongState: t('eventSettings.meetings.inUse'),
  });
  return (
    <SettingsForm
      editor={editor}
      valuesOf={meetingKind.valuesOf}
      labelOf={(field) => t(`eventSettings.meetings.field.${field}`)}
      readOnly={readOnly}
      testId="meeting-settings"
    >
      {editor.base.revision === 0 && <Alert type="info" showIcon title={t('eventSettings.meetings.none')} />}
      <div className="event-form__columns">
        <MeetingFields event={event} />
        <SlotList event={event} form={editor.form} />
      </div>
    </SettingsForm>
  );
}
