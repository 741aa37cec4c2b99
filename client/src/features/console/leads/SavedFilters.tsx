import { newId, type LeadFilter, type SavedLeadFilters } from '@jingqi/contract';
import { Button, Dropdown, Input, Modal } from 'antd';
import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../focusFirst.ts';
import { useNotice } from '../useNotice.ts';
import { useSavedFilters, useSaveFilters } from './leadQueries.ts';

type Saved = SavedLeadFilters['items'][number];
const most = 20;

/** Filters under names of one's own: applied, saved, deleted. */
export function SavedFilters({ filter, onApply }: { filter: LeadFilter; onApply: (filter: LeadFilter) => void }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const { data: saved = [] } = useSavedFilters();
  const save = useSaveFilters();
  const [isNaming, setNaming] = useState(false);
  const remove = (one: Saved): void =>
    save.mutate(
      saved.filter(({ id }) => id !== one.id),
      { onSuccess: () => notice.done(t('leads.saved.removed', { name: one.name })), onError: notice.problem },
    );
  const items = [
    ...saved.map((one) => ({
      key: one.id,
      label: <SavedItem saved={one} onRemove={() => remove(one)} />,
      onClick: () => onApply(one.filter),
    })),
    ...(saved.length === 0 ? [{ key: 'none', label: t('leads.saved.none'), disabled: true }] : []),
    { key: 'line', type: 'divider' as const },
    {
      key: 'save',
      label: saved.length >= most ? t('leads.saved.full') : t('leads.saved.save'),
      disabled: saved.length >= most,
      onClick: () => setNaming(true),
    },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button icon={<Bookmark aria-hidden size={16} />} data-testid="leads-saved">
          {t('leads.saved.title')}
        </Button>
      </Dropdown>
      {isNaming && <NameDialog filter={filter} saved={saved} onClose={() => setNaming(false)} />}
    </>
  );
}

function SavedItem({ saved, onRemove }: { saved: Saved; onRemove: () => void }) {
  const { t } = useTranslation('console');
  return (
    <span className="saved-filter">
      <span>{saved.name}</span>
      <Button
        type="text"
        size="small"
        icon={<Trash2 aria-hidden size={14} />}
        aria-label={t('leads.saved.remove', { name: saved.name })}
        onClick={(event) => {
          event.stopPropagation();
          onRemove();
        }}
      />
    </span>
  );
}

function NameDialog(props: { filter: LeadFilter; saved: Saved[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const save = useSaveFilters();
  const [id] = useState(() => newId());
  const [name, setName] = useState('');
  const confirm = (): void => {
    if (name.trim() === '') return;
    save.mutate([...props.saved, { id, name: name.trim(), filter: props.filter }], {
      onSuccess: () => {
        notice.done(t('leads.saved.done', { name: name.trim() }));
        props.onClose();
      },
      onError: notice.problem,
    });
  };
  return (
    <Modal
      open
      title={t('leads.saved.saveTitle')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending, 'data-testid': 'filter-save' }}
      onOk={confirm}
      onCancel={props.onClose}
    >
      <Input
        ref={focusFirst}
        value={name}
        maxLength={30}
        aria-label={t('leads.saved.name')}
        placeholder={t('leads.saved.name')}
        data-testid="filter-name"
        onChange={(change) => setName(change.target.value)}
        onPressEnter={confirm}
      />
    </Modal>
  );
}
