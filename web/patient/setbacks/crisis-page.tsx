import { preferencesOf, safetyPlanOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { SafetyPlan } from '../../record/afterglow.ts';
import { clockNow } from '../../record/clock.ts';
import { useAfterglow, useAppState, useRecord, useWrite } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Card } from '../../shell/card.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisLines } from './crisis-lines.tsx';
import { PlanSteps } from './plan-steps.tsx';

/** Help, now: numbers before anything else. It opens without an account, without a passphrase, without a network. */
export function CrisisPage() {
  const state = useAppState();
  return state.at === 'open' ? <WithRecord /> : <WithoutRecord />;
}

function WithoutRecord() {
  const app = useAfterglow();
  const [plan, setPlan] = useState<SafetyPlan>();
  useEffect(() => {
    void app.planInTheOpen().then(setPlan);
  }, [app]);
  return (
    <Page
      title="Help, now"
      lead="If your life or somebody else’s is in danger, call the emergency number first."
    >
      <h2>Who to call</h2>
      <CrisisLines country={undefined} />
      {plan !== undefined && (
        <Card>
          <h2>Your safety plan</h2>
          <PlanSteps plan={plan} />
        </Card>
      )}
      <p>
        <Link href="/">Back</Link>
      </p>
    </Page>
  );
}

function WithRecord() {
  const { entries } = useRecord();
  const { saving, write } = useWrite();
  const { country } = preferencesOf(entries);
  const plan = safetyPlanOf(entries);
  const remember = (code: string) =>
    write({
      kind: 'preference',
      happened: momentOf(clockNow()),
      fields: { setting: 'country', country: code },
    });
  return (
    <Page
      title="Help, now"
      lead="If your life or somebody else’s is in danger, call the emergency number first."
    >
      <h2>Who to call</h2>
      <CrisisLines country={country} onCountry={(code) => void remember(code)} />
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
      {plan !== undefined && (
        <Card>
          <h2>Your safety plan</h2>
          <PlanSteps plan={plan.fields} />
        </Card>
      )}
      <div>
        <ButtonLink href="/hard-day">Hard day</ButtonLink>
      </div>
      <p>
        <Link href="/today">Back to today</Link>
      </p>
    </Page>
  );
}
