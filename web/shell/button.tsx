import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';

type Kind = 'primary' | 'quiet' | 'text';

interface Look {
  readonly kind?: Kind;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const classOf = ({ kind = 'quiet', wide = false }: Pick<Look, 'kind' | 'wide'>): string =>
  [styles.button, styles[kind], wide ? styles.wide : ''].join(' ');

/**
 * A button. While `busy` it stays in the tab order and says so, so that focus is not lost under somebody's
 * fingers; a second press does nothing.
 */
export function Button({
  kind,
  wide,
  busy = false,
  onClick,
  children,
  ...rest
}: Look & { readonly busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ ...(kind && { kind }), ...(wide && { wide }) })}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ kind, wide, href, children }: Look & { readonly href: string }) {
  const className = classOf({ ...(kind && { kind }), ...(wide && { wide }) });
  if (/^(tel|sms|https?):/.test(href)) {
    return (
      <a className={className} href={href}>
        {children}
      </a>
    );
  }
  return (
    <Link className={className} href={href}>
      {children}
    </Link>
  );
}
