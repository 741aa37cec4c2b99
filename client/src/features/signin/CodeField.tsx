import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';

interface Props {
  isRecovery?: boolean;
  value: string;
  onChange: (code: string) => void;
  problem: string | undefined;
}

/** Where the six digits of the authenticator are typed, or a recovery code. It takes the focus when it comes. */
export function CodeField({ isRecovery = false, value, onChange, problem }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const name = isRecovery ? 'recovery' : 'code';
  return (
    <div ref={place}>
      <Field
        label={t(`secondStep.${name}`)}
        hint={t(`secondStep.${name}Hint`)}
        value={value}
        onChange={({ target }) => onChange(isRecovery ? target.value : target.value.replace(/\D/gu, '').slice(0, 6))}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoCapitalize="none"
        maxLength={16}
        problem={problem}
        data-testid={isRecovery ? 'recovery-code' : 'totp'}
      />
    </div>
  );
}
