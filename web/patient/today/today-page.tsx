import { todayLanes } from '@afterglow/care/evidence';
import { courseOf, lastSession, type Card as TodayCard, todayOf } from '@afterglow/care/programme';
import { instantOf, minuteOfDay, momentOf, type Now, ofKind } from '@afterglow/care/record';
import { useMemo } from 'react';
import { useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft } from '../../shell/card.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { cardWords } from '../../text/cards.ts';
import { daysAway } from '../../text/dates.ts';
import { planSentence } from '../../text/intentions.ts';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';
import { DayStrip } from './day-strip.tsx';
import { Lanes } from './lanes.tsx';

/** Where a person is, and at most three things for today. */
export function TodayPage() {
  const { entries } = useRecord();
  const now = useNow();
  const today = useMemo(() => todayOf(entries, now), [entries, now]);
  const course = useMemo(() => courseOf(entries), [entries]);
  const started = lastSession(course, now)?.session.startedAt;
  const hours = started === undefined ? undefined : (now.instantMs - instantOf(started)) / 3_600_000;
  const { since, next } = today;
  const kicker = [
    since &&
      (since.day === 0
        ? `Session ${since.session}, today`
        : `Day ${since.day} after session ${since.session}`),
    next && `next session ${daysAway(next.inDays)}`,
  ].filter(Boolean);

  return (
    <Page title={greeting(now, today.cards.length, today.enough)} kicker={kicker.join(' · ') || undefined}>
      <DayStrip week={today.week} />
      {today.cards.map((card, index) => (
        <CardOfToday key={card.id} card={card} first={index === 0} now={now} />
      ))}
      {today.enough && (
        <Notice kind="good">
          <p>That is enough screen for today. Everything else can wait until tomorrow.</p>
        </Notice>
      )}
      {hours !== undefined && hours < 28 * 24 && <Lanes lanes={todayLanes} hours={hours} />}
      {hours !== undefined && hours < 28 * 24 && (
        <Soft>
          Nobody has measured a window in people that opens and closes. These are clocks of different things;
          what to do on which day is our convention.
        </Soft>
      )}
      <CrisisStrip />
    </Page>
  );
}

function CardOfToday({
  card,
  first,
  now,
}: {
  readonly card: TodayCard;
  readonly first: boolean;
  readonly now: Now;
}) {
  const { entries } = useRecord();
  const { saving, write } = useWrite();
  const words = cardWords(card, ownPlanOf(entries, card));
  const refuse = () =>
    write({
      kind: 'preference',
      happened: momentOf(now),
      fields: { setting: 'card', card: card.id, refused: true },
    });
  return (
    <Card as="article">
      <h2>{words.title}</h2>
      {words.what !== undefined && <Soft>{words.what}</Soft>}
      <p>Why now: {words.why}</p>
      <Row
        end={
          <ButtonLink kind={first ? 'primary' : 'quiet'} href={words.href}>
            {words.action}
          </ButtonLink>
        }
      >
        {/* A practice is the claim itself; elsewhere the badge says what it grades. */}
        {card.claim !== undefined && (
          <GradeBadge claim={card.claim} named={!card.id.startsWith('practice:')} />
        )}
      </Row>
      {!card.essential && (
        <Fold summary="Not for me">
          <Soft>It will not come back here. Under More, Settings, you can take that back.</Soft>
          <div>
            <Button busy={saving.saving === 'now'} onClick={refuse}>
              Never show “{words.title}”
            </Button>
          </div>
          {saving.saving === 'failed' && <SavingMark saving={saving} />}
        </Fold>
      )}
    </Card>
  );
}

/** The person's own when-then plan, in their words. */
function ownPlanOf(entries: ReturnType<typeof useRecord>['entries'], card: TodayCard): string | undefined {
  if (card.id !== 'plan') return undefined;
  const plan = ofKind(entries, 'intention').find(({ root }) => root === card.about)?.fields.plan;
  return plan === undefined ? undefined : planSentence(plan);
}

function greeting(now: Now, cards: number, enough: boolean): string {
  const minute = minuteOfDay(momentOf(now));
  const hello =
    minute < 5 * 60
      ? 'Still night.'
      : minute < 12 * 60
        ? 'Good morning.'
        : minute < 18 * 60
          ? 'Good afternoon.'
          : 'Good evening.';
  if (enough && cards === 0) return `${hello} Enough for today.`;
  const things = ['Nothing is asked of you.', 'One small thing.', 'Two small things.', 'Three small things.'][
    cards
  ];
  return `${hello} ${things}`;
}
