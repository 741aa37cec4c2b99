import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';

interface Props {
  title: string;
  body: string;
  submit: string;
  /** Thinks better of it. */
  keep: string;
  busy: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

const limit = 200;

/** Says in words what will happen, and asks why. */
export function ReasonDialog({ title, body, submit, keep, busy, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) onSubmit(reason);
  };
  return (
    <Dialog title={title} open onClose={onClose} data-testid="reason-dialog">
      <form className="stack" onSubmit={send}>
        <p>{body}</p>
        <TextField
          label={t('meetings.reason')}
          rows={2}
          maxLength={limit}
          value={reason}
          problem={isTried && isMissing ? t('meetings.reasonProblem') : undefined}
          onChange={(event) => setReason(event.target.value)}
          data-testid="reason"
        />
        <div className="row row--end">
          <Button onClick={onClose}>{keep}</Button>
          <Button type="submit" kind="danger" busy={busy} data-testid="reason-send">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
