import type { EventView } from '@jingqi/contract';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatRange } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { FormSection } from '../events/FormSection.tsx';
import { meetingNumbers } from './meetingValues.ts';
import { NumberField } from './NumberField.tsx';
import { OpenField } from './RegistrationFields.tsx';

const units = {
  lengthMinutes: 'minutes',
  gapMinutes: 'minutes',
  slots: 'count',
  tables: 'tableUnit',
  requestMinutes: 'minutes',
} as const;

/** Times, slots and tables. */
export function MeetingFields({ event }: { event: EventView }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(60_000);
  const number = (name: keyof typeof units, hint?: string) => (
    <NumberField
      name={name}
      label={t(`eventSettings.meetings.field.${name}`)}
      unit={t(`eventSettings.meetings.${units[name]}`)}
      {...(hint === undefined ? {} : { hint })}
      range={meetingNumbers[name]}
    />
  );
  const range = formatRange(event.startsAt, event.endsAt, language, now);
  return (
    <FormSection title={t('eventSettings.meetings.sections.rules')}>
      <OpenField name={t('eventSettings.meetings.field.open')} hint={t('eventSettings.meetings.hint.open')} />
      <Form.Item
        name="firstStartsAt"
        label={t('eventSettings.meetings.field.firstStartsAt')}
        extra={t('eventSettings.meetings.hint.firstStartsAt', { range })}
      >
        <Input type="datetime-local" data-testid="settings-first" />
      </Form.Item>
      <div className="form-section__pair">
        {number('lengthMinutes')}
        {number('gapMinutes')}
        {number('slots')}
        {number('tables', t('eventSettings.meetings.hint.tables'))}
      </div>
      {number('requestMinutes', t('eventSettings.meetings.hint.requestMinutes'))}
    </FormSection>
  );
}
