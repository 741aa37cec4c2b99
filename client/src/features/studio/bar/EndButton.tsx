import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Elapsed } from '../parts/Elapsed.tsx';
import { questionBoard } from '../questionBoard.ts';
import { useStudio } from '../StudioContext.ts';

/** “结束直播”: it cannot be undone, so it is confirmed in words. */
export function EndButton() {
  const { t } = useTranslation('studio');
  const [isAsking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button kind="danger" large onClick={() => setAsking(true)} data-testid="studio-end">
        {t('action.end')}
      </Button>
      <Dialog title={t('endDialog.title')} open={isAsking} onClose={close} data-testid="studio-end-dialog">
        <EndQuestion onClose={close} />
      </Dialog>
    </>
  );
}

function EndQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('studio');
  const { session, run } = useStudio();
  const { eventId, questions, stage, offsetMs, viewers } = session;
  const { current, waiting } = questionBoard(questions);
  const open = waiting.length + (current ? 1 : 0);
  return (
    <>
      <p>{t('endDialog.body')}</p>
      <p className="studio-end__figures muted small tabular">
        {stage.liveAt !== null && (
          <span>
            {t('top.elapsed')} <Elapsed since={stage.liveAt} offsetMs={offsetMs} />
          </span>
        )}
        <span>{t('top.viewers', { count: viewers })}</span>
      </p>
      {open > 0 && <p className="studio-end__open">{t('endDialog.waiting', { count: open })}</p>}
      <Button wide large onClick={onClose} data-testid="studio-end-cancel">
        {t('endDialog.cancel')}
      </Button>
      <ActionButton
        kind="danger"
        wide
        large
        onPress={() => run('stage:end', { eventId })}
        data-testid="studio-end-confirm"
      >
        {t('endDialog.confirm')}
      </ActionButton>
    </>
  );
}
