import { courseOf } from '@afterglow/care/programme';
import { type EntryOf, momentOf, type Standing } from '@afterglow/care/record';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, List, Row, Soft, Stack } from '../../shell/card.tsx';
import { TextArea } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark, SentMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

const empty = { text: '', why: '' };

/** What a person would like to be different. */
export function GoalsPage() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft('goal', empty);
  const { goals } = courseOf(entries);
  const { text, why } = draft.value;

  async function save(): Promise<void> {
    const written = await write({
      kind: 'goal',
      happened: momentOf(now),
      fields: { text: text.trim(), status: 'held', ...(why.trim() === '' ? {} : { why: why.trim() }) },
    });
    if (!written.ok) return;
    draft.set(empty);
    await draft.drop();
  }

  return (
    <Page
      title="Goals"
      back={{ href: '/prepare', to: 'Prepare' }}
      lead="Something you could see yourself doing. “Call my sister on Sundays” is easier to meet than “be happy”."
    >
      {goals.length > 0 && (
        <List>
          {goals.map((goal) => (
            <Goal key={goal.root} goal={goal} />
          ))}
        </List>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextArea
            label={goals.length === 0 ? 'A goal' : 'Another goal'}
            value={text}
            required
            maxLength={500}
            onText={(next) => draft.set({ ...draft.value, text: next })}
          />
          <TextArea
            label="Why it matters to you"
            hint="If you like."
            value={why}
            maxLength={1000}
            onText={(next) => draft.set({ ...draft.value, why: next })}
          />
          <Row end={<GradeBadge claim="prep-goals" />}>
            <Button kind="primary" type="submit" busy={text.trim() === '' || saving.saving === 'now'}>
              Save the goal
            </Button>
          </Row>
          <SavingMark saving={saving} />
        </Stack>
      </form>
      <CrisisStrip writing />
    </Page>
  );
}

function Goal({ goal }: { readonly goal: Standing<EntryOf<'goal'>> }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const settle = (status: 'reached' | 'let-go') =>
    write({
      kind: 'goal',
      happened: momentOf(now),
      audience: goal.audience,
      corrects: goal.id,
      fields: { ...goal.fields, status },
    });
  return (
    <Card as="li">
      <h2>{goal.fields.text}</h2>
      {goal.fields.why !== undefined && <Soft>{goal.fields.why}</Soft>}
      <Row end={<SentMark sent={goal.sent} />}>
        <Button kind="text" busy={saving.saving === 'now'} onClick={() => settle('reached')}>
          Reached
        </Button>
        <Button kind="text" busy={saving.saving === 'now'} onClick={() => settle('let-go')}>
          Let it go
        </Button>
      </Row>
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
    </Card>
  );
}
