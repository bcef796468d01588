import { courseOfScores, type Instrument, instruments } from '@afterglow/care/measures';
import {
  courseOf,
  dailyMood,
  dipOf,
  type Progress,
  progressOf,
  sessionDays,
} from '@afterglow/care/programme';
import { addDays, type Day, dayOf, daysFrom, ofKind, type Standing, today } from '@afterglow/care/record';
import { DayChart } from '../../charts/day-chart.tsx';
import { useNow, useRecord } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Card, Soft, Stack, Table } from '../../shell/card.tsx';
import { Page } from '../../shell/page.tsx';
import { mixedWords } from '../../text/asking.ts';
import { counted, dayWords } from '../../text/dates.ts';
import { practiceWords } from '../../text/practices.ts';
import { changeSentence, courseSentences, thresholdSentence } from '../../text/scores.ts';

/** What was answered, with the sessions it lies between: pictures first, words beside, tables below. */
export function LookBackPage() {
  const { entries } = useRecord();
  const now = useNow();
  const course = courseOf(entries);
  const mood = dailyMood(entries);
  const sessions = sessionDays(course);
  const day = today(now);
  const { range } = dipOf(entries, now);
  const first =
    [mood[0]?.day, sessions[0], addDays(day, -13)].flatMap((one) => one ?? []).toSorted()[0] ?? day;
  const from = first < addDays(day, -83) ? addDays(day, -83) : first;
  const answered = instruments.filter(
    (instrument) => instrument.total && progressOf(entries, instrument).points.length > 0,
  );
  const empty = mood.length === 0 && answered.length === 0;
  return (
    <Page title="Look back" wide>
      {empty && (
        <Card>
          <p>Nothing to look back on yet. Three taps a day are enough to begin.</p>
          <div>
            <ButtonLink kind="primary" href="/check-in">
              Check in
            </ButtonLink>
          </div>
        </Card>
      )}
      {mood.length > 0 && (
        <section>
          <Stack>
            <h2>Mood</h2>
            <DayChart
              label="Mood in check-ins, 0 very low to 10 very good"
              sentence={`Mood on ${counted(mood.length, 'day')}, ${counted(sessions.length, 'session')} marked.`}
              points={mood.filter((one) => one.day >= from)}
              from={from}
              to={day}
              top={10}
              sessions={sessions}
              {...(range === undefined ? {} : { band: { ...range, name: 'your usual range' } })}
            />
            {range === undefined ? (
              <Soft>{counted(mood.length, 'day')} so far. From ten days on your usual range is drawn.</Soft>
            ) : (
              <Soft>
                Your usual range: four days in five lie between {range.low.toFixed(0)} and{' '}
                {range.high.toFixed(0)}, read from {range.days} days of the last six weeks.
              </Soft>
            )}
          </Stack>
        </section>
      )}
      {answered.map((instrument) => (
        <MeasureProgress
          key={instrument.id}
          instrument={instrument}
          progress={progressOf(entries, instrument)}
          day={day}
        />
      ))}
      <Practised entries={entries} day={day} />
    </Page>
  );
}

function MeasureProgress({
  instrument,
  progress,
  day,
}: {
  readonly instrument: Instrument;
  readonly progress: Progress;
  readonly day: Day;
}) {
  const points = progress.points.flatMap(({ day: on, score, mixesSession }) =>
    score.total === undefined ? [] : [{ day: on, value: score.total, mixed: mixesSession }],
  );
  const uncounted = progress.points.length - points.length;
  // What mixes the time before a session with the time after says nothing about a change; a rise is worth a look
  // all the same.
  const clean = points.filter(({ mixed }) => !mixed).map(({ value }) => value);
  const [from, to] = [clean[0], clean.at(-1)];
  const ofClean = courseOfScores(instrument, clean);
  const ofAll = courseOfScores(
    instrument,
    points.map(({ value }) => value),
  );
  const course =
    ofAll === undefined
      ? undefined
      : {
          ...ofAll,
          response: ofClean?.response ?? false,
          remission: ofClean?.remission ?? false,
        };
  const [first] = points;
  const last = points.at(-1);
  const threshold = thresholdSentence(instrument);
  return (
    <section>
      <Stack>
        <h2>{instrument.name}</h2>
        {first !== undefined && (
          <DayChart
            label={`${instrument.name}, ${instrument.about}: 0 to ${instrument.items * instrument.highest}, lower is better`}
            sentence={`${instrument.name} answered ${counted(points.length, 'time')}, last ${last?.value} on ${dayWords(last?.day ?? day)}.`}
            points={points}
            from={daysFrom(first.day, day) < 14 ? addDays(day, -14) : first.day}
            to={day}
            top={instrument.items * instrument.highest}
            steps={instrument.bands}
            sessions={progress.sessions}
            joinDays={16}
          />
        )}
        {from !== undefined && to !== undefined && clean.length > 1 && (
          <p>{changeSentence(instrument, from, to, clean.length)}</p>
        )}
        {courseSentences(course).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {points.some(({ mixed }) => mixed) && (
          <Soft>
            {mixedWords(instrument)}
            {clean.length > 1 && ' The sentences above leave it out.'}
          </Soft>
        )}
        {uncounted > 0 && (
          <Soft>
            {uncounted === 1 ? 'One answer has' : `${uncounted} answers have`} no total, because too much was
            left out.
          </Soft>
        )}
        {threshold !== undefined && <Soft>{threshold} A measure, not a diagnosis.</Soft>}
      </Stack>
    </section>
  );
}

/** How often what was practised over four weeks, and hard days beside it. Counts, not judgements. */
function Practised({ entries, day }: { readonly entries: readonly Standing[]; readonly day: Day }) {
  const since = addDays(day, -27);
  const counts = new Map<string, Set<Day>>();
  const count = (name: string, on: Day) => {
    if (on >= since) counts.set(name, (counts.get(name) ?? new Set()).add(on));
  };
  for (const { fields, happened } of ofKind(entries, 'practice-done')) {
    const name =
      practiceWords[fields.practice]?.name ??
      (fields.practice === 'plan' ? 'Your when-then plan' : 'A coping step');
    count(name, dayOf(happened));
  }
  for (const { happened } of ofKind(entries, 'writing')) count('Writing', dayOf(happened));
  for (const { happened } of ofKind(entries, 'setback')) count('Marked as a hard day', dayOf(happened));
  if (counts.size === 0) return undefined;
  return (
    <section>
      <Stack>
        <h2>The last four weeks</h2>
        <Table
          caption="On how many of the last 28 days"
          columns={['What', 'Days']}
          rows={[...counts]
            .toSorted((a, b) => b[1].size - a[1].size)
            .map(([name, on]) => [name, String(on.size)])}
        />
      </Stack>
    </section>
  );
}
