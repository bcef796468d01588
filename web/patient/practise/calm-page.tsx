import { momentOf } from '@afterglow/care/record';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useNow, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Choice } from '../../shell/field.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { type Tones, tones } from '../../sound/tones.ts';
import { minutesAndSeconds } from '../../text/dates.ts';
import styles from '../session/alone.module.css';
import { useSessionTheme } from '../session/use-session-theme.ts';
import { type BreathPhase, breathAt, scheduleAhead } from './breath.ts';

const lengths = [2, 5, 10, 20] as const;

/**
 * A timer to breathe or sit with. The sound carries it: everything runs on the sound's own clock, so it goes on
 * when the screen is dim or dark.
 */
export function CalmPage() {
  const { pattern } = useParams();
  const breathing = pattern === 'breathing';
  const [minutes, setMinutes] = useState<number>(5);
  const [running, setRunning] = useState(false);
  const [elapsed, setElapsed] = useState(0);
  const now = useNow();
  const { saving, write } = useWrite();
  const sound = useRef<Tones>(undefined);
  useSessionTheme(running);
  useEffect(() => {
    document.title = 'A moment for you · Afterglow';
    return () => sound.current?.stop();
  }, []);

  useEffect(() => {
    if (!running || sound.current === undefined) return;
    const clock = sound.current;
    const begun = clock.now();
    let scheduled = 0;
    clock.bell(begun);
    clock.bell(begun + minutes * 60);
    const tick = () => {
      const seconds = clock.now() - begun;
      setElapsed(Math.min(seconds, minutes * 60));
      if (breathing) scheduled = scheduleAhead(clock, begun, seconds, scheduled, minutes * 60);
      if (seconds >= minutes * 60) setRunning(false);
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [running, minutes, breathing]);

  // Where less motion is asked for, the word and the sound say the same.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const total = minutes * 60;
  const finished = !running && elapsed >= total;
  const phase: BreathPhase | undefined = running && breathing ? breathAt(elapsed) : undefined;

  function begin(): void {
    sound.current?.stop();
    sound.current = tones();
    setElapsed(0);
    setRunning(true);
  }
  function stop(): void {
    sound.current?.stop();
    sound.current = undefined;
    setRunning(false);
  }
  const note = () =>
    write({
      kind: 'practice-done',
      happened: momentOf(now),
      fields: {
        practice: breathing ? 'breathing' : 'meditation',
        minutes: Math.max(1, Math.round(elapsed / 60)),
      },
    });

  return (
    <main className={styles.room}>
      <div className={styles.middle}>
        <p className={styles.quiet}>{running ? minutesAndSeconds(total - elapsed) : ''}</p>
        <h1>{headline(breathing, running, finished, phase)}</h1>
        {breathing && (
          <div
            className={styles.orb}
            aria-hidden="true"
            style={{ transform: `scale(${phase === undefined || still ? 0.7 : 0.6 + 0.4 * phase.fullness})` }}
          />
        )}
        {!running && !finished && (
          <>
            <p>
              {breathing
                ? 'Four in, six out. A rising sound for in, a falling one for out. You can put the phone down.'
                : 'A bell at the beginning and at the end. When you notice you were elsewhere, come back.'}
            </p>
            <Choice
              label="How long"
              value={String(minutes)}
              options={lengths.map((length) => ({ value: String(length), name: `${length} min` }))}
              onValue={(value) => setMinutes(Number(value))}
            />
            <Button kind="primary" onClick={begin}>
              Begin
            </Button>
          </>
        )}
        {running && <Button onClick={stop}>Stop</Button>}
        {!running && elapsed > 20 && saving.saving !== 'done' && (
          <Button kind="primary" onClick={note}>
            Note it
          </Button>
        )}
        <SavingMark saving={saving} />
        {saving.saving === 'done' && <ButtonLink href="/today">Back to today</ButtonLink>}
      </div>
      <p className={styles.foot}>
        <Link href={`/practise/${breathing ? 'breathing' : 'meditation'}`}>Back</Link>
      </p>
    </main>
  );
}

function headline(
  breathing: boolean,
  running: boolean,
  finished: boolean,
  phase: BreathPhase | undefined,
): string {
  if (finished) return 'Thank you.';
  if (!running) return breathing ? 'Slow breathing' : 'Sitting quietly';
  if (phase === undefined) return 'Just sitting.';
  return phase.direction === 'in' ? 'In' : 'Out';
}
