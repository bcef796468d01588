import { safetyPlanOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useEffect, useState } from 'react';
import type { SafetyPlan } from '../../record/afterglow.ts';
import { useAfterglow, useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft, Stack } from '../../shell/card.tsx';
import { TextArea, Tick } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark, SentMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { safetySteps } from '../../text/safety-plan.ts';
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
  useEffect(() => {
    void app.planInTheOpen().then((kept) => setOpen(kept !== undefined));
  }, [app]);
  if (open === undefined) return undefined;
  return (
    <Tick
      label="Show it on this device without the passphrase"
      hint="Then “Help, now” shows it even while Afterglow is locked. Whoever holds this device can read it, too."
      checked={open}
      onChecked={(next) => {
        setOpen(next);
        void app.keepPlanInTheOpen(next ? plan : undefined);
      }}
    />
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 12);

function Editor({ onSaved }: { readonly onSaved: () => void }) {
  const app = useAfterglow();
  const { entries } = useRecord();
  const now = useNow();
  const plan = safetyPlanOf(entries);
  const { saving, write } = useWrite();
  const known = Object.fromEntries(
    safetySteps.map(({ part }) => [part, plan?.fields[part].join('\n') ?? '']),
  );
  const draft = useDraft<Record<string, string>>('safety plan', known);
  const { value } = draft;
  const lines = (part: string) => linesOf(value[part] ?? '');

  async function save(): Promise<void> {
    const fields: SafetyPlan = {
      warningSigns: lines('warningSigns'),
      onMyOwn: lines('onMyOwn'),
      peopleAndPlaces: lines('peopleAndPlaces'),
      peopleToAsk: lines('peopleToAsk'),
      professionals: lines('professionals'),
      saferSurroundings: lines('saferSurroundings'),
      worthLivingFor: lines('worthLivingFor'),
    };
    const written = await write({
      kind: 'safety-plan',
      happened: momentOf(now),
      ...(plan === undefined ? {} : { corrects: plan.root, audience: plan.audience }),
      fields,
    });
    if (!written.ok) return;
    if ((await app.planInTheOpen()) !== undefined) await app.keepPlanInTheOpen(fields);
    await draft.drop();
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
              value={value[part] ?? ''}
              onText={(text) => draft.set({ ...value, [part]: text })}
            />
          ))}
          <Row end={<GradeBadge claim="setbacks-coping" />}>
            <Button
              kind="primary"
              type="submit"
              busy={safetySteps.every(({ part }) => lines(part).length === 0) || saving.saving === 'now'}
            >
              Save the plan
            </Button>
            {plan !== undefined && (
              <Button kind="text" onClick={() => void draft.drop().then(onSaved)}>
                Leave it as it was
              </Button>
            )}
          </Row>
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
