import { Brand } from '@jingqi/contract';
import { Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatDay, formatClock } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { fromBeijingClock } from './beijingTime.ts';
import type { EventValues } from './eventForm.ts';
import { FormSection } from './FormSection.tsx';

const { Item } = Form;

export function BasicFields() {
  const { t } = useTranslation(['console', 'attendee']);
  return (
    <FormSection title={t('events.section.basics')}>
      <Item<EventValues> name="brand" label={t('events.field.brand')}>
        <Select
          data-testid="field-brand"
          options={Brand.options.map((value) => ({ value, label: t(`attendee:brand.${value}`) }))}
        />
      </Item>
      <Item<EventValues> name="title" label={t('events.field.title')} extra={t('events.field.titleHint')}>
        <Input maxLength={80} showCount data-testid="field-title" autoComplete="off" />
      </Item>
      <Item<EventValues> name="summary" label={t('events.field.summary')} extra={t('events.field.summaryHint')}>
        <Input.TextArea rows={3} className="grows" maxLength={1000} data-testid="field-summary" />
      </Item>
    </FormSection>
  );
}

export function PolicyFields() {
  const { t } = useTranslation(['console', 'attendee']);
  const optional = t('events.field.optional');
  return (
    <FormSection title={t('events.section.policy')}>
      <Item<EventValues> name={['policy', 'title']} label={t('events.field.policyTitle')}>
        <Input maxLength={120} data-testid="field-policy-title" autoComplete="off" />
      </Item>
      <div className="form-section__pair">
        <Item<EventValues> name={['policy', 'number']} label={t('events.field.policyNumber')}>
          <Input maxLength={60} placeholder={optional} data-testid="field-policy-number" autoComplete="off" />
        </Item>
        <Item<EventValues>
          name={['policy', 'url']}
          label={t('events.field.policyUrl')}
          extra={t('events.field.policyUrlHint')}
        >
          <Input inputMode="url" maxLength={500} placeholder="https://" data-testid="field-policy-url" />
        </Item>
      </div>
    </FormSection>
  );
}

export function HostFields() {
  const { t } = useTranslation(['console', 'attendee']);
  return (
    <FormSection title={t('events.section.host')}>
      <div className="form-section__pair">
        <Item<EventValues> name={['host', 'name']} label={t('events.field.hostName')}>
          <Input maxLength={40} data-testid="field-host-name" autoComplete="off" />
        </Item>
        <Item<EventValues> name={['host', 'title']} label={t('events.field.hostTitle')}>
          <Input
            maxLength={40}
            placeholder={t('events.field.optional')}
            data-testid="field-host-title"
            autoComplete="off"
          />
        </Item>
      </div>
      <Item<EventValues> name={['host', 'office']} label={t('events.field.hostOffice')}>
        <Input maxLength={80} data-testid="field-host-office" autoComplete="off" />
      </Item>
    </FormSection>
  );
}

export function TimeFields() {
  const { t } = useTranslation(['console', 'attendee']);
  const starts = useClockWords('startsAt');
  const ends = useClockWords('endsAt');
  return (
    <FormSection title={t('events.section.time')}>
      <div className="form-section__pair">
        <Item<EventValues> name="startsAt" label={t('events.field.startsAt')} extra={starts}>
          <Input type="datetime-local" data-testid="field-starts" />
        </Item>
        <Item<EventValues> name="endsAt" label={t('events.field.endsAt')} dependencies={['startsAt']} extra={ends}>
          <Input type="datetime-local" data-testid="field-ends" />
        </Item>
      </div>
      <Item<EventValues>
        name="guestsAllowed"
        valuePropName="checked"
        label={t('events.field.guestsAllowed')}
        extra={t('events.field.guestsHint')}
        layout="horizontal"
        colon={false}
      >
        <Switch data-testid="field-guests" />
      </Item>
    </FormSection>
  );
}

/** What the field holds in words: the browser writes it as its own language does (11/12/2026, 07:30 PM), which can be misread. */
function useClockWords(field: 'startsAt' | 'endsAt'): string {
  const language = useLanguage();
  const now = useNow(60_000);
  const clock: unknown = Form.useWatch(field);
  const instant = typeof clock === 'string' ? fromBeijingClock(clock) : null;
  return instant === null ? '' : `${formatDay(instant, language, now)} ${formatClock(instant, language)}`;
}
