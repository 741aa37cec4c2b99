import { newId, type LeadDetail } from '@jingqi/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useDraft } from '../useDraft.ts';
import { useStaffRole } from '../useStaffRole.ts';
import { mayAct } from './leadActs.ts';
import { useLeadWork } from './useLeadWork.ts';

/** What was said and agreed, the latest first. */
export function LeadNotes({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  const canAct = mayAct(useStaffRole()) && lead.joinedInto === null;
  return (
    <section className="lead__part">
      <h3>{t('leads.panel.notes')}</h3>
      {canAct && <NewNote lead={lead} />}
      {lead.notes.length === 0 && <p className="muted">{t('leads.panel.noNotes')}</p>}
      <ul className="lead__notes" data-testid="lead-notes">
        {lead.notes.toReversed().map((note) => (
          <li key={note.id}>
            <p className="lead__words">{note.text}</p>
            <p className="muted">
              {note.name} · {formatAgo(note.at, language, now)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewNote({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const work = useLeadWork(lead);
  const [text, setText] = useDraft(`lead-note:${lead.id}`);
  // One id until it is in, so that sending again after a lost answer is harmless.
  const [id, setId] = useState(() => newId());
  const add = async (): Promise<void> => {
    if (text.trim() === '' || work.isBusy) return;
    if (!(await work.note(id, text.trim()))) return;
    setText('');
    setId(newId());
  };
  return (
    <div className="lead__note">
      <Input.TextArea
        rows={2}
        className="grows"
        maxLength={1000}
        value={text}
        aria-label={t('leads.panel.notes')}
        placeholder={t('leads.panel.notePlaceholder')}
        data-testid="lead-note"
        onChange={(change) => setText(change.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
        }}
      />
      <Button
        disabled={text.trim() === ''}
        loading={work.isBusy}
        data-testid="lead-note-add"
        onClick={() => void add()}
      >
        {t('leads.panel.addNote')}
      </Button>
    </div>
  );
}
