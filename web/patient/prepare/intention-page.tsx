import { courseOf, daysOf } from '@afterglow/care/programme';
import { type EntryOf, momentOf, ofKind, type Standing } from '@afterglow/care/record';
import { useState } from 'react';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft, Stack } from '../../shell/card.tsx';
import { TextArea, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Notice, SavingMark, SentMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { cuesOf, misfits, planSentence, remarksOn, type TypedIntention } from '../../text/intentions.ts';
import { NotSaved } from '../not-saved.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

type Intention = Standing<EntryOf<'intention'>>;

/** The intention that leads, and the composer for a new one or another wording. */
export function IntentionPage() {
  const { entries } = useRecord();
  const { intentions } = courseOf(entries);
  const [editing, setEditing] = useState<Intention | 'new'>();
  const [current, ...older] = intentions;
  if (current === undefined || editing !== undefined) {
    return (
      <Page
        key="write"
        title={editing === undefined || editing === 'new' ? 'An intention' : 'Other words'}
        back={{ href: '/prepare', to: 'Prepare' }}
        lead="What you want to turn towards. In your own words first; nothing is changed without you."
      >
        <Composer
          key={editing === undefined || editing === 'new' ? 'new' : editing.root}
          replaces={editing === undefined || editing === 'new' ? undefined : editing}
          onSaved={() => setEditing(undefined)}
          {...(current === undefined ? {} : { onCancel: () => setEditing(undefined) })}
        />
        <CrisisStrip writing />
      </Page>
    );
  }
  return (
    <Page key="read" title="Your intention" back={{ href: '/prepare', to: 'Prepare' }}>
      <IntentionCard intention={current} onEdit={() => setEditing(current)} />
      <Row>
        <Button onClick={() => setEditing('new')}>Set another intention</Button>
      </Row>
      {older.length > 0 && (
        <Fold summary={`Earlier ones (${older.length})`}>
          {older.map((intention) => (
            <IntentionCard key={intention.root} intention={intention} onEdit={() => setEditing(intention)} />
          ))}
        </Fold>
      )}
    </Page>
  );
}

function IntentionCard({
  intention,
  onEdit,
}: {
  readonly intention: Intention;
  readonly onEdit: () => void;
}) {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const letting = useWrite();
  const { plan, cues, obstacle, text } = intention.fields;
  const practised = ofKind(entries, 'practice-done').filter(
    ({ fields }) => fields.intention === intention.root,
  );
  const practise = () =>
    write({
      kind: 'practice-done',
      happened: momentOf(now),
      fields: { practice: 'plan', intention: intention.root },
    });
  const letGo = () =>
    letting.write({
      kind: 'intention',
      happened: intention.happened,
      audience: intention.audience,
      corrects: intention.id,
      fields: { ...intention.fields, status: 'let-go' },
    });
  return (
    <Card as="article">
      <h2>{text}</h2>
      {plan !== undefined && <p>{planSentence(plan)}</p>}
      {cues.length > 0 && <Soft>Brings it back: {cues.join(', ')}</Soft>}
      {obstacle !== undefined && <Soft>What may get in the way: {obstacle}</Soft>}
      {plan !== undefined && (
        <>
          <p>
            To practise: picture the moment as it really is, say the sentence once, then do the “then” here
            and now.
          </p>
          <Row end={<GradeBadge claim="prep-intentions" />}>
            <Button kind="primary" busy={saving.saving === 'now'} onClick={practise}>
              I practised it
            </Button>
          </Row>
          <SavingMark
            saving={saving}
            done={`Saved on this device. ${daysOf(practised, now)} of the last 7 days.`}
          />
        </>
      )}
      <Row end={<SentMark sent={intention.sent} />}>
        <Button kind="text" onClick={onEdit}>
          Change the words
        </Button>
        <Button kind="text" busy={letting.saving.saving === 'now'} onClick={letGo}>
          Let it go
        </Button>
      </Row>
      {letting.saving.saving === 'failed' && <SavingMark saving={letting.saving} />}
    </Card>
  );
}

const fieldNames = [
  ['situation', 'When'],
  ['response', 'then I'],
  ['cues', 'Small things that bring it back'],
] as const;

function Composer({
  replaces,
  onSaved,
  onCancel,
}: {
  readonly replaces: Intention | undefined;
  readonly onSaved: () => void;
  readonly onCancel?: () => void;
}) {
  const now = useNow();
  const { saving, write } = useWrite();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const draft = useDraft<TypedIntention>(`intention ${replaces?.root ?? 'new'}`, {
    text: replaces?.fields.text ?? '',
    situation: replaces?.fields.plan?.situation ?? '',
    response: replaces?.fields.plan?.response ?? '',
    obstacle: replaces?.fields.obstacle ?? '',
    cues: replaces?.fields.cues.join(', ') ?? '',
  });
  const { text, situation, response, obstacle, cues } = draft.value;
  const set = (part: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...part });
  const remarks = remarksOn(text);
  const wrong = misfits(draft.value);

  async function save(): Promise<void> {
    setRefused(fieldNames.flatMap(([field, name]) => (wrong[field] ? [`“${name}”: ${wrong[field]}`] : [])));
    if (Object.keys(wrong).length > 0) return;
    const written = await write({
      kind: 'intention',
      happened: replaces?.happened ?? momentOf(now),
      ...(replaces === undefined ? {} : { corrects: replaces.id, audience: replaces.audience }),
      fields: {
        text: text.trim(),
        cues: cuesOf(cues),
        status: 'held',
        ...(situation.trim() === ''
          ? {}
          : { plan: { situation: situation.trim(), response: response.trim() } }),
        ...(obstacle.trim() === '' ? {} : { obstacle: obstacle.trim() }),
      },
    });
    if (!written.ok) return;
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
        <TextArea
          label="I want to turn towards"
          value={text}
          required
          maxLength={500}
          onText={(next) => set({ text: next })}
        />
        {remarks.length > 0 && (
          <Notice live>
            {remarks.map(({ about, question }) => (
              <p key={about}>{question}</p>
            ))}
            <p>Or leave it as it is. It is yours.</p>
          </Notice>
        )}
        <Card>
          <h2>A plan for one moment</h2>
          <Soft>
            A moment you can recognise, and something you can do in it. For example: when my jaw tightens in a
            meeting, then I breathe out slowly, twice.
          </Soft>
          <TextField
            label="When"
            wrong={wrong.situation}
            value={situation}
            maxLength={300}
            onText={(next) => set({ situation: next })}
          />
          <TextField
            label="then I"
            value={response}
            maxLength={300}
            wrong={wrong.response}
            onText={(next) => set({ response: next })}
          />
          {situation.trim() !== '' && response.trim() !== '' && (
            <p>
              <strong>{planSentence({ situation, response })}</strong>
            </p>
          )}
          <TextField
            label="What may get in the way"
            hint="Naming it beforehand is part of why such plans help."
            value={obstacle}
            maxLength={300}
            onText={(next) => set({ obstacle: next })}
          />
          <TextField
            label="Small things that bring it back"
            hint="A song, a stone in the pocket, a gesture. Up to five, with commas between."
            wrong={wrong.cues}
            value={cues}
            onText={(next) => set({ cues: next })}
          />
          <div>
            <GradeBadge claim="prep-intentions" />
          </div>
        </Card>
        <Row>
          <Button kind="primary" type="submit" busy={text.trim() === '' || saving.saving === 'now'}>
            Save the intention
          </Button>
          {onCancel !== undefined && (
            <Button kind="text" onClick={onCancel}>
              Not now
            </Button>
          )}
        </Row>
        <NotSaved because={refused} />
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
}
