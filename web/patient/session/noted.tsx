import type { Session } from '@afterglow/care/programme';
import { type EntryId, type EntryOf, momentOf, ofKind, type Standing } from '@afterglow/care/record';
import { useState } from 'react';
import { nowAtLocal } from '../../record/clock.ts';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { List, Row, Soft, Stack } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { inputValue, whenWords } from '../../text/dates.ts';
import { TakeBack } from '../take-back.tsx';
import { DoseForm, doseWords } from './dose-form.tsx';

type MilestoneEntry = Standing<EntryOf<'session-milestone'>>;
type Milestone = MilestoneEntry['fields']['milestone'];

// How far along each is. What came later is taken back first, so that no session is ready before it began.
const order: Readonly<Record<Milestone, number>> = {
  planned: 0,
  cancelled: 1,
  started: 1,
  ended: 2,
  'ready-to-leave': 3,
};
const names: Readonly<Record<Milestone, string>> = {
  planned: 'Planned',
  cancelled: 'Cancelled',
  started: 'Began',
  ended: 'Ended',
  'ready-to-leave': 'Ready to leave',
};

/** The milestones of a session: each time can be corrected, and the one that came last taken back. */
export function Milestones({ session }: { readonly session: Session }) {
  const { entries } = useRecord();
  const milestones = ofKind(entries, 'session-milestone').filter(
    ({ fields }) => fields.session === session.id,
  );
  const furthest = Math.max(...milestones.map(({ fields }) => order[fields.milestone]));
  return (
    <List>
      {milestones.map((entry) => (
        <li key={entry.root}>
          <MilestoneLine
            entry={entry}
            last={order[entry.fields.milestone] === furthest}
            holdsDose={session.doses.length > 0 && order[entry.fields.milestone] <= order.started}
          />
        </li>
      ))}
    </List>
  );
}

function MilestoneLine({
  entry,
  last,
  holdsDose,
}: {
  readonly entry: MilestoneEntry;
  readonly last: boolean;
  readonly holdsDose: boolean;
}) {
  const now = useNow();
  const [correcting, setCorrecting] = useState(false);
  const { milestone, plannedFor } = entry.fields;
  const hasTime = milestone !== 'planned' && milestone !== 'cancelled';
  return (
    <Stack>
      <p>
        {names[milestone]}: {whenWords(plannedFor ?? entry.happened, now)}
      </p>
      {correcting ? (
        <OtherTime entry={entry} onDone={() => setCorrecting(false)} />
      ) : (
        <Row>
          {hasTime && (
            <Button kind="text" onClick={() => setCorrecting(true)}>
              Correct the time
            </Button>
          )}
          {last && !holdsDose && <TakeBack entry={entry} />}
        </Row>
      )}
      {last && holdsDose && <Soft>To take this back, take its dose back first.</Soft>}
    </Stack>
  );
}

function OtherTime({ entry, onDone }: { readonly entry: MilestoneEntry; readonly onDone: () => void }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft(`milestone ${entry.root}`, inputValue(entry.happened));
  const at = nowAtLocal(draft.value);
  const toCome = at !== undefined && at.instantMs > now.instantMs;

  async function save(): Promise<void> {
    if (at === undefined || toCome) return;
    const written = await write({
      kind: 'session-milestone',
      happened: momentOf(at),
      audience: entry.audience,
      corrects: entry.id,
      fields: entry.fields,
    });
    if (!written.ok) return;
    await draft.drop();
    onDone();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <TextField
          label={`${names[entry.fields.milestone]} at`}
          type="datetime-local"
          wrong={toCome ? 'That time is still to come.' : undefined}
          value={draft.value}
          required
          onText={draft.set}
        />
        <Row>
          <Button type="submit" busy={at === undefined || toCome || saving.saving === 'now'}>
            Save the time
          </Button>
          <Button kind="text" onClick={() => void draft.drop().then(onDone)}>
            Leave it as it was
          </Button>
        </Row>
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
}

/** The doses of a session, each to be corrected or taken back, and room for another one while it is its day. */
export function Doses({ session, adding }: { readonly session: Session; readonly adding: boolean }) {
  const [correcting, setCorrecting] = useState<EntryId>();
  return (
    <Stack>
      <List>
        {session.doses.map((dose) => (
          <li key={dose.root}>
            <p>{doseWords(dose.fields)}</p>
            {correcting === dose.root ? (
              <DoseForm session={session.id} replaces={dose} onDone={() => setCorrecting(undefined)} />
            ) : (
              <Row>
                <Button kind="text" onClick={() => setCorrecting(dose.root)}>
                  Correct it
                </Button>
                <TakeBack entry={dose} />
              </Row>
            )}
          </li>
        ))}
      </List>
      {correcting === undefined && adding && <DoseForm session={session.id} />}
    </Stack>
  );
}
