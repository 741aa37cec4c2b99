import type { EventView, RegistrationSettingsView } from '@jingqi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { InvitedFields, RuleFields } from './RegistrationFields.tsx';
import { QuestionsEditor } from './QuestionsEditor.tsx';
import { registrationKind } from './registrationValues.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { useReadOnly } from './useReadOnly.ts';
import { useSettingsEditor } from './useSettingsEditor.ts';

/** Who may register for an event, and what they are asked. */
export function RegistrationSettings({ event }: { event: EventView }) {
  const settings = useQuery({
    queryKey: ['console', 'registration-settings', event.id],
    queryFn: () => call('registrationSettings', { params: { id: event.id } }),
    // A form under somebody's hands is not drawn anew.
    staleTime: Infinity,
  });
  if (settings.isPending) return <Skeleton lines={8} />;
  if (settings.isLoadingError) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  return <Loaded event={event} saved={settings.data} />;
}

function Loaded({ event, saved }: { event: EventView; saved: RegistrationSettingsView }) {
  const { t } = useTranslation('console');
  const client = useQueryClient();
  const readOnly = useReadOnly(event);
  const params = { id: event.id };
  const editor = useSettingsEditor({
    kind: registrationKind,
    saved,
    draftKey: `registration-settings-${event.id}`,
    load: () => call('registrationSettings', { params }),
    send: (body: RegistrationSettingsView) => call('saveRegistrationSettings', { params, body }),
    onSaved: (settings) => client.setQueryData(['console', 'registration-settings', event.id], settings),
  });
  return (
    <SettingsForm
      editor={editor}
      valuesOf={registrationKind.valuesOf}
      labelOf={(field) => t(`eventSettings.registration.field.${field}`)}
      readOnly={readOnly}
      testId="registration-settings"
    >
      <div className="event-form__columns">
        <div className="event-form__column">
          <RuleFields />
        </div>
        <div className="event-form__column">
          <InvitedFields />
          <QuestionsEditor onChanged={editor.changed} disabled={readOnly !== null} />
        </div>
      </div>
    </SettingsForm>
  );
}
