import { Link } from 'wouter';
import styles from './crisis-strip.module.css';

/** Beside every place to write: who reads this and when, and where help is now. */
export function CrisisStrip({ writing = false }: { readonly writing?: boolean }) {
  return (
    <div className={styles.strip}>
      {writing && <span>Only you can open this, and nobody is watching it.</span>}
      <Link className={styles.help} href="/help-now">
        In danger? Help, now
      </Link>
    </div>
  );
}
