import type { DayMark } from '@afterglow/care/programme';
import { Soft } from '../../shell/card.tsx';
import { fullDay, weekdayLetter } from '../../text/dates.ts';
import styles from './today-page.module.css';

/** The last seven days, counted and never joined into a run. */
export function DayStrip({ week }: { readonly week: readonly DayMark[] }) {
  const active = week.filter((mark) => mark.active).length;
  return (
    <div>
      <ul className={styles.days}>
        {week.map((mark) => (
          <li key={mark.day} className={styles.day}>
            <span aria-hidden="true">{weekdayLetter(mark.day)}</span>
            <span
              className={[
                styles.dot,
                mark.active ? styles.active : '',
                mark.session ? styles.session : '',
                mark.isToday ? styles.now : '',
              ].join(' ')}
              aria-hidden="true"
            >
              {mark.session ? '◆' : mark.active ? '•' : ''}
            </span>
            <span className={styles.hidden}>{markSentence(mark)}</span>
          </li>
        ))}
      </ul>
      <Soft>{active} of the last 7 days</Soft>
    </div>
  );
}

function markSentence({ day, session, active, isToday }: DayMark): string {
  const what = session ? 'a session' : active ? 'something done' : 'nothing noted';
  return `${fullDay(day)}${isToday ? ', today' : ''}: ${what}`;
}
