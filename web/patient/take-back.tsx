import { momentOf, type Standing } from '@afterglow/care/record';
import { useNow, useWrite } from '../record/use-record.tsx';
import { Button } from '../shell/button.tsx';
import { SavingMark } from '../shell/notice.tsx';

/** Takes an entry back. That is an entry too: what was written stays in the record, and is shown no more. */
export function TakeBack({
  entry,
  children = 'Take it back',
}: {
  readonly entry: Standing;
  readonly children?: string;
}) {
  const now = useNow();
  const { saving, write } = useWrite();
  const takeBack = () =>
    write({
      kind: 'correction',
      happened: momentOf(now),
      audience: entry.audience,
      fields: { takesBack: entry.id },
    });
  return (
    <>
      <Button kind="text" busy={saving.saving === 'now'} onClick={takeBack}>
        {children}
      </Button>
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
    </>
  );
}
