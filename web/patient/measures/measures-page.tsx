import { instruments } from '@afterglow/care/measures';
import { courseOf, measuresDue, progressOf } from '@afterglow/care/programme';
import { useNow, useRecord } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft } from '../../shell/card.tsx';
import { Page } from '../../shell/page.tsx';
import { dayWords } from '../../text/dates.ts';

/** The questionnaires, when each was answered last, and which is due. */
export function MeasuresPage() {
  const { entries } = useRecord();
  const now = useNow();
  const due = new Set(measuresDue(entries, courseOf(entries), now).map(({ instrument }) => instrument));
  return (
    <Page title="Questionnaires" back={{ href: '/practise', to: 'Practise' }}>
      {instruments.map((instrument) => {
        const last = progressOf(entries, instrument).points.at(-1);
        return (
          <Card key={instrument.id}>
            <h2>{instrument.name}</h2>
            <Soft>
              Asks about {instrument.about}. {instrument.items} questions.
              {last !== undefined && ` Last answered ${dayWords(last.day)}.`}
              {due.has(instrument.id) && ' Due today.'}
            </Soft>
            <Row
              end={
                <ButtonLink
                  kind={due.has(instrument.id) ? 'primary' : 'quiet'}
                  href={`/measures/${instrument.id}`}
                >
                  Answer
                </ButtonLink>
              }
            >
              <ButtonLink kind="text" href="/look-back">
                Look back
              </ButtonLink>
            </Row>
          </Card>
        );
      })}
    </Page>
  );
}
