import { problem } from '@afterglow/care/problem';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Update } from '../record/offline.ts';
import { useAfterglow, useOpen, useRecord, useSync } from '../record/use-record.tsx';
import { clockWords, sendingWords } from '../text/sending.ts';
import { Button } from './button.tsx';
import styles from './frame.module.css';
import { Notice, ProblemNotice } from './notice.tsx';

const places = [
  { href: '/today', name: 'Today', below: ['/check-in', '/measures'] },
  { href: '/prepare', name: 'Prepare', below: ['/goals', '/intention', '/checklist', '/expect', '/journal'] },
  { href: '/session', name: 'Session', below: ['/evening'] },
  { href: '/practise', name: 'Practise', below: ['/thought-record'] },
  { href: '/look-back', name: 'Look back', below: [] },
  { href: '/more', name: 'More', below: ['/settings', '/saved', '/safety-plan', '/coping', '/support'] },
] as const;

/** What stands around every page while the record is open. */
export function Frame({
  update,
  children,
}: {
  readonly update: Update | undefined;
  readonly children: ReactNode;
}) {
  const [location] = useLocation();
  const isHere = (href: string, below: readonly string[]) =>
    [href, ...below].some((path) => location === path || location.startsWith(`${path}/`));
  return (
    <div className={styles.frame}>
      <header>
        <div className={styles.head}>
          <Link className={styles.name} href="/today">
            Afterglow
          </Link>
          <SendingChip />
          <Link className={`${styles.link} ${styles.hard}`} href="/hard-day">
            Hard day?
          </Link>
        </div>
        <Notices update={update} />
      </header>
      {children}
      <nav className={styles.nav} aria-label="Afterglow">
        <ul>
          {places.map(({ href, name, below }) => (
            <li key={href}>
              <Link href={href} aria-current={isHere(href, below) ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function SendingChip() {
  const { waiting } = useRecord();
  const status = useSync();
  return (
    <Link className={styles.link} href="/saved">
      <span role="status">{sendingWords(status, waiting)}</span>
    </Link>
  );
}

/** What concerns the whole record, on every page until it is settled. */
function Notices({ update }: { readonly update: Update | undefined }) {
  const app = useAfterglow();
  const { codeUnconfirmed } = useOpen();
  const { newer, refused, untaken, disagreements } = useRecord();
  const { clockAheadMs, startedOver, problem: waitsFor } = useSync();
  return (
    <div className={styles.notices}>
      {waitsFor?.code === 'signed-out' && (
        <Notice kind="problem">
          <p>
            This device is signed out; the passphrase was changed on another one, perhaps. What you write is
            kept here, and sent once you enter the passphrase you have now.
          </p>
          <div>
            <Button onClick={() => void app.lock()}>Enter the passphrase</Button>
          </div>
        </Notice>
      )}
      {waitsFor !== undefined && !['offline', 'signed-out'].includes(waitsFor.code) && (
        <ProblemNotice problem={waitsFor} />
      )}
      {codeUnconfirmed && (
        <Notice>
          <p>
            You have not said that your recovery code is safe. If it is lost, make a new one: without it, a
            forgotten passphrase cannot be mended.
          </p>
          <div>
            <Link href="/settings">Make a new recovery code</Link>{' '}
            <Button kind="text" onClick={() => void app.confirmCode()}>
              I have the twelve words
            </Button>
          </div>
        </Notice>
      )}
      {clockAheadMs !== undefined && (
        <ProblemNotice problem={problem('clock-wrong', `this device is ${clockWords(clockAheadMs)}`)} />
      )}
      {startedOver && <ProblemNotice problem={problem('history-changed')} />}
      {disagreements.length > 0 && !startedOver && (
        <ProblemNotice problem={problem('chain-broken', `place ${disagreements[0]}`)} />
      )}
      {refused[0] !== undefined && <ProblemNotice problem={refused[0]} />}
      {untaken[0] !== undefined && <ProblemNotice problem={untaken[0]} />}
      {newer > 0 && (
        <Notice>
          <p>
            {newer === 1 ? 'One entry was' : `${newer} entries were`} made by a newer version of Afterglow.
            Kept, and shown once this device is updated.
          </p>
        </Notice>
      )}
      {update !== undefined && (
        <Notice live>
          <p>A newer version is here.</p>
          <div>
            <Button onClick={() => update.use()}>Use it now</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
