import { App, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useControl } from './controlContext.ts';
import './packaging.css';
import { isTrouble, packagingWord } from './packagingWord.ts';

/** HLS and recording: how they are, and the switch. */
export function PackagingPanel() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const { stage, backstage } = session;
  const change = useSwitch();
  if (stage.state === 'ended') return null;
  const word = packagingWord(stage, backstage?.packaging ?? 'off');
  return (
    <section className="panel packaging" data-testid="packaging" data-word={word}>
      <header className="packaging__head">
        <h2 className="panel__title">{t('recordings.packaging.title')}</h2>
        <Switch
          size="small"
          checked={stage.hls}
          aria-label={t('recordings.packaging.title')}
          data-testid="packaging-switch"
          onChange={change}
        />
      </header>
      <output className={isTrouble(word) ? 'packaging__word packaging__word--trouble' : 'packaging__word muted'}>
        {t(`recordings.packaging.state.${word}`)}
      </output>
    </section>
  );
}

/** On at once; off only after it was said who loses what. */
function useSwitch(): (on: boolean) => void {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const { session, command } = useControl();
  const set = (on: boolean): Promise<unknown> =>
    command(
      'stage:hls',
      { eventId: session.eventId, on },
      t(on ? 'recordings.packaging.started' : 'recordings.packaging.stopped'),
    );
  const stop = (): void => {
    modal.confirm({
      title: t('recordings.packaging.stop.title'),
      content: t('recordings.packaging.stop.body'),
      okText: t('recordings.packaging.stop.confirm'),
      cancelText: t('recordings.packaging.stop.keep'),
      icon: null,
      okButtonProps: { danger: true, 'data-testid': 'packaging-confirm' },
      onOk: () => set(false),
    });
  };
  return (on) => {
    if (on) void set(true);
    else stop();
  };
}
