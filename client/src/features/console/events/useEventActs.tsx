import type { StaffEventView } from '@jingqi/contract';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { useEventAct } from '../consoleQueries.ts';
import { useNotice } from '../useNotice.ts';
import { PublishWords } from './PublishWords.tsx';

/** Publishing and calling off, each confirmed in words. */
export function useEventActs() {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const notice = useNotice();
  const publishing = useEventAct('publishEvent');
  const cancelling = useEventAct('cancelEvent');
  const explain = (error: unknown): void => {
    const isLate =
      isApiError(error, 'INVALID_INPUT') && error.details.fields?.some((field) => field.problem === 'inThePast');
    if (isLate) notice.tell(t('events.problem.inThePast'));
    else notice.problem(error);
  };
  const run = (act: typeof publishing, id: string, words: string): Promise<unknown> =>
    act.mutateAsync(id).then(() => notice.done(words), explain);
  const publish = (event: StaffEventView): void => {
    modal.confirm({
      title: t('events.publish.title'),
      content: <PublishWords event={event} />,
      icon: null,
      okText: t('events.publish.confirm'),
      okButtonProps: { 'data-testid': 'confirm-publish' },
      onOk: () => run(publishing, event.id, t('events.publish.done')),
    });
  };
  const cancel = (event: StaffEventView): void => {
    modal.confirm({
      title: t('events.cancel.title', { title: event.title }),
      content: t('events.cancel.body'),
      icon: null,
      okText: t('events.cancel.confirm'),
      cancelText: t('events.cancel.keep'),
      okButtonProps: { danger: true, 'data-testid': 'confirm-cancel' },
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => run(cancelling, event.id, t('events.cancel.done')),
    });
  };
  return { publish, cancel };
}
