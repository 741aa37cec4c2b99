/** Puts a text on the clipboard, also where the page is not secure (http on a local network). False: not possible. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  (document.querySelector('dialog[open], .ant-modal-root') ?? document.body).append(area);
  area.select();
  // The only way left without navigator.clipboard.
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}
