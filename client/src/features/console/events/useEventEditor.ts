import type { StaffEventView } from '@jingqi/contract';
import { Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useKeepEvent } from '../consoleQueries.ts';
import { useNotice } from '../useNotice.ts';
import { differingFields, valuesOf, type EventValues } from './eventForm.ts';
import { saveEvent, type SaveOutcome } from './saveEvent.ts';
import { uploadCover } from './uploadCover.ts';

interface Start {
  id: string;
  /** The saved event, or null for a new one. */
  event: StaffEventView | null;
  initial: EventValues;
  onSaved: (event: StaffEventView) => void;
}

/** The state of the form: what differs from the saved event, saving it, and what others did meanwhile. */
export function useEventEditor({ id, event, initial, onSaved }: Start) {
  const [form] = Form.useForm<EventValues>();
  const [base, setBase] = useState({ revision: event?.revision ?? null, values: initial });
  const [cover, setCover] = useState<File | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [theirs, setTheirs] = useState<StaffEventView | null>(null);
  const isDirty = isChanged || cover !== null;
  const dirty = useRef(false);
  useEffect(() => {
    dirty.current = isDirty;
  }, [isDirty]);
  const values = (): EventValues => form.getFieldsValue(true);
  const settle = (saved: StaffEventView): void => {
    setBase({ revision: saved.revision, values: valuesOf(saved) });
    setChanged(false);
    setTheirs(null);
    // Saving may lead to another page at once, before the effect above has run.
    dirty.current = false;
  };
  const finish = useFinish({ id, form, cover, setCover, setTheirs, settle, onSaved });
  const save = async (revision = base.revision): Promise<void> => {
    setSaving(true);
    await finish(await saveEvent(id, revision, values()));
    setSaving(false);
  };
  const takeTheirs = (): void => {
    if (!theirs) return;
    form.setFieldsValue(valuesOf(theirs));
    settle(theirs);
  };
  const changed = (): void => setChanged(differingFields(base.values, values()).length > 0);
  return { form, base, cover, setCover, isDirty, dirty, isSaving, theirs, changed, save, takeTheirs };
}

interface Finish {
  id: string;
  form: ReturnType<typeof Form.useForm<EventValues>>[0];
  cover: File | null;
  setCover: (cover: File | null) => void;
  setTheirs: (theirs: StaffEventView) => void;
  settle: (saved: StaffEventView) => void;
  onSaved: (event: StaffEventView) => void;
}

function useFinish({ id, form, cover, setCover, setTheirs, settle, onSaved }: Finish) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const notice = useNotice();
  const keep = useKeepEvent();
  const withCover = async (saved: StaffEventView): Promise<StaffEventView> => {
    if (!cover) return saved;
    try {
      return await uploadCover(id, cover);
    } catch (error) {
      notice.tell(t('events.cover.failed', { reason: errorWords(error, language) }));
      return saved;
    }
  };
  return async (outcome: SaveOutcome): Promise<void> => {
    if (outcome.kind === 'refused') return notice.problem(outcome.error);
    if (outcome.kind === 'conflict') return setTheirs(outcome.theirs);
    if (outcome.kind === 'problems') {
      const { problems } = outcome;
      form.setFields(
        problems.map(({ name, problem }) => ({ name: nameOf(name), errors: [t(`events.problem.${problem}`)] })),
      );
      notice.tell(t('events.problem.summary', { count: problems.length }));
      const first = problems[0];
      return first && form.scrollToField(nameOf(first.name), { focus: true, block: 'center' });
    }
    const event = await withCover(outcome.event);
    setCover(null);
    settle(event);
    keep(event);
    notice.done(t(event.state === 'draft' ? 'events.saved' : 'events.savedLive'));
    onSaved(event);
  };
}

// The form knows its fields by the contract's paths; antd types them by their values.
const nameOf = (name: (string | number)[]): never => name as never;
