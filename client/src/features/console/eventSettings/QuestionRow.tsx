import { Button, Checkbox, Form, Input, Select } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Its place in the list, from 0; its name in the form too. */
  at: number;
  disabled: boolean;
  onRemove: () => void;
}

/** One question: words, how it is answered, options of a choice. */
export function QuestionRow({ at, disabled, onRemove }: Props) {
  const { t } = useTranslation('console');
  const kinds = (['text', 'choice', 'yesNo'] as const).map((value) => ({
    value,
    label: t(`eventSettings.registration.question.kinds.${value}`),
  }));
  return (
    <li className="question-row" data-testid={`question-${at}`}>
      <Form.Item name={[at, 'label']} label={`${t('eventSettings.registration.question.label')} ${at + 1}`}>
        <Input maxLength={80} autoComplete="off" data-testid={`question-${at}-label`} />
      </Form.Item>
      <div className="question-row__line">
        <Form.Item name={[at, 'kind']} className="question-row__kind">
          <Select
            options={kinds}
            aria-label={t('eventSettings.registration.question.kind')}
            data-testid={`question-${at}-kind`}
          />
        </Form.Item>
        <Form.Item name={[at, 'required']} valuePropName="checked">
          <Checkbox data-testid={`question-${at}-required`}>
            {t('eventSettings.registration.question.required')}
          </Checkbox>
        </Form.Item>
        <Button
          type="text"
          icon={<X aria-hidden size={16} />}
          aria-label={t('eventSettings.registration.question.remove', { n: at + 1 })}
          disabled={disabled}
          data-testid={`question-${at}-remove`}
          onClick={onRemove}
        />
      </div>
      <Options at={at} />
    </li>
  );
}

function Options({ at }: Pick<Props, 'at'>) {
  const { t } = useTranslation('console');
  const kind: unknown = Form.useWatch(['questions', at, 'kind']);
  if (kind !== 'choice') return null;
  const label = t('eventSettings.registration.question.options');
  return (
    <Form.Item name={[at, 'options']}>
      <Select mode="tags" open={false} placeholder={label} aria-label={label} data-testid={`question-${at}-options`} />
    </Form.Item>
  );
}
