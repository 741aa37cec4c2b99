/** What the page's content security policy wants of a style element; empty in development, where there is none. */
export const styleNonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '';

const create = document.createElement.bind(document);

/**
 * antd takes the nonce for its styles, but not for two it writes in passing (the lock of a page behind a dialog, the
 * measuring of a scroll bar). Scripts come from our own origin alone, so every style element they make may carry it.
 */
document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = styleNonce;
  return element;
};
