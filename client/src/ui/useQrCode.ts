import { useEffect, useState } from 'react';

/** The text as a picture of a QR code (data URL); null until it is drawn, undefined when it cannot be. */
export function useQrCode(text: string, isWanted = true): string | null | undefined {
  const [code, setCode] = useState<string | null | undefined>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const draw = (drawn: string | undefined): void => {
      if (!isOver) setCode(drawn);
    };
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(text, { width: 480, margin: 2 }))
      .then(draw, () => draw(undefined));
    return () => {
      isOver = true;
    };
  }, [text, isWanted]);
  return code;
}
