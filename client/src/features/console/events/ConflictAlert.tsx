import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What the others changed, in words; null: nothing is said of it. */
  changed: string | null;
  testId: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Somebody saved meanwhile: which version to keep. */
export function ConflictAlert({ changed, testId, onMine, onTheirs }: Props) {
  const { t } = useTranslation('console');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      data-testid={testId}
      title={t('events.conflict.title')}
      description={
        <>
          <p>{t('events.conflict.body')}</p>
          {changed !== null && <p>{changed}</p>}
          <Space wrap className="event-form__conflict">
            <Button type="primary" data-testid="conflict-mine" onClick={onMine}>
              {t('events.conflict.keepMine')}
            </Button>
            <Button data-testid="conflict-theirs" onClick={onTheirs}>
              {t('events.conflict.takeTheirs')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
