import { type EntryOf, momentOf } from '@afterglow/care/record';
import { type ReactNode, useEffect, useState } from 'react';
import { useNow, useOpen, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Row } from '../../shell/card.tsx';
import { minutesAndSeconds } from '../../text/dates.ts';

type Memo = EntryOf<'voice-memo'>['fields'];

/** A recording that was cut off by a crash, a call or an empty battery: everything up to then is still here. */
export function useInterruptedMemo(): ReactNode {
  const { drafts } = useOpen();
  const now = useNow();
  const { write } = useWrite();
  const [memo, setMemo] = useState<Memo>();
  useEffect(() => {
    void drafts.read('voice memo').then((kept) => setMemo(kept as Memo | undefined));
  }, [drafts]);
  if (memo === undefined) return undefined;

  const forget = async () => {
    await drafts.drop('voice memo');
    setMemo(undefined);
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
        <Button onClick={keep}>Keep them</Button>
        <Button kind="text" onClick={forget}>
          Throw them away
        </Button>
      </Row>
    </Card>
  );
}
