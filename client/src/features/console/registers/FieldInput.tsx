import { Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldKey, FieldShape } from './entryFields.ts';
import { useFieldWords } from './useFieldWords.ts';

interface Props {
  field: { key: FieldKey } & FieldShape;
  value: unknown;
  isNew: boolean;
  onChange: (value: unknown) => void;
}

/** The control that fits a field. */
export function FieldInput({ field, value, isNew, onChange }: Props) {
  const id = `entry-${field.key}`;
  if (field.shape === 'choice' || field.shape === 'choices')
    return <Choice id={id} field={field} value={value} onChange={onChange} />;
  if (field.shape === 'active') return <Active id={id} value={value} onChange={onChange} />;
  if (field.shape === 'count' || field.shape === 'wan')
    return (
      <InputNumber
        id={id}
        className="wide"
        min={0}
        value={typeof value === 'number' ? value : null}
        onChange={onChange}
      />
    );
  return <Text id={id} field={field} value={value} isNew={isNew} onChange={onChange} />;
}

function Active({ id, value, onChange }: Pick<Props, 'value' | 'onChange'> & { id: string }) {
  const { t } = useTranslation('console');
  const isActive = value === true;
  return (
    <span className="entry__phone">
      <Switch id={id} checked={isActive} onChange={onChange} />
      <span className="muted">{t(isActive ? 'registers.active.true' : 'registers.active.false')}</span>
    </span>
  );
}

function Text({ id, field, value, isNew, onChange }: Props & { id: string }) {
  const { t } = useTranslation('console');
  const text = typeof value === 'string' ? value : '';
  const change = ({ target }: { target: { value: string } }): void => onChange(target.value);
  if (field.shape === 'long')
    return <Input.TextArea id={id} rows={3} maxLength={1_000} value={text} onChange={change} />;
  const hint =
    field.shape === 'phone' && !isNew
      ? t('registers.phoneKeep')
      : field.shape === 'names'
        ? t('registers.separators')
        : '';
  return <Input id={id} maxLength={200} value={text} placeholder={hint} data-testid={id} onChange={change} />;
}

function Choice({
  id,
  field,
  value,
  onChange,
}: Pick<Props, 'value' | 'onChange'> & { id: string; field: Extract<Props['field'], { list: unknown }> }) {
  const words = useFieldWords();
  const options = words.options(field.list);
  if (field.shape === 'choices')
    return (
      <Select
        id={id}
        mode="multiple"
        value={Array.isArray(value) ? value.map(String) : []}
        options={options}
        onChange={onChange}
      />
    );
  return (
    <Select
      id={id}
      allowClear={field.key === 'chain'}
      {...(typeof value === 'string' ? { value } : {})}
      options={options}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}
