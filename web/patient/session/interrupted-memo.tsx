import { type EntryOf, momentOf, ofKind } from '@afterglow/care/record';
import { useEffect, useState } from 'react';
import type { Drafts } from '../../record/drafts.ts';
import { useNow, useOpen, useRecord, useWrite } from '../../record/use-record.tsx';
import type { VoiceMemos } from '../../record/voice-memos.ts';
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
  const { drafts, memos: sounds } = useOpen();
  const { entries } = useRecord();
  // One that was settled in the meantime, here or in another tab, is an entry already.
  const settled = new Set<string>(ofKind(entries, 'voice-memo').map(({ fields }) => fields.attachment));
  const [memos, setMemos] = useState<readonly Memo[]>([]);
  useEffect(() => {
    let gone = false;
    void keptMemos(drafts, sounds).then((kept) => {
      if (!gone) setMemos(kept);
    });
    return () => {
      gone = true;
    };
  }, [drafts, sounds]);
  return memos
    .filter(({ attachment }) => attachment !== except && !settled.has(attachment))
    .map((memo) => (
      <InterruptedMemo
        key={memo.attachment}
        memo={memo}
        onSettled={() => setMemos(memos.filter((other) => other !== memo))}
      />
    ));
}

async function keptMemos(drafts: Drafts, sounds: VoiceMemos): Promise<readonly Memo[]> {
  const running = await sounds.running();
  const names = await drafts.names(beginning);
  const kept = await Promise.all(names.map((name) => drafts.read(name)));
  return kept.flatMap((memo) =>
    memo === undefined || running.has((memo as Memo).attachment) ? [] : [memo as Memo],
  );
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
      <p>What you said up to {minutesAndSeconds(memo.seconds)} is here.</p>
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
