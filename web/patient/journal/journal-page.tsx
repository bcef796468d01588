import { type EntryOf, momentOf, ofKind, type Standing } from '@afterglow/care/record';
import { useState } from 'react';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, List, Row, Soft, Stack, Words } from '../../shell/card.tsx';
import { Select, TextArea } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark, SentMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { newestFirst, whenWords } from '../../text/dates.ts';
import { InterruptedMemos } from '../session/interrupted-memo.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';
import { TakeBack } from '../take-back.tsx';
import { MemoPlayer } from './memo-player.tsx';

const prompts = [
  'What is here, right now?',
  'What do I want to remember from the session?',
  'What was a little different today?',
  'What would I say to a friend in my place?',
  'Three good things, and what made them possible',
] as const;

/** Pages nobody else can open, and the voice memos between them. */
export function JournalPage() {
  const { entries } = useRecord();
  const now = useNow();
  const [editing, setEditing] = useState<Standing<EntryOf<'writing'>>>();
  const pages = [...ofKind(entries, 'writing'), ...ofKind(entries, 'voice-memo')].toSorted(newestFirst);
  return (
    <Page
      key={editing?.root ?? 'all'}
      title={editing === undefined ? 'Journal' : 'Another wording'}
      back={{ href: '/prepare', to: 'Prepare' }}
      lead="Ten minutes are plenty. Writing can stir things up for some hours; something ordinary afterwards helps."
    >
      <Writing key={editing?.root ?? 'new'} replaces={editing} onSaved={() => setEditing(undefined)} />
      <CrisisStrip writing />
      <InterruptedMemos />
      {pages.length === 0 ? (
        <Soft>Nothing written yet. What you write stays on this device and, sealed, on the server.</Soft>
      ) : (
        <List>
          {pages.map((page) => (
            <Card as="li" key={page.root}>
              <Row end={<SentMark sent={page.sent} />}>
                <Soft>
                  {whenWords(page.happened, now)}
                  {page.corrected && ', reworded'}
                </Soft>
              </Row>
              {page.kind === 'voice-memo' ? (
                <MemoPlayer memo={page} />
              ) : (
                <>
                  {page.fields.prompt !== undefined && <Soft>{page.fields.prompt}</Soft>}
                  <Words>{page.fields.text}</Words>
                </>
              )}
              <PageActions
                page={page}
                {...(page.kind === 'writing' ? { onEdit: () => setEditing(page) } : {})}
              />
            </Card>
          ))}
        </List>
      )}
    </Page>
  );
}

function Writing({
  replaces,
  onSaved,
}: {
  readonly replaces: Standing<EntryOf<'writing'>> | undefined;
  readonly onSaved: () => void;
}) {
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft(`writing ${replaces?.root ?? 'new'}`, {
    text: replaces?.fields.text ?? '',
    prompt: replaces?.fields.prompt ?? '',
  });
  const { text, prompt } = draft.value;

  async function save(): Promise<void> {
    const written = await write({
      kind: 'writing',
      happened: replaces?.happened ?? momentOf(now),
      ...(replaces === undefined ? {} : { corrects: replaces.id, audience: replaces.audience }),
      fields: { text, ...(prompt === '' ? {} : { prompt }) },
    });
    if (!written.ok) return;
    draft.set({ text: '', prompt: '' });
    await draft.drop();
    onSaved();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Select
          label="A question to start from"
          value={prompt}
          options={[{ value: '', name: 'None' }, ...prompts.map((one) => ({ value: one, name: one }))]}
          onValue={(next) => draft.set({ ...draft.value, prompt: next })}
        />
        <TextArea
          label="Your words"
          rows={6}
          value={text}
          maxLength={100_000}
          onText={(next) => draft.set({ ...draft.value, text: next })}
        />
        <Row end={<GradeBadge claim="integration-journaling" />}>
          <Button kind="primary" type="submit" busy={text.trim() === '' || saving.saving === 'now'}>
            Save the page
          </Button>
          {replaces !== undefined && (
            <Button kind="text" onClick={() => void draft.drop().then(onSaved)}>
              Leave it as it was
            </Button>
          )}
        </Row>
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
}

/** Rewording and taking back. Both are entries too: what was written stays in the record, and is shown no more. */
function PageActions({
  page,
  onEdit,
}: {
  readonly page: Standing<EntryOf<'writing'> | EntryOf<'voice-memo'>>;
  readonly onEdit?: () => void;
}) {
  return (
    <Row>
      {onEdit !== undefined && (
        <Button kind="text" onClick={onEdit}>
          Reword
        </Button>
      )}
      <TakeBack entry={page} />
    </Row>
  );
}
