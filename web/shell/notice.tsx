import { type Problem, problemKind, sentenceOf } from '@afterglow/care/problem';
import type { ReactNode } from 'react';
import type { Saving } from '../record/use-record.tsx';
import { counted } from '../text/dates.ts';
import styles from './notice.module.css';

/** Something to know, set apart. `live` ones are read out when they appear. */
export function Notice({
  kind = 'plain',
  live = false,
  children,
}: {
  readonly kind?: 'plain' | 'good' | 'care' | 'problem';
  readonly live?: boolean;
  readonly children: ReactNode;
}) {
  const className = [styles.notice, kind === 'plain' ? '' : styles[kind]].join(' ');
  return (
    <div className={className} role={live ? 'status' : undefined}>
      {children}
    </div>
  );
}

/** What happened, what was kept, and what to do. */
export function ProblemNotice({ problem }: { readonly problem: Problem }) {
  const { next } = problemKind(problem.code);
  const wait = problem.retryAfterSeconds;
  return (
    <div className={`${styles.notice} ${styles.problem}`} role="alert">
      <p className={styles.strong}>{sentenceOf(inWords(problem))}</p>
      <p>{next}</p>
      {wait !== undefined && (
        <p>
          Try again in{' '}
          {wait < 90 ? counted(Math.ceil(wait), 'second') : counted(Math.ceil(wait / 60), 'minute')}.
        </p>
      )}
    </div>
  );
}

// What the fields of a form are called on it, where that differs from their name in an entry.
const fieldWords: Readonly<Record<string, string>> = {
  amountMg: 'the amount in mg',
  overMinutes: 'over how many minutes',
  phone: 'the telephone number',
  systolicMmHg: 'the upper value',
  diastolicMmHg: 'the lower value',
  text: 'the text',
  situation: 'the situation',
};

const inWords = (found: Problem): Problem =>
  found.code === 'fields-malformed' && found.where !== undefined
    ? { ...found, where: fieldWords[found.where] ?? found.where }
    : found;

/** How saving went, beside what was saved. */
export function SavingMark({ saving, done }: { readonly saving: Saving; readonly done?: ReactNode }) {
  if (saving.saving === 'failed') return <ProblemNotice problem={saving.problem} />;
  if (saving.saving !== 'done') return <p role="status" />;
  return (
    <p role="status" className={styles.mark}>
      {done ?? 'Saved on this device.'}
    </p>
  );
}

/** Two different words for two different things: kept here, and confirmed by the server. */
export function SentMark({ sent }: { readonly sent: boolean }) {
  return <span className={styles.mark}>{sent ? 'Sent' : 'Saved on this device'}</span>;
}
