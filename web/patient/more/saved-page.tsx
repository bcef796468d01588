import { sentenceOf } from '@afterglow/care/problem';
import { kinds, type Standing } from '@afterglow/care/record';
import { useState } from 'react';
import { useNow, useOpen, useRecord, useSync } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Row, Soft, Table } from '../../shell/card.tsx';
import { SentMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { whenWords } from '../../text/dates.ts';
import { sendingWords } from '../../text/sending.ts';

const pageSize = 30;
const labelOf = new Map(kinds.map(({ kind, label }) => [kind as string, label]));
const readers = { self: 'only you', circle: 'your circle' } as const;

/** Every entry with where it is and who can read it. Nothing here is a summary: it is the list itself. */
export function SavedPage() {
  const { entries, waiting, newer, locked, refused, untaken } = useRecord();
  const { sync } = useOpen();
  const status = useSync();
  const now = useNow();
  const [shown, setShown] = useState(pageSize);
  const newest = entries.toReversed();
  return (
    <Page title="What is saved" back={{ href: '/more', to: 'More' }} wide>
      <Card>
        <Row end={<Button onClick={() => sync?.request()}>Send now</Button>}>
          <p>
            <strong>{sendingWords(status, waiting)}.</strong> {waiting > 0 && 'They are safe on this device.'}{' '}
            {status.problem !== undefined && sentenceOf(status.problem)}
          </p>
        </Row>
        <Soft>
          “Saved on this device” survives a crash, a reload and an empty battery. “Sent” means that the server
          has confirmed it, too. The server cannot open any of it. “Your circle” is you, and the people you
          let in once that is possible; today it is you alone.
        </Soft>
        {newer + locked + refused.length + untaken.length > 0 && (
          <ul>
            {newer > 0 && <li>{newer} made by a newer version: kept, not shown</li>}
            {locked > 0 && <li>{locked} sealed with a key this device does not hold: kept, not shown</li>}
            {refused.length > 0 && <li>{refused.length} altered or forged: not shown</li>}
            {untaken.length > 0 && <li>{untaken.length} the server would not take: they are here</li>}
          </ul>
        )}
      </Card>
      {entries.length === 0 ? (
        <Soft>Nothing yet. The first thing you write will stand here.</Soft>
      ) : (
        <Table
          caption={`${entries.length} entries, newest first`}
          columns={['What', 'When', 'Where', 'Who can read it']}
          rows={newest
            .slice(0, shown)
            .map((entry: Standing) => [
              labelOf.get(entry.kind) ?? entry.kind,
              whenWords(entry.happened, now),
              <SentMark key="sent" sent={entry.sent} />,
              readers[entry.audience],
            ])}
        />
      )}
      {entries.length > shown && <Button onClick={() => setShown(shown + pageSize)}>Show more</Button>}
    </Page>
  );
}
