import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { useToast } from '../../ui/toast.ts';

/** Puts the text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    toast({
      text: t(isCopied ? 'secondStep.copied' : 'secondStep.copyProblem'),
      kind: isCopied ? 'success' : 'problem',
    });
  };
  return (
    <Button kind="quiet" onClick={() => void copy()}>
      {t('secondStep.copy')}
    </Button>
  );
}
