import type { Problem } from '@afterglow/care/problem';
import { courseOf, lastSession } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useNow, useOpen, useRecord, useWrite } from '../../record/use-record.tsx';
import type { Recording } from '../../record/voice-memos.ts';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { ProblemNotice, SavingMark } from '../../shell/notice.tsx';
import { type Recorder, record } from '../../sound/recorder.ts';
import styles from './alone.module.css';
import { draftOf, InterruptedMemos } from './interrupted-memo.tsx';
import { useSessionTheme } from './use-session-theme.ts';

/** The evening after: warm, dim, no numbers. Each stretch of sound is sealed and kept as it is spoken. */
export function EveningPage() {
  useSessionTheme(true);
  const { entries } = useRecord();
  const { memos, drafts } = useOpen();
  const now = useNow();
  const { saving, write } = useWrite();
  const [state, setState] = useState<'ready' | 'listening' | 'keeping'>('ready');
  const [found, setFound] = useState<Problem>();
  const recorder = useRef<Recorder>(undefined);
  const recording = useRef<Recording>(undefined);
  const begunMs = useRef(0);
  const session = lastSession(courseOf(entries), now)?.session;
  // Leaving the page in the middle keeps what was said, as “Done” would.
  const leaving = useRef(end);
  leaving.current = end;
  useEffect(() => {
    document.title = 'A moment for you · Afterglow';
    return () => void leaving.current();
  }, []);

  async function begin(): Promise<void> {
    setFound(undefined);
    const begun = memos.begin();
    const started = await record(async (chunk) => {
      const kept = await begun.add(chunk);
      if (!kept.ok) setFound(kept.problem);
      // Enough to finish this memo after a crash: which attachment, its key, and how much there is.
      await drafts.keep(draftOf(begun), {
        attachment: begun.attachment,
        key: begun.key,
        chunks: begun.chunks(),
        mediaType: recorder.current?.mediaType ?? 'audio/webm',
        seconds: Math.round((performance.now() - begunMs.current) / 1000),
      });
    });
    if (!started.ok) {
      begun.ended();
      setFound(started.problem);
      return;
    }
    recording.current = begun;
    recorder.current = started.value;
    begunMs.current = performance.now();
    setState('listening');
  }

  async function end(): Promise<void> {
    const [running, sound] = [recorder.current, recording.current];
    if (running === undefined || sound === undefined) return;
    setState('keeping');
    const seconds = Math.round((performance.now() - begunMs.current) / 1000);
    await running.stop();
    sound.ended();
    recorder.current = undefined;
    // Stopped before a sound: there is nothing to keep.
    if (sound.chunks() === 0) {
      setState('ready');
      return;
    }
    const written = await write({
      kind: 'voice-memo',
      happened: momentOf(now),
      fields: {
        attachment: sound.attachment,
        key: sound.key,
        chunks: sound.chunks(),
        mediaType: running.mediaType,
        seconds,
        ...(session === undefined ? {} : { session: session.id }),
      },
    });
    if (written.ok) await drafts.drop(draftOf(sound));
    setState('ready');
  }

  return (
    <main className={styles.room}>
      <p className={styles.quiet}>
        {state === 'listening' ? 'Listening. Each sentence is kept as you speak it.' : ''}
      </p>
      <div className={styles.middle}>
        <h1>{headline(state, saving.saving)}</h1>
        {saving.saving === 'done' && state === 'ready' ? (
          <>
            <p role="status">Saved on this device. Nobody else can open it.</p>
            <ButtonLink kind="primary" href="/today">
              Good night
            </ButtonLink>
            <Button kind="text" onClick={begin}>
              Say something more
            </Button>
          </>
        ) : (
          <>
            <p>What stays with you? An image, a word, something somebody said. No need to make sense.</p>
            {state === 'ready' && (
              <Button kind="primary" onClick={begin}>
                Speak
              </Button>
            )}
            {state === 'listening' && (
              <Button kind="primary" onClick={end}>
                Done
              </Button>
            )}
          </>
        )}
        {found !== undefined && <ProblemNotice problem={found} />}
        {saving.saving === 'failed' && <SavingMark saving={saving} />}
        <InterruptedMemos except={recording.current?.attachment} />
      </div>
      <p className={styles.foot}>
        <Link href="/journal">Write instead</Link>
        <Link href="/help-now">In danger? Help, now</Link>
        <Link href="/today">Not tonight</Link>
      </p>
    </main>
  );
}

function headline(state: 'ready' | 'listening' | 'keeping', saving: string): string {
  if (state === 'listening') return 'I am listening.';
  if (state === 'keeping') return 'One moment…';
  return saving === 'done' ? 'Thank you.' : 'A few words for tonight';
}
