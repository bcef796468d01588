import { momentOf, ofKind } from '@afterglow/care/record';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft, Stack, Words } from '../../shell/card.tsx';
import { Scale, TextArea, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { whenWords } from '../../text/dates.ts';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

interface Typed {
  readonly situation: string;
  readonly feeling: string;
  readonly thought: string;
  readonly before: number | null;
  readonly speaksFor: string;
  readonly speaksAgainst: string;
  readonly another: string;
  readonly after: number | null;
}
const empty: Typed = {
  situation: '',
  feeling: '',
  thought: '',
  before: null,
  speaksFor: '',
  speaksAgainst: '',
  another: '',
  after: null,
};

/** One thought, looked at from more than one side. */
export function ThoughtRecordPage() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft<Typed>('thought record', empty);
  const { value } = draft;
  const set = (part: Partial<Typed>) => draft.set({ ...value, ...part });
  const complete =
    [value.situation, value.thought, value.another].every((text) => text.trim() !== '') &&
    value.before !== null &&
    value.after !== null;

  async function save(): Promise<void> {
    if (value.before === null || value.after === null) return;
    const optional = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });
    const written = await write({
      kind: 'thought-record',
      happened: momentOf(now),
      fields: {
        situation: value.situation.trim(),
        thought: value.thought.trim(),
        another: value.another.trim(),
        beliefBefore: value.before * 10,
        beliefAfter: value.after * 10,
        ...optional('feeling', value.feeling),
        ...optional('speaksFor', value.speaksFor),
        ...optional('speaksAgainst', value.speaksAgainst),
      },
    });
    if (!written.ok) return;
    draft.set(empty);
    await draft.drop();
  }

  const earlier = ofKind(entries, 'thought-record').toReversed();
  return (
    <Page
      title="A thought record"
      back={{ href: '/practise/thought-record', to: 'Back' }}
      lead="One situation, one thought. It need not become a happy thought, only a fairer one."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextArea
            label="What happened?"
            value={value.situation}
            onText={(situation) => set({ situation })}
          />
          <TextField
            label="What did you feel?"
            value={value.feeling}
            onText={(feeling) => set({ feeling })}
          />
          <TextArea
            label="What went through your mind?"
            value={value.thought}
            onText={(thought) => set({ thought })}
          />
          <Scale
            label="How much did you believe it?"
            value={value.before ?? undefined}
            ends={['not at all', 'completely']}
            onValue={(before) => set({ before })}
          />
          <TextArea
            label="What speaks for it?"
            value={value.speaksFor}
            onText={(speaksFor) => set({ speaksFor })}
          />
          <TextArea
            label="What speaks against it?"
            hint="What would a friend have noticed that you left out?"
            value={value.speaksAgainst}
            onText={(speaksAgainst) => set({ speaksAgainst })}
          />
          <TextArea
            label="Another way to see it"
            value={value.another}
            onText={(another) => set({ another })}
          />
          <Scale
            label="How much do you believe the first thought now?"
            value={value.after ?? undefined}
            ends={['not at all', 'completely']}
            onValue={(after) => set({ after })}
          />
          <Row end={<GradeBadge claim="integration-cbt" />}>
            <Button kind="primary" type="submit" busy={!complete || saving.saving === 'now'}>
              Save
            </Button>
          </Row>
          {!complete && (
            <Soft>Needed: what happened, the thought, another way to see it, and both beliefs.</Soft>
          )}
          <SavingMark saving={saving} />
        </Stack>
      </form>
      <CrisisStrip writing />
      {earlier.length > 0 && (
        <Fold summary={`Earlier ones (${earlier.length})`}>
          {earlier.map((record) => (
            <Card key={record.root}>
              <Soft>{whenWords(record.happened, now)}</Soft>
              <Words>{record.fields.thought}</Words>
              <Soft>
                Believed {record.fields.beliefBefore} %, then {record.fields.beliefAfter} %.
              </Soft>
              <Words>{record.fields.another}</Words>
            </Card>
          ))}
        </Fold>
      )}
    </Page>
  );
}
