import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** What the tab and the task list say, where the title would tell a passer-by too much. */
  readonly tab?: string;
  /** A short line above the title. */
  readonly kicker?: ReactNode;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  /** Where “Back” leads. */
  readonly back?: { readonly href: string; readonly to: string };
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * One page. On arrival its heading takes the focus, so that a screen reader begins there and the tab key goes
 * on from there. A title that changes while somebody is on the page moves nothing: what comes in the place of
 * another page at the same address has a `key` of its own.
 */
export function Page({ title, tab, kicker, lead, back, wide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedAt = useRef<string>(undefined);
  const [location] = useLocation();
  useEffect(() => {
    document.title = `${tab ?? title} · Afterglow`;
  }, [tab, title]);
  useEffect(() => {
    if (arrivedAt.current === location) return;
    arrivedAt.current = location;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [location]);
  return (
    <main className={wide ? `${styles.page} ${styles.wide}` : styles.page}>
      <header className={styles.head}>
        {back && (
          <Link className={styles.back} href={back.href}>
            ‹ {back.to}
          </Link>
        )}
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </main>
  );
}
