import { latestPressure, pressureTier, severePressure } from '@afterglow/care/programme';
import {
  type EntryId,
  type EntryOf,
  momentOf,
  ofKind,
  type SessionId,
  type Standing,
} from '@afterglow/care/record';
import { useState } from 'react';
import { Link } from 'wouter';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Fold, List, Row, Soft, Stack } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { newestFirst, whenWords } from '../../text/dates.ts';
import { pressureSource, pressureWords } from '../../text/preparation.ts';
import { TakeBack } from '../take-back.tsx';

type Reading = Standing<EntryOf<'vital-signs'>>;

/** What the newest reading leads to, a place for another one, and the earlier ones, to be corrected or taken back. */
export function Pressure({ session }: { readonly session: SessionId | undefined }) {
  const { entries } = useRecord();
  const now = useNow();
  const [correcting, setCorrecting] = useState<EntryId>();
  const latest = latestPressure(entries, now);
  const tier = latest === undefined ? undefined : pressureTier(latest.fields);
  const readings = ofKind(entries, 'vital-signs').toSorted(newestFirst);
  const severe = severePressure(entries, now);
  return (
    <Stack>
      {latest !== undefined && tier !== undefined && (
        <Notice kind={tier === 'usual' ? 'good' : tier === 'ask-before-session' ? 'care' : 'problem'} live>
          <p>
            <strong>{readingWords(latest)}</strong>, {whenWords(latest.happened, now)}. {pressureWords[tier]}{' '}
            {tier === 'tell-clinician-now' && <Link href="/help-now">Emergency numbers</Link>}
          </p>
        </Notice>
      )}
      {severe !== undefined && severe.root !== latest?.root && (
        <Notice kind="problem">
          <p>
            <strong>{readingWords(severe)}</strong>, {whenWords(severe.happened, now)}, stays something to
            tell your clinician, whatever was measured since. <Link href="/help-now">Emergency numbers</Link>
          </p>
        </Notice>
      )}
      <ReadingForm session={session} />
      {readings.length > 0 && (
        <Fold summary={`Readings so far (${readings.length})`}>
          <List>
            {readings.map((reading) => (
              <li key={reading.root}>
                <p>
                  {readingWords(reading)}, {whenWords(reading.happened, now)}
                </p>
                {correcting === reading.root ? (
                  <ReadingForm session={session} replaces={reading} onDone={() => setCorrecting(undefined)} />
                ) : (
                  <Row>
                    <Button kind="text" onClick={() => setCorrecting(reading.root)}>
                      Correct it
                    </Button>
                    <TakeBack entry={reading} />
                  </Row>
                )}
              </li>
            ))}
          </List>
        </Fold>
      )}
      <Soft>{pressureSource}</Soft>
    </Stack>
  );
}

const readingWords = ({ fields }: Reading): string => `${fields.systolicMmHg} over ${fields.diastolicMmHg}`;

const blank = { systolic: '', diastolic: '' };

function ReadingForm({
  session,
  replaces,
  onDone,
}: {
  readonly session: SessionId | undefined;
  readonly replaces?: Reading;
  readonly onDone?: () => void;
}) {
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft(
    `blood pressure ${replaces?.root ?? 'new'}`,
    replaces === undefined
      ? blank
      : {
          systolic: String(replaces.fields.systolicMmHg),
          diastolic: String(replaces.fields.diastolicMmHg),
        },
  );
  const { systolic, diastolic } = draft.value;
  const [refused, setRefused] = useState(false);

  async function save(): Promise<void> {
    if (swapped) {
      setRefused(true);
      return;
    }
    setRefused(false);
    const written = await write({
      kind: 'vital-signs',
      happened: replaces?.happened ?? momentOf(now),
      ...(replaces === undefined ? {} : { corrects: replaces.id, audience: replaces.audience }),
      fields: {
        ...(replaces === undefined ? (session === undefined ? {} : { session }) : replaces.fields),
        systolicMmHg: Number(systolic),
        diastolicMmHg: Number(diastolic),
      },
    });
    if (!written.ok) return;
    draft.set(blank);
    await draft.drop();
    onDone?.();
  }

  const swapped = Number(systolic) <= Number(diastolic);
  const misfit = saving.saving === 'failed' && saving.problem.code === 'fields-malformed';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Row>
          <TextField
            label="Upper"
            inputMode="numeric"
            pattern="[0-9]*"
            value={systolic}
            wrong={
              refused && swapped
                ? 'The upper value is the larger one.'
                : misfit
                  ? 'Upper value 50 to 300, lower value 20 to 200.'
                  : undefined
            }
            required
            onText={(next) => draft.set({ systolic: next, diastolic })}
          />
          <TextField
            label="Lower"
            inputMode="numeric"
            pattern="[0-9]*"
            value={diastolic}
            required
            onText={(next) => draft.set({ systolic, diastolic: next })}
          />
        </Row>
        <Row>
          <Button type="submit" busy={systolic === '' || diastolic === '' || saving.saving === 'now'}>
            {replaces === undefined ? 'Save the reading' : 'Save the correction'}
          </Button>
          {replaces !== undefined && (
            <Button kind="text" onClick={() => void draft.drop().then(onDone)}>
              Leave it as it was
            </Button>
          )}
        </Row>
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
}
