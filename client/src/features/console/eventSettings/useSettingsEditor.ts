import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { useNotice } from '../useNotice.ts';
import { fieldProblems, type FieldProblem } from './fieldProblems.ts';
import { keepDraft, readDraft } from './keptDraft.ts';
import type { SettingsKind } from './settingsKind.ts';

interface Start<V extends object, S extends { revision: number }> {
  kind: SettingsKind<V, S>;
  /** As saved when the page was opened. */
  saved: S;
  draftKey: string;
  load: () => Promise<S>;
  send: (settings: S) => Promise<S>;
  onSaved: (settings: S) => void;
  /** What WRONG_STATE means here, when it means something of its own. */
  wrongState?: string;
}

/** The state of a settings form: what differs from what is saved, saving it, and what others saved meanwhile. */
export function useSettingsEditor<V extends object, S extends { revision: number }>(start: Start<V, S>) {
  const { kind, saved, draftKey, load, send, onSaved, wrongState } = start;
  const [form] = Form.useForm<V>();
  const [kept] = useState(() => readDraft<V>(draftKey));
  const [base, setBase] = useState({ revision: kept?.revision ?? saved.revision, values: kind.valuesOf(saved) });
  const [isDirty, setDirty] = useState(kept !== null);
  const [theirs, setTheirs] = useState<S | null>(kept && kept.revision !== saved.revision ? saved : null);
  const refuse = useRefusal({ form, kind, load, setTheirs, wrongState });
  const settle = (settings: S): void => {
    setBase({ revision: settings.revision, values: kind.valuesOf(settings) });
    setDirty(false);
    setTheirs(null);
    keepDraft(draftKey, null);
    onSaved(settings);
  };
  const { save, isSaving } = useSave({ form, kind, base, refuse, settle, send });
  const takeTheirs = (): void => {
    if (!theirs) return;
    form.setFieldsValue(kind.valuesOf(theirs));
    settle(theirs);
  };
  const changed = (): void => {
    const values: V = form.getFieldsValue(true);
    const differs = differingFields(base.values, values).length > 0;
    setDirty(differs);
    keepDraft(draftKey, differs ? { revision: base.revision, values } : null);
  };
  const initial: V = kept?.values ?? base.values;
  return { form, base, initial, isDirty, isSaving, theirs, changed, save, takeTheirs, numbers: kind.numbers };
}

interface Saving<V extends object, S extends { revision: number }> {
  form: ReturnType<typeof Form.useForm<V>>[0];
  kind: SettingsKind<V, S>;
  base: { revision: number };
  refuse: ReturnType<typeof useRefusal<V, S>>;
  settle: (settings: S) => void;
  send: (settings: S) => Promise<S>;
}

/** Checks by the contract first, so that most refusals cost no trip. */
function useSave<V extends object, S extends { revision: number }>(saving: Saving<V, S>) {
  const { form, kind, base, refuse, settle, send } = saving;
  const { t } = useTranslation('console');
  const notice = useNotice();
  const [isSaving, setSaving] = useState(false);
  const save = async (revision = base.revision): Promise<void> => {
    const values: V = form.getFieldsValue(true);
    const read = kind.schema.safeParse(kind.settingsOf(values, revision));
    if (!read.success)
      return refuse.fields(
        read.error.issues.map(({ path, code, message }) => ({ path, problem: code === 'custom' ? message : code })),
      );
    setSaving(true);
    try {
      settle(await send(read.data));
      notice.done(t('eventSettings.saved'));
    } catch (error) {
      await refuse.answer(error);
    }
    setSaving(false);
  };
  return { save, isSaving };
}

/** The top-level fields in which two versions differ. */
export function differingFields<V extends object>(a: V, b: V): (keyof V & string)[] {
  return (Object.keys(a) as (keyof V & string)[]).filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

interface Refusing<V extends object, S extends { revision: number }> {
  form: ReturnType<typeof Form.useForm<V>>[0];
  kind: SettingsKind<V, S>;
  load: () => Promise<S>;
  setTheirs: (settings: S) => void;
  wrongState: string | undefined;
}

/** Says why nothing was saved: beside the fields where it can. */
function useRefusal<V extends object, S extends { revision: number }>(refusing: Refusing<V, S>) {
  const { form, kind, load, setTheirs, wrongState } = refusing;
  const { t } = useTranslation('console');
  const notice = useNotice();
  const fields = (found: { path: readonly PropertyKey[]; problem: string }[]): void => {
    const problems = fieldProblems(found, form.getFieldsValue(true), kind.numbers);
    const words = ({ name, problem }: FieldProblem): string => {
      const [min, max] = kind.numbers[String(name.at(-1))] ?? [0, 0];
      return t(`eventSettings.problem.${problem}`, { min, max });
    };
    form.setFields(problems.map((one) => ({ name: one.name as never, errors: [words(one)] })));
    notice.tell(t('events.problem.summary', { count: problems.length }));
    const first = problems[0];
    if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
  };
  const answer = async (error: unknown): Promise<void> => {
    if (isApiError(error, 'CONFLICT')) return load().then(setTheirs, () => notice.problem(error));
    if (isApiError(error, 'WRONG_STATE') && wrongState !== undefined) return notice.tell(wrongState);
    if (isApiError(error, 'INVALID_INPUT') && error.details.fields?.length)
      return fields(error.details.fields.map(({ path, problem }) => ({ path: path.split('.'), problem })));
    return notice.problem(error);
  };
  return { fields, answer };
}
