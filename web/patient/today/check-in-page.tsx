import { copingPlan, courseOf, lastSession, safetyPlanOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft, Stack } from '../../shell/card.tsx';
import { Scale, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

const offered = ['calm', 'heavy', 'open', 'anxious', 'tired', 'hopeful', 'numb', 'tender'] as const;

/** Mood, sleep, one word. The third tap saves; everything else can stay undone. */
export function CheckInPage() {
  const { entries } = useRecord();
  const now = useNow();
  const held = lastSession(courseOf(entries), now) !== undefined;
  const planned = copingPlan(entries).length > 0 || safetyPlanOf(entries) !== undefined;
  const { saving, write } = useWrite();
  const draft = useDraft<{ mood?: number; sleep?: number; own: string }>('check-in', { own: '' });
  const { mood, sleep, own } = draft.value;

  async function save(word?: string): Promise<void> {
    if (mood === undefined) return;
    const written = await write({
      kind: 'check-in',
      happened: momentOf(now),
      fields: {
        mood,
        ...(sleep === undefined ? {} : { sleep }),
        ...(word === undefined || word.trim() === '' ? {} : { word: word.trim() }),
      },
    });
    if (written.ok) await draft.drop();
  }

  if (saving.saving === 'done') {
    return (
      <Page key="done" title="Thank you." back={{ href: '/today', to: 'Today' }}>
        <SavingMark saving={saving} />
        <p>That was all. From ten days on, your own days show what is usual for you.</p>
        <div>
          <ButtonLink kind="primary" href="/today">
            Back to today
          </ButtonLink>
        </div>
        {mood !== undefined && mood <= 3 && (
          <Card>
            <h2>A low one</h2>
            <p>
              {held && 'Days after a session go up and down. '}
              {planned ? 'What you wrote for days like this is here.' : 'There is a page for days like this.'}
            </p>
            <Row end={<ButtonLink href="/hard-day">Open it</ButtonLink>}>
              {held && <GradeBadge claim="setbacks-fluctuate" named />}
            </Row>
          </Card>
        )}
        <CrisisStrip />
      </Page>
    );
  }
  return (
    <Page title="How are you?" back={{ href: '/today', to: 'Today' }}>
      <Stack>
        <Scale
          label="Mood, right now"
          value={mood}
          ends={['very low', 'very good']}
          onValue={(next) => draft.set({ ...draft.value, mood: next })}
        />
        <Scale
          label="Sleep, last night"
          value={sleep}
          ends={['very bad', 'very good']}
          onValue={(next) => draft.set({ ...draft.value, sleep: next })}
        />
        <section>
          <h2>One word</h2>
          <Soft>
            {mood === undefined
              ? 'Start with the mood. Then a word saves everything.'
              : 'A word saves everything.'}
          </Soft>
          <Row>
            {offered.map((word) => (
              <Button
                key={word}
                busy={mood === undefined || saving.saving === 'now'}
                onClick={() => save(word)}
              >
                {word}
              </Button>
            ))}
          </Row>
        </section>
        <TextField
          label="Or your own"
          value={own}
          maxLength={40}
          onText={(next) => draft.set({ ...draft.value, own: next })}
        />
        {saving.saving === 'failed' && <SavingMark saving={saving} />}
        <div>
          <Button
            kind="primary"
            busy={mood === undefined || saving.saving === 'now'}
            onClick={() => save(own)}
          >
            Save
          </Button>
        </div>
      </Stack>
      <CrisisStrip writing />
    </Page>
  );
}
