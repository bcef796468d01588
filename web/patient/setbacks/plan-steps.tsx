import type { EntryOf } from '@afterglow/care/record';
import { Soft, Stack } from '../../shell/card.tsx';
import { safetySteps } from '../../text/safety-plan.ts';
import { partsWithNumbers } from '../../text/telephone.ts';

/** A safety plan, read from top to bottom. */
export function PlanSteps({
  plan,
  heading: Heading = 'h3',
}: {
  readonly plan: EntryOf<'safety-plan'>['fields'];
  readonly heading?: 'h2' | 'h3';
}) {
  return (
    <Stack>
      {safetySteps
        .filter(({ part }) => plan[part].length > 0)
        .map(({ part, name }) => (
          <section key={part}>
            <Heading>{name}</Heading>
            <ul>
              {plan[part].map((line) => (
                <li key={line}>{withNumbers(line)}</li>
              ))}
            </ul>
          </section>
        ))}
      <Soft>In your own words. No clinician has checked it unless one did with you.</Soft>
    </Stack>
  );
}

/** Telephone numbers in a line can be pressed. */
function withNumbers(line: string) {
  return partsWithNumbers(line).map(({ text, dial }) =>
    dial === undefined ? (
      text
    ) : (
      <a key={text} href={`tel:${dial}`}>
        {text}
      </a>
    ),
  );
}
