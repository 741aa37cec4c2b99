import { newId, type RegisterEntry, type RegisterKind } from '@jingqi/contract';
import { Button, Drawer, Tabs } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useStaffRole } from '../useStaffRole.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { useEntry } from './registerQueries.ts';

interface Props {
  kind: RegisterKind;
  /** 'new': one to be made; null: none is open. */
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** One entry at the side: what is known, who changed it, changing it. */
export function EntryPanel({ kind, open, onOpen }: Props) {
  const { t } = useTranslation('console');
  const close = (): void => onOpen(null);
  return (
    <Drawer
      open={open !== null}
      onClose={close}
      size={560}
      title={
        open === 'new' ? t('registers.addOne', { kind: t(`registers.kind.${kind}`) }) : t(`registers.kind.${kind}`)
      }
      destroyOnHidden
      data-testid="entry"
    >
      {open === 'new' && <New kind={kind} onDone={onOpen} onCancel={close} />}
      {open !== null && open !== 'new' && <Loaded key={open} kind={kind} id={open} />}
    </Drawer>
  );
}

/** One id as long as the form is open, so that sending it twice makes one entry. */
function New(props: { kind: RegisterKind; onDone: (id: string) => void; onCancel: () => void }) {
  const [id] = useState(newId);
  return <EntryForm {...props} id={id} entry={null} />;
}

function Loaded({ kind, id }: { kind: RegisterKind; id: string }) {
  const entry = useEntry(kind, id);
  const [isEdited, setEdited] = useState(false);
  if (entry.isPending) return <Skeleton lines={8} />;
  if (entry.isLoadingError) return <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />;
  const shut = (): void => setEdited(false);
  if (isEdited) return <EntryForm kind={kind} id={id} entry={entry.data} onDone={shut} onCancel={shut} />;
  return <Shown entry={entry.data} onEdit={() => setEdited(true)} />;
}

function Shown({ entry, onEdit }: { entry: RegisterEntry; onEdit: () => void }) {
  const { t } = useTranslation('console');
  const role = useStaffRole();
  const edit = (
    <Button icon={<Pencil aria-hidden size={16} />} data-testid="entry-edit" onClick={onEdit}>
      {t('registers.edit')}
    </Button>
  );
  return (
    <>
      <h2>{entry.name}</h2>
      <Tabs
        {...(role === 'operator' ? { tabBarExtraContent: edit } : {})}
        items={[
          { key: 'detail', label: t('registers.detail'), children: <EntryFacts entry={entry} /> },
          { key: 'history', label: t('registers.history'), children: <EntryHistory kind={entry.kind} id={entry.id} /> },
        ]}
      />
    </>
  );
}
