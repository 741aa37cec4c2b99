import { pinyin } from 'pinyin-pro';

/** Texts as they may be searched for: themselves, their pinyin, their initials; lower case, a line each. */
export function searchWords(texts: readonly string[]): string {
  const forms = texts.filter(Boolean).flatMap((text) => {
    const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
    return [text, syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
  });
  return [...new Set(forms.map((form) => form.toLowerCase()))].join('\n');
}
