import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useMeet } from './MeetContext.ts';

/** Why my camera or microphone cannot be had, and another try. */
export function DeviceProblems({ className }: { className: string }) {
  const { t } = useTranslation();
  const { preview } = useMeet().media;
  const problems = (['camera', 'microphone'] as const).filter((kind) => preview.problem[kind] !== null);
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={className} data-testid="device-problems">
      {problems.map((kind) => (
        <p key={kind} className="field__problem">
          {t(`seat.${kind}`)}: {t(`seat.problem.${preview.problem[kind] ?? 'failed'}`)}
        </p>
      ))}
      <Button onClick={() => preview.retry()}>{t('common.retry')}</Button>
    </div>
  );
}
