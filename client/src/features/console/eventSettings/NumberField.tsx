import { Form, InputNumber } from 'antd';

interface Props {
  name: string;
  label: string;
  unit: string;
  hint?: string;
  range: readonly [number, number];
}

/** A whole number with its unit. What is out of range is told when saving, not changed under one's hands. */
export function NumberField({ name, label, unit, hint, range: [min, max] }: Props) {
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <InputNumber<number>
        className="settings__number"
        precision={0}
        controls={false}
        suffix={unit}
        inputMode="numeric"
        placeholder={`${min}–${max}`}
        data-testid={`settings-${name}`}
      />
    </Form.Item>
  );
}
