import { checklist, courseOf, nextSession, screening } from '@afterglow/care/programme';
import { useNow, useRecord } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft } from '../../shell/card.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Page } from '../../shell/page.tsx';
import { daysAway } from '../../text/dates.ts';

/** Everything that is done before a session, and how it stands. */
export function PreparePage() {
  const { entries } = useRecord();
  const now = useNow();
  const course = courseOf(entries);
  const next = nextSession(course, now);
  const steps = checklist(entries, next?.session, next?.inDays);
  const open = steps.filter(({ state }) => state === 'open').length;
  const safety = screening(entries);
  const [intention] = course.intentions;
  return (
    <Page
      title="Prepare"
      lead={next === undefined ? 'No session is planned.' : `Your next session is ${daysAway(next.inDays)}.`}
    >
      {next === undefined && (
        <Card>
          <h2>When is it?</h2>
          <Soft>With a date, the things to prepare come at their time.</Soft>
          <div>
            <ButtonLink href="/session">Plan a session</ButtonLink>
          </div>
        </Card>
      )}
      <Card>
        <h2>Goals</h2>
        <Soft>
          {course.goals.length === 0
            ? 'What you would like to be doing again.'
            : course.goals.map(({ fields }) => fields.text).join(' · ')}
        </Soft>
        <Row end={<ButtonLink href="/goals">Goals</ButtonLink>}>
          <GradeBadge claim="prep-goals" />
        </Row>
      </Card>
      <Card>
        <h2>Intention</h2>
        <Soft>
          {intention?.fields.text ?? 'What you turn towards, and a small plan for one moment of a day.'}
        </Soft>
        <Row
          end={<ButtonLink href="/intention">{intention === undefined ? 'Set one' : 'Open it'}</ButtonLink>}
        >
          <GradeBadge claim="prep-intentions" />
        </Row>
      </Card>
      <Card>
        <h2>Checklist</h2>
        <Soft>
          {open === 0 ? 'Everything is ready.' : `${open} of ${steps.length} still open.`}{' '}
          {safety.result === 'unanswered' && 'The safety questions are not answered yet.'}
          {safety.result === 'ask-clinician' && 'Something is to be settled with your clinician.'}
        </Soft>
        <Row end={<ButtonLink href="/checklist">Checklist</ButtonLink>}>
          <GradeBadge claim="session-safe-setting" />
        </Row>
      </Card>
      <Card>
        <h2>Journal</h2>
        <Soft>Words nobody else can open.</Soft>
        <Row end={<ButtonLink href="/journal">Write</ButtonLink>}>
          <GradeBadge claim="prep-journaling" />
        </Row>
      </Card>
      <Card>
        <h2>Calm</h2>
        <Soft>Breathing or sitting, with a soft sound, for a dim screen.</Soft>
        <Row end={<ButtonLink href="/practise/breathing">Breathe</ButtonLink>}>
          <GradeBadge claim="prep-mindfulness" />
        </Row>
      </Card>
      <Card>
        <h2>What to expect</h2>
        <Soft>What is known, how well, and what is not.</Soft>
        <div>
          <ButtonLink href="/expect">Read</ButtonLink>
        </div>
      </Card>
    </Page>
  );
}
