import type { ReactNode } from 'react';
import styles from './card.module.css';

/** Something that belongs together. */
export function Card({
  children,
  as: As = 'section',
}: {
  readonly children: ReactNode;
  readonly as?: 'section' | 'article' | 'li';
}) {
  return <As className={styles.card}>{children}</As>;
}

/** Side by side where there is room; the last one at the end of the line. */
export function Row({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className={styles.row}>
      {children}
      {end && <div className={styles.push}>{end}</div>}
    </div>
  );
}

export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

export function Soft({ children }: { readonly children: ReactNode }) {
  return <p className={styles.soft}>{children}</p>;
}

/** Words as they were written, line breaks and all. */
export function Words({ children }: { readonly children: string }) {
  return <p className={styles.words}>{children}</p>;
}

/** A list of things that are more than lines. */
export function List({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

/** More, for whoever wants it. */
export function Fold({
  summary,
  children,
  open,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{summary}</summary>
      <div className={styles.stack}>{children}</div>
    </details>
  );
}

/** A small table; on a narrow screen it scrolls by itself, and the keyboard can scroll it too. */
export function Table({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and never move
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
