import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { problemOf, type Problem } from '../problem.ts';
import { useStudio } from '../StudioContext.ts';

/** The one thing that is wrong now, with its remedy. The place is always there so that a reader announces what comes into it. */
export function ProblemBar() {
  const { session, media, step } = useStudio();
  const problem = problemOf({
    step,
    connection: session.connection,
    stage: media.stage,
    devices: media.preview.problem,
    had: media.had,
    isSilent: media.hearing.isSilent && !media.off.microphone,
    packaging: session.backstage?.packaging ?? 'off',
  });
  return (
    <div role="alert" aria-live="assertive" className="studio-problems">
      {problem && <ProblemLine problem={problem} />}
    </div>
  );
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { t } = useTranslation('studio');
  const { preview, stage } = useStudio().media;
  const retry = (): void => (problem.remedy === 'retryDevices' ? preview.retry() : stage.retry());
  return (
    <div
      className={`studio-problem studio-problem--${problem.tone}`}
      data-testid="studio-problem"
      data-problem={problem.key}
    >
      <TriangleAlert aria-hidden size={22} />
      <p>{t(`problem.${problem.key}`, { count: problem.count })}</p>
      {problem.remedy !== null && (
        <Button onClick={retry} data-testid="studio-retry">
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}
