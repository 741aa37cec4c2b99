import type { Brand } from '@jingqi/contract';
import { Button } from 'antd';
import { ImageUp } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Poster } from '../../../ui/Poster.tsx';
import { coverProblem, coverTypes } from './coverProblem.ts';

interface Props {
  title: string;
  brand: Brand;
  /** Address of the saved cover. */
  saved: string | null;
  /** Chosen and not yet saved. */
  file: File | null;
  onChange: (file: File | null) => void;
  disabled: boolean;
}

/** The cover as viewers will see it, and choosing another one. */
export function CoverField({ title, brand, saved, file, onChange, disabled }: Props) {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const choose = (chosen: File | undefined): void => {
    if (!chosen) return;
    const found = coverProblem(chosen);
    setProblem(found && t(`events.cover.${found}`, { size: (chosen.size / 1024 / 1024).toFixed(1) }));
    if (found) return;
    if (url !== null) URL.revokeObjectURL(url);
    setUrl(URL.createObjectURL(chosen));
    onChange(chosen);
  };
  return (
    <div className="cover-field">
      <Poster title={title || t('events.field.title')} brand={brand} cover={file ? url : saved} />
      <FileInput inputRef={input} label={t('events.cover.choose')} onChoose={choose} />
      <div className="cover-field__acts">
        <Button
          icon={<ImageUp aria-hidden size={16} />}
          disabled={disabled}
          data-testid="cover-choose"
          onClick={() => input.current?.click()}
        >
          {t(saved || file ? 'events.cover.change' : 'events.cover.choose')}
        </Button>
        {file && <Button onClick={() => onChange(null)}>{t('events.cover.undo')}</Button>}
      </div>
      <p className={problem ? 'field__problem' : 'muted'} aria-live="polite" data-testid="cover-note">
        {problem ?? (file ? t('events.cover.chosen', { name: file.name }) : t('events.cover.hint'))}
      </p>
    </div>
  );
}

interface FileInputProps {
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  onChoose: (file: File | undefined) => void;
}

// antd shows file inputs that are merely `hidden`.
const hidden = { display: 'none' };

function FileInput({ inputRef, label, onChoose }: FileInputProps) {
  return (
    <input
      ref={inputRef}
      type="file"
      style={hidden}
      tabIndex={-1}
      accept={coverTypes.join(',')}
      aria-label={label}
      data-testid="cover-file"
      onChange={(change) => {
        onChoose(change.target.files?.[0]);
        change.target.value = '';
      }}
    />
  );
}
