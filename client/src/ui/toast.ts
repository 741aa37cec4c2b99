import { createContext, useContext } from 'react';

export interface Toast {
  text: string;
  kind?: 'plain' | 'success' | 'problem';
  /** Offers to undo for 10 s. */
  undo?: () => void;
}

export const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a short notice at the edge of the screen. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
