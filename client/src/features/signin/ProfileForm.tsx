import type { MeView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { errorWords } from '../../api/errorWords.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

interface Props {
  me: MeView;
  submitLabel: string;
  onSaved: (me: MeView) => void;
  /** Stands beside the button. */
  aside?: ReactNode;
}

const nameField = { maxLength: 40, autoComplete: 'name', 'data-testid': 'profile-name' };
const enterpriseField = { maxLength: 80, autoComplete: 'organization', 'data-testid': 'profile-enterprise' };

/** My name and enterprise. */
export function ProfileForm({ me, submitLabel, onSaved, aside }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, setName] = useState(me.name);
  const [enterprise, setEnterprise] = useState(me.enterprise);
  const [isWrong, setWrong] = useState(false);
  const edit = useMutation({ mutationFn: () => saveProfile({ name, enterprise }), onSuccess: onSaved });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(name.trim() === '');
    if (name.trim() !== '') edit.mutate();
  };
  const problem = isWrong ? t('me.nameProblem') : edit.error ? errorWords(edit.error, language) : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={t('me.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={problem}
        {...nameField}
      />
      <Field
        label={t('me.enterprise')}
        hint={t('me.enterpriseHint')}
        value={enterprise}
        onChange={(event) => setEnterprise(event.target.value)}
        {...enterpriseField}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={edit.isPending} data-testid="profile-save">
          {submitLabel}
        </Button>
        {aside}
      </div>
    </form>
  );
}

async function saveProfile(profile: { name: string; enterprise: string }): Promise<MeView> {
  const saved = await call('editProfile', { body: profile });
  queryClient.setQueryData(keys.me, saved);
  return saved;
}
