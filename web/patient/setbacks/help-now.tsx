import { contactsOf, preferencesOf, safetyPlanOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { clockNow } from '../../record/clock.ts';
import { useRecord, useWrite } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft, Stack } from '../../shell/card.tsx';
import { dialled } from '../../text/telephone.ts';
import { CrisisLines } from './crisis-lines.tsx';
import { PlanSteps } from './plan-steps.tsx';

/**
 * What follows a dangerous answer at once: people first, then the person's own plan. It says who has seen the
 * answer, which without a clinic is nobody.
 */
export function HelpNow({ because }: { readonly because: 'raised' | 'unanswered' }) {
  const { entries } = useRecord();
  const plan = safetyPlanOf(entries);
  const { write } = useWrite();
  const remember = (code: string) =>
    write({
      kind: 'preference',
      happened: momentOf(clockNow()),
      fields: { setting: 'country', country: code },
    });
  const contacts = contactsOf(entries).filter(({ fields }) => fields.phone !== undefined);
  return (
    <Card>
      <h2>
        {because === 'raised'
          ? 'You are not alone with this.'
          : 'You left the last question open. That is all right.'}
      </h2>
      <p>
        {because === 'raised'
          ? 'Thoughts like that are a reason to talk to somebody today. Nobody has seen your answer but you: please tell one person.'
          : 'If thoughts of not wanting to live are part of it, here is who to talk to.'}
      </p>
      <Stack>
        <CrisisLines country={preferencesOf(entries).country} onCountry={(code) => void remember(code)} />
        {contacts.length > 0 && (
          <Row>
            {contacts.slice(0, 3).map(({ root, fields }) => (
              <ButtonLink key={root} href={`tel:${dialled(fields.phone ?? '')}`}>
                Call {fields.name}
              </ButtonLink>
            ))}
          </Row>
        )}
        {plan === undefined ? (
          <>
            <Soft>You have no safety plan yet. With somebody beside you is a good moment to write one.</Soft>
            <div>
              <ButtonLink kind="text" href="/safety-plan">
                Write a safety plan
              </ButtonLink>
            </div>
          </>
        ) : (
          <Fold summary="Your safety plan" open>
            <PlanSteps plan={plan.fields} />
          </Fold>
        )}
      </Stack>
    </Card>
  );
}
