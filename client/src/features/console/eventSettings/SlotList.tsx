import type { EventView } from '@jingqi/contract';
import { Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock } from '../../../ui/time.ts';
import { FormSection } from '../events/FormSection.tsx';
import { slotsOf, type MeetingValues } from './meetingValues.ts';

/** The slots the form describes, in Beijing time. */
export function SlotList({ event, form }: { event: EventView; form: FormInstance<MeetingValues> }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const values: Partial<MeetingValues> | undefined = Form.useWatch([], form);
  const slots = slotsOf(values ?? {}, event);
  return (
    <FormSection title={t('eventSettings.meetings.sections.preview')}>
      <p className="muted settings__hint" aria-live="polite" data-testid="slots-sum">
        {slots.length === 0
          ? t('eventSettings.meetings.previewNone')
          : t('eventSettings.meetings.preview', {
              slots: slots.length,
              meetings: slots.length * (values?.tables ?? 0),
            })}
      </p>
      <ol className="slot-list" data-testid="slots">
        {slots.map(({ startsAt, endsAt, isOutside }) => (
          <li key={startsAt} className={`slot-list__slot tabular ${isOutside ? 'slot-list__slot--outside' : ''}`}>
            {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
            {isOutside && <span>{t('eventSettings.meetings.outside')}</span>}
          </li>
        ))}
      </ol>
    </FormSection>
  );
}
