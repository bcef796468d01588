import { contactsOf, courseOf, lastSession, preferencesOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { type Tones, tones } from '../../sound/tones.ts';
import { emergencyOf, unconfirmedNumber } from '../../text/emergency.ts';
import { dialled } from '../../text/telephone.ts';
import styles from './alone.module.css';
import { useSessionTheme } from './use-session-theme.ts';

/**
 * The session itself: the whole screen is one target. It rings on this phone, so that whoever is in the room
 * hears it, and it asks nothing.
 */
export function NowPage() {
  useSessionTheme(true);
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const [called, setCalled] = useState(false);
  const sound = useRef<Tones>(undefined);
  useEffect(() => {
    document.title = 'A moment for you · Afterglow';
    return () => sound.current?.stop();
  }, []);
  const course = courseOf(entries);
  const session = lastSession(course, now)?.session;
  const [intention] = course.intentions;
  const sitter = contactsOf(entries).find(
    ({ fields }) => fields.role === 'sitter' && fields.phone !== undefined,
  );

  function call(): void {
    setCalled(true);
    sound.current ??= tones();
    for (let ring = 0; ring < 3; ring++) sound.current.bell(sound.current.now() + ring * 1.2, true);
    void write({
      kind: 'help-call',
      happened: momentOf(now),
      fields: session === undefined ? {} : { session: session.id },
    });
  }

  return (
    <main className={styles.room}>
      <h1 className={styles.unseen}>Session</h1>
      <button type="button" className={`${styles.call} ${called ? styles.called : ''}`} onClick={call}>
        <span className={styles.quiet}>{intention?.fields.text ?? 'Nothing to do. Nothing to achieve.'}</span>
        <span className={styles.words}>I need you</span>
        <span role="status" className={styles.quiet}>
          {called
            ? 'It rang on this phone. Say it aloud, too: “I need you.” Touch again to ring again.'
            : 'touch anywhere'}
        </span>
      </button>
      {called && (
        <div className={styles.foot}>
          {sitter?.fields.phone !== undefined && (
            <ButtonLink kind="primary" href={`tel:${dialled(sitter.fields.phone)}`}>
              Call {sitter.fields.name}
            </ButtonLink>
          )}
          <EmergencyLink country={preferencesOf(entries).country} />
        </div>
      )}
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
      <p className={styles.foot}>
        <span>It rings here. It does not reach a clinic.</span>
        <Link href="/session">Back</Link>
      </p>
    </main>
  );
}

function EmergencyLink({ country }: { readonly country: string | undefined }) {
  const number = emergencyOf(country);
  return (
    <>
      <ButtonLink href={`tel:${number.dial}`}>Emergency: {number.words}</ButtonLink>
      {!number.confirmed && <span>{unconfirmedNumber}</span>}
    </>
  );
}
