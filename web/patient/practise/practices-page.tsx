import { courseOf, daysOf, phasesAt, practices, preferencesOf } from '@afterglow/care/programme';
import { ofKind } from '@afterglow/care/record';
import { useNow, useRecord } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft, Stack } from '../../shell/card.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Page } from '../../shell/page.tsx';
import { wordsOf } from '../../text/practices.ts';

const slots = { morning: 'For a morning', day: 'For the day', evening: 'For an evening' } as const;

/** Everything one can practise, by the part of the day, with what is known of each. */
export function PracticesPage() {
  const { entries } = useRecord();
  const now = useNow();
  const phases = phasesAt(courseOf(entries), now);
  const { affirmations } = preferencesOf(entries);
  const done = ofKind(entries, 'practice-done');
  return (
    <Page
      title="Practise"
      lead="Nothing here is a duty. Each says how long it takes and how good the evidence is; none has been shown to work because of ketamine."
    >
      <Card>
        <h2>Questionnaires</h2>
        <Soft>PHQ-9, GAD-7 and PCL-5, in their own words, and five questions about the past 24 hours.</Soft>
        <div>
          <ButtonLink href="/measures">Open</ButtonLink>
        </div>
      </Card>
      {(Object.keys(slots) as (keyof typeof slots)[]).map((slot) => (
        <Stack key={slot}>
          <h2>{slots[slot]}</h2>
          {practices
            .filter((practice) => practice.slot === slot && (!practice.optIn || affirmations))
            .map((practice) => {
              const times = daysOf(
                done.filter(({ fields }) => fields.practice === practice.id),
                now,
              );
              return (
                <Card key={practice.id}>
                  <h3>{wordsOf(practice).name}</h3>
                  <Soft>
                    {wordsOf(practice).what} {practice.minutes} min.
                    {times > 0 && ` ${times} of the last 7 days.`}
                    {practice.phases.some((phase) => phases.includes(phase)) && ' Fits these days.'}
                  </Soft>
                  <Row end={<ButtonLink href={`/practise/${practice.id}`}>Open</ButtonLink>}>
                    <GradeBadge claim={practice.claim} />
                  </Row>
                </Card>
              );
            })}
        </Stack>
      ))}
    </Page>
  );
}
