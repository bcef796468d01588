import {
  type Instrument,
  instrumentNamed,
  type Score,
  score,
  type Wording,
  wording,
  wordingName,
} from '@afterglow/care/measures';
import { type Asking, askingOf, courseOf } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { Fragment, use, useEffect, useRef, useState } from 'react';
import { Redirect, useParams } from 'wouter';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft, Stack } from '../../shell/card.tsx';
import { Choice, Scale } from '../../shell/field.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { mixingWords } from '../../text/asking.ts';
import { daysAway } from '../../text/dates.ts';
import { scoreSentence } from '../../text/scores.ts';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';
import { HelpNow } from '../setbacks/help-now.tsx';

const packs: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'phq-9': () => import('@afterglow/care/measures/wording/phq-9.en.json'),
  'gad-7': () => import('@afterglow/care/measures/wording/gad-7.en.json'),
  'pcl-5': () => import('@afterglow/care/measures/wording/pcl-5.en.json'),
  'past-day': () => import('@afterglow/care/measures/wording/past-day.en.json'),
};

const loaded = new Map<string, Promise<Wording>>();
function wordsFor(id: string): Promise<Wording> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const load = packs[id];
  if (load === undefined) throw new Error(`no wording for ${id}`);
  const words = load().then(({ default: pack }) => wording.parse(pack));
  loaded.set(id, words);
  return words;
}

/** One questionnaire, in its owner's words, one question after another on one page. */
export function MeasurePage() {
  const { instrument: id = '' } = useParams();
  const instrument = instrumentNamed(id);
  if (instrument === undefined) return <Redirect to="/measures" replace />;
  return <Measure key={id} instrument={instrument} />;
}

function Measure({ instrument }: { readonly instrument: Instrument }) {
  const words = use(wordsFor(instrument.id));
  const { entries } = useRecord();
  const now = useNow();
  // Decided when the page opens: the answer that is saved here must not take its own page away.
  const [asking] = useState(() => askingOf(entries, courseOf(entries), now, instrument));
  const [asked, setAsked] = useState(false);
  const title = words.name;
  if (asking.ask === 'later' && !asked) {
    return (
      <Page title={title} tab="Questions" back={{ href: '/measures', to: 'Questionnaires' }}>
        <Card>
          <h2>Better answered {daysAway(asking.inDays)}</h2>
          <p>
            {mixingWords(instrument, asking)} Until then five questions about the past 24 hours tell more.
          </p>
          <Row>
            <ButtonLink kind="primary" href="/measures/past-day">
              The past 24 hours
            </ButtonLink>
            <Button kind="text" onClick={() => setAsked(true)}>
              My clinician asked for it today
            </Button>
          </Row>
        </Card>
      </Page>
    );
  }
  return <Form instrument={instrument} words={words} asking={asking} />;
}

interface Typed {
  readonly answers: (number | null)[];
  readonly beside: (number | null)[];
  /** Once a dangerous answer was given, help stays in sight: an answer is soon changed by a slip of the thumb. */
  readonly raised?: boolean;
}

function Form({
  instrument,
  words,
  asking,
}: {
  readonly instrument: Instrument;
  readonly words: Wording;
  readonly asking: Asking;
}) {
  const mixes = asking.ask === 'later' || (asking.ask === 'now' && asking.why === 'overdue');
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft<Typed>(`measure ${instrument.id}`, {
    answers: words.items.map(() => null),
    beside: words.beside.map(() => null),
  });
  const [result, setResult] = useState<Score>();
  const { answers, beside } = draft.value;
  const open = answers.filter((answer) => answer === null).length;
  const { safety } = score(instrument, answers);
  const raised = draft.value.raised || safety === 'raised';

  function answer(index: number, value: number): void {
    const next = answers.with(index, value);
    const raises = score(instrument, next).safety === 'raised';
    draft.set({ ...draft.value, answers: next, ...(raises ? { raised: true } : {}) });
  }

  async function save(): Promise<void> {
    const written = await write({
      kind: 'measure-answers',
      happened: momentOf(now),
      fields: {
        instrument: instrument.id,
        wording: wordingName(words),
        answers,
        ...(beside.length === 0 ? {} : { beside }),
      },
    });
    if (!written.ok) return;
    await draft.drop();
    setResult(score(instrument, answers));
  }

  if (result !== undefined) {
    // “Minimal” beside an offer of help would take the help back.
    const { band: _name, ...unnamed } = result;
    return (
      <Page key="result" title="Thank you." back={{ href: '/today', to: 'Today' }}>
        {raised && <HelpNow because="raised" />}
        {!raised && result.safety === 'unanswered' && <HelpNow because="unanswered" />}
        <SavingMark saving={saving} />
        <Card>
          <p>{scoreSentence(instrument, raised ? unnamed : result)}</p>
          {result.imputed > 0 && (
            <Soft>
              {result.imputed === 1 ? 'One question' : `${result.imputed} questions`} left out; the mean of
              the others stands in. That rule is a convention we could not confirm with its owners.
            </Soft>
          )}
          <Row>
            <ButtonLink kind={raised ? 'quiet' : 'primary'} href="/today">
              Back to today
            </ButtonLink>
            <ButtonLink kind="text" href="/look-back">
              Look back
            </ButtonLink>
          </Row>
        </Card>
      </Page>
    );
  }
  return (
    <Page
      key="questions"
      title={words.name}
      tab="Questions"
      lead={words.lead}
      back={{ href: '/measures', to: 'Questionnaires' }}
    >
      {draft.ready && (
        <Stack>
          {mixes && (
            <Notice>
              <p>{mixingWords(instrument, asking)}</p>
            </Notice>
          )}
          {words.items.map((item, index) => (
            <Fragment key={item}>
              {words.ends?.[index] === undefined ? (
                <Choice
                  stacked
                  label={`${index + 1}. ${item}`}
                  value={answers[index] === null ? undefined : String(answers[index])}
                  options={words.options.map((name, value) => ({ value: String(value), name }))}
                  onValue={(value) => answer(index, Number(value))}
                />
              ) : (
                <Scale
                  label={`${index + 1}. ${item}`}
                  value={answers[index] ?? undefined}
                  ends={words.ends[index] as [string, string]}
                  onValue={(value) => answer(index, value)}
                />
              )}
              {index === instrument.safety?.item && <HelpHere raised={raised} />}
            </Fragment>
          ))}
          {words.beside.map(({ text, options }, index) => (
            <Choice
              key={text}
              stacked
              label={text}
              value={beside[index] === null ? undefined : String(beside[index])}
              options={options.map((name, value) => ({ value: String(value), name }))}
              onValue={(value) => draft.set({ ...draft.value, beside: beside.with(index, Number(value)) })}
            />
          ))}
          {open > 0 && (
            <Notice>
              <p>
                {open === 1 ? 'One question is' : `${open} questions are`} not answered. You may leave
                questions out.
                {safety === 'unanswered' && ' Question 9 matters for your safety; left out, nobody can tell.'}
              </p>
            </Notice>
          )}
          <div>
            <Button kind="primary" busy={open === answers.length || saving.saving === 'now'} onClick={save}>
              {open === 0 ? 'Save the answers' : 'Save what is answered'}
            </Button>
          </div>
          <SavingMark saving={saving} />
        </Stack>
      )}
      <CrisisStrip writing />
      <Fold summary="Who wrote these questions">
        <Soft>{words.licence.owner}</Soft>
        <Soft>{words.licence.terms}</Soft>
        <Soft>
          {words.licence.source}. Changes: {words.licence.changes}.
        </Soft>
      </Fold>
    </Page>
  );
}

/**
 * Help directly under the question that asks for it, in sight the moment it is needed. The region is there
 * beforehand, so that it is read out when it fills.
 */
function HelpHere({ raised }: { readonly raised: boolean }) {
  const region = useRef<HTMLDivElement>(null);
  const wasRaised = useRef(raised);
  useEffect(() => {
    // In the middle of the screen: the answer that was just given above, whom to call below.
    if (raised && !wasRaised.current) region.current?.scrollIntoView({ block: 'center' });
    wasRaised.current = raised;
  }, [raised]);
  return (
    <div>
      <div ref={region} role="alert">
        {raised && <p>Thank you for saying so. Whom you can call now stands right here.</p>}
      </div>
      {raised && <HelpNow because="raised" />}
    </div>
  );
}
