import { Button, Input, type InputRef } from 'antd';
import { ScanLine } from 'lucide-react';
import { useEffect, useRef, useState, type Ref, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { codeIn } from './codeIn.ts';

/** Takes what a scanner types (it presses Enter itself) or a person; ready for the next one at once. */
export function CodeField({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('console');
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = codeIn(typed);
    setEmpty(code === '');
    setTyped('');
    field.current?.focus();
    if (code !== '') onCode(code);
  };
  return (
    <form className="door__form" onSubmit={submit}>
      <label htmlFor="check-in-code">{t('checkIn.field')}</label>
      <div className="door__field">
        <Field ref={field} value={typed} onChange={(text) => (setTyped(text), setEmpty(false))} />
        <Button type="primary" size="large" htmlType="submit" data-testid="check-in-submit">
          {t('checkIn.submit')}
        </Button>
      </div>
      {isEmpty && (
        <p role="alert" className="door__problem">
          {t('checkIn.refused.empty')}
        </p>
      )}
    </form>
  );
}

interface FieldProps {
  ref: Ref<InputRef>;
  value: string;
  onChange: (text: string) => void;
}

function Field({ ref, value, onChange }: FieldProps) {
  const { t } = useTranslation('console');
  return (
    <Input
      id="check-in-code"
      ref={ref}
      size="large"
      prefix={<ScanLine aria-hidden size={20} />}
      value={value}
      placeholder={t('checkIn.placeholder')}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={500}
      enterKeyHint="go"
      data-testid="check-in-field"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
