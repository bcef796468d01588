import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Stack } from './card.tsx';
import styles from './grade.module.css';

const ClaimGrade = lazy(async () => ({ default: (await import('./claim.tsx')).ClaimGrade }));
const ClaimCard = lazy(async () => ({ default: (await import('./claim.tsx')).ClaimCard }));

/** How good the evidence is, as a word to press: it opens what is known, for whom, and what is not. */
export function GradeBadge({ claim, named = false }: { readonly claim: string; readonly named?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.badge}
        onClick={() => {
          setWanted(true);
          dialog.current?.showModal();
        }}
      >
        <Suspense fallback="Evidence">
          <ClaimGrade id={claim} named={named} />
        </Suspense>
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-label="What is known">
        <Stack>
          {wanted && (
            <Suspense fallback={<p>One moment…</p>}>
              <ClaimCard id={claim} />
            </Suspense>
          )}
          <div className={styles.close}>
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </div>
        </Stack>
      </dialog>
    </>
  );
}
