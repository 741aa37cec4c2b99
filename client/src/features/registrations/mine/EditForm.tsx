import type { RegistrationEdit, RegistrationQuestion, RegistrationView } from '@jingqi/contract';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { Button } from '../../../ui/Button.tsx';
import { NeedField } from '../form/NeedField.tsx';
import { PersonFields } from '../form/PersonFields.tsx';
import { editProblemsOf, problemsFrom, type Problems } from '../form/problemsOf.ts';
import { QuestionFields } from '../form/QuestionFields.tsx';
import { useMineAct } from './useMineAct.ts';

interface Props {
  mine: RegistrationView;
  questions: readonly RegistrationQuestion[];
  onDone: () => void;
}

/** Changes what I filled in; the enterprise stays. */
export function EditForm(props: Props) {
  const { t } = useTranslation();
  const { values, problems, change, submit, isBusy } = useEditing(props);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <PersonFields values={{ ...values, uscc: '' }} problems={problems} change={change} />
      <QuestionFields
        questions={props.questions}
        answers={values.answers}
        problems={problems}
        onChange={(answers) => change({ answers })}
      />
      <NeedField values={{ need: values.need, uscc: '' }} problems={problems} change={change} />
      <p className="small muted">{t('registration.mine.enterpriseFixed')}</p>
      <div className="row">
        <Button type="submit" kind="primary" busy={isBusy} data-testid="save-registration">
          {t('registration.form.save')}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {t('registration.mine.stopEdit')}
        </Button>
      </div>
    </form>
  );
}

function useEditing({ mine, questions, onDone }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState<RegistrationEdit>(() => editOf(mine));
  const [problems, setProblems] = useState<Problems>({});
  const edit = useMineAct({
    act: () => call('editRegistration', { params: { id: mine.id }, body: { ...values, revision: mine.revision } }),
    said: t('registration.mine.saved'),
    onDone,
  });
  const change = (patch: Partial<RegistrationEdit>): void => setValues((before) => ({ ...before, ...patch }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = editProblemsOf(values, questions);
    setProblems(found);
    if (Object.keys(found).length === 0 && !edit.isPending) edit.mutate(undefined);
  };
  const refused = isApiError(edit.error, 'INVALID_INPUT')
    ? problemsFrom(edit.error.details.fields ?? [], '', questions)
    : {};
  return { values, problems: { ...refused, ...problems }, change, submit, isBusy: edit.isPending };
}

function editOf(view: RegistrationView): RegistrationEdit {
  const { name, position, answers, wantsContact, openToMeetings, need, revision } = view;
  return { name, position, answers, wantsContact, openToMeetings, need, revision };
}
