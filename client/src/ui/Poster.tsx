import type { Brand } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  brand: Brand;
  /** Address of the cover picture; null draws one from the title. */
  cover: string | null;
}

/** The cover of an event, 16:9. */
export function Poster({ title, brand, cover }: Props) {
  const { t } = useTranslation();
  if (cover !== null) return <img className="poster" src={cover} alt="" loading="lazy" width={640} height={360} />;
  return (
    <div className={`poster poster--drawn poster--hue-${hueOf(title)}`} aria-hidden>
      <span className="poster__brand">{t(`brand.${brand}`)}</span>
      <span className="poster__title">{title}</span>
      <span className="poster__skyline" />
    </div>
  );
}

/** One of four quiet colourings, always the same for the same title. */
export function hueOf(title: string): number {
  let sum = 0;
  for (const character of title) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 4;
}
