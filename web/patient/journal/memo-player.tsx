import { type Problem, problem } from '@afterglow/care/problem';
import type { EntryOf, Standing } from '@afterglow/care/record';
import { useEffect, useState } from 'react';
import { playMemo } from '../../record/play-memo.ts';
import { useOpen } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Stack } from '../../shell/card.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { minutesAndSeconds } from '../../text/dates.ts';

/** A voice memo: opened, chunk by chunk, when somebody wants to hear it. */
export function MemoPlayer({ memo }: { readonly memo: Standing<EntryOf<'voice-memo'>> }) {
  const { memos } = useOpen();
  const [address, setAddress] = useState<string>();
  const [found, setFound] = useState<Problem>();
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);

  async function open(): Promise<void> {
    setFound(undefined);
    const sound = await playMemo(memos, memo.record, memo.fields);
    if (sound.ok) setAddress(URL.createObjectURL(new Blob([sound.value], { type: memo.fields.mediaType })));
    else setFound(sound.problem ?? problem('unexpected'));
  }

  return (
    <Stack>
      {address === undefined ? (
        <div>
          <Button onClick={open}>Listen, {minutesAndSeconds(memo.fields.seconds)}</Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: a person's own voice to themselves has no caption to offer
        <audio controls src={address} />
      )}
      {found !== undefined && <ProblemNotice problem={found} />}
    </Stack>
  );
}
