import { useEffect } from 'react';

/** Keeps `--visible-height` at what the on-screen keyboard leaves free, so that the composer stays above it. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return undefined;
    const root = document.documentElement;
    const measure = (): void => root.style.setProperty('--visible-height', `${viewport.height}px`);
    measure();
    viewport.addEventListener('resize', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      root.style.removeProperty('--visible-height');
    };
  }, []);
}
