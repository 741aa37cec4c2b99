import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  title: string;
  /** What happens, and that it cannot be taken back. */
  body: string;
  yes: string;
  no: string;
  open: boolean;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks in words before something that cannot be undone. */
export function ConfirmDialog({ title, body, yes, no, open, busy, onYes, onNo }: Props) {
  return (
    <Dialog title={title} open={open} onClose={onNo} data-testid="confirm">
      <p>{body}</p>
      <Button kind="danger" wide busy={busy} onClick={onYes} data-testid="confirm-yes">
        {yes}
      </Button>
      <Button wide onClick={onNo} data-testid="confirm-no">
        {no}
      </Button>
    </Dialog>
  );
}
