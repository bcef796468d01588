import type { Claim, Source } from '@afterglow/care/evidence';
import { claimNamed } from '@afterglow/care/evidence/claims';
import { Soft, Stack } from './card.tsx';
import styles from './grade.module.css';

const gradeWords = {
  A: 'repeated trials',
  B: 'a few trials, or consistent observation',
  C: 'animals or small studies',
  D: 'opinion or tradition',
  X: 'contradicted or overstated',
} as const;

/** `Evidence A`, or both grades where a claim has one in general and another with ketamine. */
export function ClaimGrade({ id, named }: { readonly id: string; readonly named: boolean }) {
  const { claim, grades } = claimNamed(id);
  const words = grades.map(({ grade }) => grade).join(' / ');
  if (named) return `${claim}: ${words}`;
  return (
    <>
      Evidence {words}
      <span className={styles.unseen}> for: {claim}</span>
    </>
  );
}

/** What is known of a claim: grade and for whom, what was found, what to keep in mind, and the sources. */
export function ClaimCard({ id, heading = 'h2' }: { readonly id: string; readonly heading?: 'h2' | 'h3' }) {
  const claim = claimNamed(id);
  const Heading = heading;
  return (
    <Stack>
      <Heading>{claim.claim}</Heading>
      <ul>
        {claim.grades.map(({ grade, for: whom }) => (
          <li key={`${grade} ${whom}`}>
            <strong>
              {grade}, {whom}
            </strong>
            : {gradeWords[grade]}
          </li>
        ))}
      </ul>
      <p>{claim.known}</p>
      <p>
        <strong>Keep in mind:</strong> {claim.caveat}
      </p>
      <Soft>
        Studied: {claim.studied} ({claim.species}).
      </Soft>
      <Sources claim={claim} />
    </Stack>
  );
}

function Sources({ claim }: { readonly claim: Claim }) {
  if (claim.sources.length === 0) return <Soft>We name no study for this.</Soft>;
  return (
    <ul>
      {claim.sources.map((source) => (
        <li key={source.cite}>
          {source.cite}
          {source.people !== undefined && `, ${source.people} people`}
          {source.doi !== undefined && `, doi ${source.doi}`}. {foundWords[source.found]}
          {source.reading === 'unconfirmed' && <strong> Not confirmed by us yet.</strong>}
          {source.reading === 'secondary' && ' Known to us through another page.'}
        </li>
      ))}
    </ul>
  );
}

const foundWords: Readonly<Record<Source['found'], string>> = {
  positive: '',
  mixed: 'Findings mixed.',
  null: 'Found no effect.',
  'not-tested': 'Guidance; tested nothing.',
};
