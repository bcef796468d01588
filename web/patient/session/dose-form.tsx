import { type EntryOf, momentOf, type SessionId } from '@afterglow/care/record';
import { useState } from 'react';
import { useNow, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Soft, Stack } from '../../shell/card.tsx';
import { Select, TextField } from '../../shell/field.tsx';
import { SavingMark } from '../../shell/notice.tsx';

type Dose = EntryOf<'dose'>['fields'];

const substances: Readonly<Record<Dose['substance'], string>> = {
  ketamine: 'Ketamine (racemate)',
  esketamine: 'Esketamine',
  arketamine: 'Arketamine',
};
const routes: Readonly<Record<Dose['route'], string>> = {
  'iv-infusion': 'Infusion into a vein',
  'iv-bolus': 'Injection into a vein',
  im: 'Injection into a muscle',
  sc: 'Injection under the skin',
  nasal: 'Nasal spray',
  sublingual: 'Under the tongue',
  oral: 'Swallowed',
  rectal: 'Rectal',
  other: 'Another way',
};

/** `Ketamine (racemate), 35 mg, infusion into a vein over 40 min`. */
export function doseWords({ substance, route, amountMg, overMinutes, prescribedBy }: Dose): string {
  const over = overMinutes === undefined ? '' : ` over ${overMinutes} min`;
  const by = prescribedBy === undefined ? '' : `, prescribed by ${prescribedBy}`;
  return `${substances[substance]}, ${amountMg} mg, ${routes[route].toLowerCase()}${over}${by}`;
}

const optionsOf = <T extends string>(names: Readonly<Record<T, string>>) =>
  (Object.entries(names) as [T, string][]).map(([value, name]) => ({ value, name }));

/** The dose as it was prescribed and given: written down, never suggested, and nothing filled in beforehand. */
export function DoseForm({ session }: { readonly session: SessionId }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const [substance, setSubstance] = useState<Dose['substance']>('ketamine');
  const [route, setRoute] = useState<Dose['route']>('iv-infusion');
  const [amount, setAmount] = useState('');
  const [minutes, setMinutes] = useState('');
  const [prescribedBy, setPrescribedBy] = useState('');
  const wrong =
    saving.saving === 'failed' && saving.problem.code === 'fields-malformed' ? saving.problem.where : '';

  async function save(): Promise<void> {
    const written = await write({
      kind: 'dose',
      happened: momentOf(now),
      fields: {
        session,
        substance,
        route,
        amountMg: Number(amount.replace(',', '.')),
        ...(minutes === '' ? {} : { overMinutes: Number(minutes) }),
        ...(prescribedBy.trim() === '' ? {} : { prescribedBy: prescribedBy.trim() }),
      },
    });
    if (!written.ok) return;
    setAmount('');
    setMinutes('');
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Soft>As your prescriber told you. Afterglow writes it down and says nothing about it.</Soft>
        <Select
          label="Medicine"
          value={substance}
          options={optionsOf(substances)}
          onValue={(value) => setSubstance(value as Dose['substance'])}
        />
        <Select
          label="How it was given"
          value={route}
          options={optionsOf(routes)}
          onValue={(value) => setRoute(value as Dose['route'])}
        />
        <TextField
          label="Amount in mg"
          inputMode="decimal"
          value={amount}
          wrong={wrong === 'amountMg' ? 'Milligrams, more than 0 and at most 2000.' : undefined}
          required
          onText={setAmount}
        />
        <TextField
          label="Over how many minutes"
          hint="For an infusion."
          inputMode="numeric"
          value={minutes}
          wrong={wrong === 'overMinutes' ? 'Minutes, more than 0 and at most 600.' : undefined}
          onText={setMinutes}
        />
        <TextField label="Prescribed by" value={prescribedBy} maxLength={120} onText={setPrescribedBy} />
        <div>
          <Button type="submit" busy={amount === ''}>
            Write it down
          </Button>
        </div>
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
}
