import { Input } from 'antd';
import { useId } from 'react';
import { focusFirst } from './focusFirst.ts';

interface Props {
  label: string;
  placeholder: string;
  reason: string;
  onReason: (text: string) => void;
  testId: string;
}

/** Why an act is done that is audited with its reason, at most 200 characters. */
export function ReasonField({ label, placeholder, reason, onReason, testId }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        ref={focusFirst}
        rows={2}
        maxLength={200}
        showCount
        value={reason}
        placeholder={placeholder}
        data-testid={testId}
        onChange={({ target }) => onReason(target.value)}
      />
    </>
  );
}
