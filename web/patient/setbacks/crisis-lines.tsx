import type { Country } from '@afterglow/care/evidence';
import { countries } from '@afterglow/care/evidence/crisis-lines';
import { useState } from 'react';
import { ButtonLink } from '../../shell/button.tsx';
import { List, Row, Soft, Stack } from '../../shell/card.tsx';
import { Select } from '../../shell/field.tsx';
import { emergencyOf, howSure, siteOf, unconfirmedNumber } from '../../text/emergency.ts';
import { dialled } from '../../text/telephone.ts';

const dial = (number: string) => `tel:${dialled(number)}`;

// “Text HOME to 741741”, “Text 988”: what the line itself says.
const message = /^Text (?:([A-Z]+) to )?(\d+)$/;

function TextLine({ words }: { readonly words: string }) {
  const [, body, number] = message.exec(words) ?? [];
  if (number === undefined) return <span>{words}</span>;
  return <ButtonLink href={`sms:${number}${body === undefined ? '' : `?body=${body}`}`}>{words}</ButtonLink>;
}

/** The emergency number and the crisis lines of a country, each with where its number was read and when. */
export function CrisisLines({
  country: known,
  onCountry,
}: {
  readonly country: string | undefined;
  readonly onCountry?: (code: string) => void;
}) {
  const [chosen, setChosen] = useState<string>();
  const code = chosen ?? known ?? guessedCountry();
  const country = countries.find((one) => one.code === code);
  return (
    <Stack>
      <Select
        label="Country"
        value={code ?? ''}
        options={[
          { value: '', name: 'Another country' },
          ...countries.map((one) => ({ value: one.code, name: one.name })),
        ]}
        onValue={(next) => {
          setChosen(next);
          if (next !== '') onCountry?.(next);
        }}
      />
      {country === undefined ? <Elsewhere /> : <Lines country={country} />}
    </Stack>
  );
}

function Lines({ country }: { readonly country: Country }) {
  return (
    <>
      <Row>
        {country.emergency.map((number) => (
          <ButtonLink key={number.dial} kind="primary" href={dial(number.dial)}>
            Emergency: {number.dial}
          </ButtonLink>
        ))}
      </Row>
      <Soft>{howSure(country.emergency)}</Soft>
      <List>
        {country.lines.map((line) => (
          <li key={line.name}>
            <h3>{line.name}</h3>
            <p>
              {line.hours}.{line.note !== undefined && ` ${line.note}`}
            </p>
            <Row>
              {line.phone !== undefined && <ButtonLink href={dial(line.phone)}>Call {line.phone}</ButtonLink>}
              {line.text !== undefined && <TextLine words={line.text} />}
            </Row>
            <Soft>
              {line.confirmed
                ? `Read in a stored copy of ${siteOf(line.source)}, of unknown age, on ${line.checkedOn}.`
                : `${unconfirmedNumber} It is ${line.source}.`}
            </Soft>
          </li>
        ))}
      </List>
      <Soft>Numbers change. If one does not answer, use the emergency number.</Soft>
    </>
  );
}

function Elsewhere() {
  const { dial: number, words } = emergencyOf(undefined);
  return (
    <>
      <Row>
        <ButtonLink kind="primary" href={dial(number)}>
          Emergency: {words}
        </ButtonLink>
      </Row>
      <Soft>{unconfirmedNumber}</Soft>
      <p>
        112 reaches help from a mobile phone in most countries; yours may have another number. Go to the
        nearest hospital, or ask anybody near you to call for you.
      </p>
    </>
  );
}

// The language the device is set to often names a country. Only a guess: the choice stands right above.
function guessedCountry(): string | undefined {
  const region = new Intl.Locale(navigator.language).maximize().region;
  return countries.some(({ code }) => code === region) ? region : undefined;
}
