import { Chain, District, Tier } from '@jingqi/contract';
import { Form, Input, Segmented, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../events/FormSection.tsx';
import { NumberField } from './NumberField.tsx';
import { registrationNumbers } from './registrationValues.ts';

const units = {
  capacity: 'people',
  waitlist: 'people',
  perEnterprise: 'people',
  offerMinutes: 'minutes',
} as const;

/** Places, approval and times. */
export function RuleFields() {
  const { t } = useTranslation('console');
  const number = (name: keyof typeof units) => (
    <NumberField
      name={name}
      label={t(`eventSettings.registration.field.${name}`)}
      unit={t(`eventSettings.registration.${units[name]}`)}
      hint={t(`eventSettings.registration.hint.${name}`)}
      range={registrationNumbers[name]}
    />
  );
  return (
    <FormSection title={t('eventSettings.registration.sections.rules')}>
      <OpenField name={t('eventSettings.registration.field.open')} hint={t('eventSettings.registration.hint.open')} />
      <Form.Item name="approval" label={t('eventSettings.registration.field.approval')}>
        <Segmented
          data-testid="settings-approval"
          options={(['automatic', 'manual'] as const).map((value) => ({
            value,
            label: t(`eventSettings.registration.approval.${value}`),
          }))}
        />
      </Form.Item>
      <div className="form-section__pair">
        {number('capacity')}
        {number('waitlist')}
        {number('perEnterprise')}
        {number('offerMinutes')}
      </div>
      <Form.Item
        name="deadline"
        label={t('eventSettings.registration.field.deadline')}
        extra={t('eventSettings.registration.hint.deadline')}
      >
        <Input type="datetime-local" allowClear data-testid="settings-deadline" />
      </Form.Item>
    </FormSection>
  );
}

export function OpenField({ name, hint }: { name: string; hint: string }) {
  return (
    <Form.Item name="open" valuePropName="checked" label={name} extra={hint} layout="horizontal" colon={false}>
      <Switch data-testid="settings-open" />
    </Form.Item>
  );
}

/** Whom it is for. */
export function InvitedFields() {
  const { t } = useTranslation(['console', 'attendee']);
  const lists = {
    districts: District.options.map((value) => ({ value, label: t(`attendee:district.${value}`) })),
    chains: Chain.options.map((value) => ({ value, label: t(`attendee:chain.${value}`) })),
    tiers: Tier.options.map((value) => ({ value, label: t(`attendee:tier.${value}`) })),
  };
  return (
    <FormSection title={t('eventSettings.registration.sections.invited')}>
      <p className="muted settings__hint">{t('eventSettings.registration.hint.invited')}</p>
      {(['districts', 'chains', 'tiers'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`eventSettings.registration.field.${name}`)}>
          <Select<string[]>
            mode="multiple"
            allowClear
            placeholder={t('eventSettings.registration.everyone')}
            showSearch={{ optionFilterProp: 'label' }}
            options={lists[name]}
            data-testid={`settings-${name}`}
          />
        </Form.Item>
      ))}
    </FormSection>
  );
}
