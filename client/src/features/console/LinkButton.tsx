import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link of our own site that looks like antd's button (a link inside a button would be two controls in one). */
export function LinkButton({
  to,
  ...rest
}: { to: string; 'data-testid'?: string } & Omit<ButtonProps, 'href' | 'onClick'>) {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLElement>(to);
  return <Button {...rest} href={href} onClick={go} />;
}
