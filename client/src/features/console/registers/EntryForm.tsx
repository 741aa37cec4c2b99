import type { RegisterEntry, RegisterKind } from '@jingqi/contract';
import { Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { useNotice } from '../useNotice.ts';
import { draftOf, entryOf, problemKey, refusedFields, type Draft } from './entryDraft.ts';
import { fieldsOf, isRequired, type FieldKey } from './entryFields.ts';
import { FieldInput } from './FieldInput.tsx';
import { useSaveEntry } from './registerQueries.ts';
import { useFieldWords } from './useFieldWords.ts';

interface Props {
  kind: RegisterKind;
  id: string;
  /** Null: a new one. */
  entry: RegisterEntry | null;
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** All fields of an entry, each with what is wrong beside it. */
export function EntryForm({ kind, id, entry, onDone, onCancel }: Props) {
  const { t } = useTranslation('console');
  const words = useFieldWords();
  const [draft, setDraft] = useState<Draft>(() => draftOf(kind, entry));
  const { problems, isBusy, save } = useSaving({ kind, id, revision: entry?.revision ?? 0, onDone });
  return (
    <Form layout="vertical" onFinish={() => save(draft)} data-testid="entry-form">
      {fieldsOf(kind).map((field) => {
        const problem = problems[field.key];
        return (
          <Form.Item
            key={field.key}
            label={words.label(field.key)}
            required={isRequired(field.key)}
            htmlFor={`entry-${field.key}`}
            {...(problem
              ? { validateStatus: 'error', help: t(`registers.problem.${problemKey(problem, draft[field.key])}`) }
              : {})}
          >
            <FieldInput
              field={field}
              value={draft[field.key]}
              isNew={entry === null}
              onChange={(value) => setDraft((before) => ({ ...before, [field.key]: value }))}
            />
          </Form.Item>
        );
      })}
      <div className="entry__phone">
        <Button type="primary" htmlType="submit" loading={isBusy} data-testid="entry-save">
          {t('registers.save')}
        </Button>
        <Button onClick={onCancel}>{t('registers.cancel')}</Button>
      </div>
    </Form>
  );
}

function useSaving({ kind, id, revision, onDone }: Pick<Props, 'kind' | 'id' | 'onDone'> & { revision: number }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const saving = useSaveEntry();
  const [problems, setProblems] = useState<Partial<Record<FieldKey, string>>>({});
  // The form is long: the first field with a problem comes into view.
  useEffect(() => {
    const first = fieldsOf(kind).find(({ key }) => problems[key] !== undefined);
    if (first) document.querySelector<HTMLElement>(`#entry-${first.key}`)?.focus();
  }, [kind, problems]);
  const refused = (error: unknown): void => {
    const found = isApiError(error) ? refusedFields(error.details.fields ?? []) : {};
    setProblems(found);
    if (Object.keys(found).length === 0) notice.problem(error);
  };
  const save = (draft: Draft): void => {
    const read = entryOf(kind, draft);
    if ('problems' in read) return setProblems(read.problems);
    setProblems({});
    saving.mutate(
      { id, entry: read.entry, revision },
      {
        onSuccess: () => {
          notice.done(t('registers.saved'));
          onDone(id);
        },
        onError: refused,
      },
    );
  };
  return { problems, isBusy: saving.isPending, save };
}
