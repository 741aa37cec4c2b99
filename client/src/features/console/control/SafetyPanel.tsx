import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from './controlContext.ts';
import { CutButton } from './CutButton.tsx';

/** For the bad moment: a slate by one click, a cut by two. */
export function SafetyPanel() {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const { stage, eventId } = session;
  const show = (text: string): Promise<unknown> => command('stage:slate', { eventId, text });
  if (stage.state === 'ended') return null;
  return (
    <section className={stage.slate === null ? 'panel safety' : 'panel safety safety--up'} data-testid="safety">
      <header className="safety__head">
        <h2 className="panel__title">{t('control.slate.title')}</h2>
        <span className="muted">{stage.slate === null ? t('control.slate.hint') : ''}</span>
        <CutButton />
      </header>
      {stage.slate === null ? (
        <SlateChoices onShow={show} />
      ) : (
        <p className="safety__shown">
          <strong data-testid="slate-shown">{t('control.slate.shown', { text: stage.slate })}</strong>
          <Button data-testid="slate-down" onClick={() => void show('')}>
            {t('control.slate.down')}
          </Button>
        </p>
      )}
    </section>
  );
}

function SlateChoices({ onShow }: { onShow: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation('console');
  const [own, setOwn] = useState('');
  const presets = t('control.slate.presets', { returnObjects: true });
  const showOwn = async (): Promise<void> => {
    if (own.trim() !== '' && (await onShow(own.trim())) !== null) setOwn('');
  };
  return (
    <>
      <div className="safety__presets">
        {presets.map((preset, at) => (
          <Button key={preset} data-testid={`slate-preset-${at}`} onClick={() => void onShow(preset)}>
            {preset}
          </Button>
        ))}
      </div>
      <Space.Compact block>
        <Input
          maxLength={60}
          value={own}
          placeholder={t('control.slate.own')}
          aria-label={t('control.slate.own')}
          data-testid="slate-own"
          onChange={(change) => setOwn(change.target.value)}
          onPressEnter={(event) => event.nativeEvent.isComposing || void showOwn()}
        />
        <Button disabled={own.trim() === ''} data-testid="slate-up" onClick={() => void showOwn()}>
          {t('control.slate.up')}
        </Button>
      </Space.Compact>
    </>
  );
}
