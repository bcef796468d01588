import styles from './waiting.module.css';

/** Shown while a page is fetched; with the app kept on the device that takes no time anybody notices. */
export function Waiting() {
  return <main className={styles.waiting}>One moment…</main>;
}
