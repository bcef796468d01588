import { type EntryOf, momentOf } from '@afterglow/care/record';
import { useEffect, useState } from 'react';
import type { Drafts } from '../../record/drafts.ts';
import { useNow, useOpen, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Row } from '../../shell/card.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { minutesAndSeconds } from '../../text/dates.ts';

type Memo = EntryOf<'voice-memo'>['fields'];

const beginning = 'voice memo ';

/** The draft under which one recording is kept until it is an entry: each its own, so that none covers another. */
export const draftOf = (memo: { readonly attachment: string }): string => beginning + memo.attachment;

/** Recordings that were cut off by a crash, a call or an empty battery: everything up to then is still here. */
export function InterruptedMemos({ except }: { readonly except?: string | undefined }) {
  const { drafts } = useOpen();
  const [memos, setMemos] = useState<readonly Memo[]>([]);
  useEffect(() => {
    let gone = false;
    void keptMemos(drafts).then((kept) => {
      if (!gone) setMemos(kept);
    });
    return () => {
      gone = true;
    };
  }, [drafts]);
  return memos
    .filter(({ attachment }) => attachment !== except)
    .map((memo) => (
      <InterruptedMemo
        key={memo.attachment}
        memo={memo}
        onSettled={() => setMemos(memos.filter((other) => other !== memo))}
      />
    ));
}

async function keptMemos(drafts: Drafts): Promise<readonly Memo[]> {
  const names = await drafts.names(beginning);
  const kept = await Promise.all(names.map((name) => drafts.read(name)));
  return kept.flatMap((memo) => (memo === undefined ? [] : [memo as Memo]));
}

function InterruptedMemo({ memo, onSettled }: { readonly memo: Memo; readonly onSettled: () => void }) {
  const { drafts } = useOpen();
  const now = useNow();
  const { saving, write } = useWrite();
  const forget = async () => {
    await drafts.drop(draftOf(memo));
    onSettled();
  };
  const keep = async () => {
    const written = await write({ kind: 'voice-memo', happened: momentOf(now), fields: memo });
    if (written.ok) await forget();
  };
  return (
    <Card>
      <h2>A recording was interrupted</h2>
      <p>The first {minutesAndSeconds(memo.seconds)} minutes are here.</p>
      <Row>
        <Button busy={saving.saving === 'now'} onClick={keep}>
          Keep them
        </Button>
        <Button kind="text" onClick={forget}>
          Throw them away
        </Button>
      </Row>
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
    </Card>
  );
}
