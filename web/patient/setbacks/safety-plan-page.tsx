import type { Problem } from '@afterglow/care/problem';
import { safetyPlanOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useEffect, useState } from 'react';
import type { SafetyPlan } from '../../record/afterglow.ts';
import { useAfterglow, useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft, Stack } from '../../shell/card.tsx';
import { TextArea, Tick } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { ProblemNotice, SavingMark, SentMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import {
  emptyPlan,
  linesOf,
  safetySteps,
  type TypedPlan,
  tooMuchIn,
  tooMuchInPlan,
  typedOf,
} from '../../text/safety-plan.ts';
import { NotSaved } from '../not-saved.tsx';
import { CrisisStrip } from './crisis-strip.tsx';
import { PlanSteps } from './plan-steps.tsx';

/** The safety plan: read at once where there is one, written in the person's own words. */
export function SafetyPlanPage() {
  const { entries } = useRecord();
  const plan = safetyPlanOf(entries);
  const [editing, setEditing] = useState(false);
  if (plan !== undefined && !editing) {
    return (
      <Page
        title="Safety plan"
        back={{ href: '/hard-day', to: 'Hard day' }}
        lead="From top to bottom, as far as you need."
      >
        <Card>
          <PlanSteps plan={plan.fields} heading="h2" />
        </Card>
        <Row end={<SentMark sent={plan.sent} />}>
          <Button onClick={() => setEditing(true)}>Change it</Button>
          <Button onClick={() => window.print()}>Print it</Button>
        </Row>
        <InTheOpen plan={plan.fields} />
        <CrisisStrip />
      </Page>
    );
  }
  return <Editor onSaved={() => setEditing(false)} />;
}

/** Whether the plan can be read on this device without the passphrase: in a crisis nobody should have to type one. */
function InTheOpen({ plan }: { readonly plan: SafetyPlan }) {
  const app = useAfterglow();
  const [open, setOpen] = useState<boolean>();
  const [found, setFound] = useState<Problem>();
  useEffect(() => {
    void app.planInTheOpen().then((kept) => setOpen(kept !== undefined));
  }, [app]);
  if (open === undefined) return undefined;

  async function keep(next: boolean): Promise<void> {
    setFound(undefined);
    setOpen(next);
    const kept = await app.keepPlanInTheOpen(next ? plan : undefined);
    if (kept.ok) return;
    // The tick says what is so, not what was wished for.
    setOpen(!next);
    setFound(kept.problem);
  }

  return (
    <>
      <Tick
        label="Show it on this device without the passphrase"
        hint="Then “Help, now” shows it even while Afterglow is locked. Whoever holds this device can read it, too."
        checked={open}
        onChecked={(next) => void keep(next)}
      />
      {found !== undefined && <ProblemNotice problem={found} />}
    </>
  );
}

function Editor({ onSaved }: { readonly onSaved: () => void }) {
  const app = useAfterglow();
  const { entries } = useRecord();
  const now = useNow();
  const plan = safetyPlanOf(entries);
  const { saving, write } = useWrite();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [unkept, setUnkept] = useState<Problem>();
  const draft = useDraft<TypedPlan>('safety plan', typedOf(plan?.fields));
  const value = { ...emptyPlan, ...draft.value };

  async function save(): Promise<void> {
    const tooMuch = tooMuchInPlan(value);
    setRefused(tooMuch);
    if (tooMuch.length > 0) return;
    const fields: SafetyPlan = {
      warningSigns: linesOf(value.warningSigns),
      onMyOwn: linesOf(value.onMyOwn),
      peopleAndPlaces: linesOf(value.peopleAndPlaces),
      peopleToAsk: linesOf(value.peopleToAsk),
      professionals: linesOf(value.professionals),
      saferSurroundings: linesOf(value.saferSurroundings),
      worthLivingFor: linesOf(value.worthLivingFor),
    };
    const written = await write({
      kind: 'safety-plan',
      happened: momentOf(now),
      ...(plan === undefined ? {} : { corrects: plan.id, audience: plan.audience }),
      fields,
    });
    if (!written.ok) return;
    await draft.drop();
    if ((await app.planInTheOpen()) !== undefined) {
      const kept = await app.keepPlanInTheOpen(fields);
      if (!kept.ok) {
        setUnkept(kept.problem);
        return;
      }
    }
    onSaved();
  }

  return (
    <Page
      title={plan === undefined ? 'A safety plan' : 'Change the safety plan'}
      back={{ href: '/hard-day', to: 'Hard day' }}
      lead="Six parts, in your own words, one thing a line. Best written on a good day, with somebody you trust. A few lines are enough to begin."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {safetySteps.map(({ part, name, ask }) => (
            <TextArea
              key={part}
              label={name}
              hint={ask}
              wrong={tooMuchIn(value[part])}
              value={value[part]}
              onText={(text) => draft.set({ ...value, [part]: text })}
            />
          ))}
          <Row end={<GradeBadge claim="setbacks-coping" />}>
            <Button
              kind="primary"
              type="submit"
              busy={
                safetySteps.every(({ part }) => linesOf(value[part]).length === 0) || saving.saving === 'now'
              }
            >
              Save the plan
            </Button>
            {plan !== undefined && (
              <Button kind="text" onClick={() => void draft.drop().then(onSaved)}>
                Leave it as it was
              </Button>
            )}
          </Row>
          <NotSaved because={refused} />
          {unkept !== undefined && <ProblemNotice problem={unkept} />}
          <SavingMark saving={saving} />
        </Stack>
      </form>
      <Soft>
        It opens without a network. People you name under{' '}
        <ButtonLink kind="text" href="/support">
          Support
        </ButtonLink>{' '}
        can be called from the hard-day page.
      </Soft>
      <CrisisStrip writing />
    </Page>
  );
}
