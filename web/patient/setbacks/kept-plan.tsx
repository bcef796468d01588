import type { Problem } from '@afterglow/care/problem';
import { safetyPlanOf } from '@afterglow/care/programme';
import { useEffect, useState } from 'react';
import type { Afterglow, SafetyPlan } from '../../record/afterglow.ts';
import { useAfterglow, useAppState, useRecord } from '../../record/use-record.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';

/**
 * Where the person wants the safety plan readable on this device without the passphrase, what is readable is the
 * plan as it stands, also after it was changed on another device. Belongs around everything, and shows nothing
 * unless that fails.
 */
export function KeptPlan() {
  return useAppState().at === 'open' ? <Current /> : undefined;
}

function Current() {
  const app = useAfterglow();
  const { entries } = useRecord();
  const [found, setFound] = useState<Problem>();
  // As text, because every look at the record makes new objects of the same words.
  const plan = JSON.stringify(safetyPlanOf(entries)?.fields);
  useEffect(() => {
    // No plan in the record: it may not have arrived yet. What is kept stays; nobody's plan is taken away.
    if (plan !== undefined) void bringUpTo(app, plan).then(setFound);
  }, [app, plan]);
  return found === undefined ? undefined : <ProblemNotice problem={found} />;
}

async function bringUpTo(app: Afterglow, plan: string): Promise<Problem | undefined> {
  const kept = await app.planInTheOpen();
  if (kept === undefined || JSON.stringify(kept) === plan) return undefined;
  const done = await app.keepPlanInTheOpen(JSON.parse(plan) as SafetyPlan);
  return done.ok ? undefined : done.problem;
}
