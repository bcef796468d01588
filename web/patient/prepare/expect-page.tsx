import { lanes } from '@afterglow/care/evidence';
import { Card, Fold, Soft, Table } from '../../shell/card.tsx';
import { ClaimCard } from '../../shell/claim.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Page } from '../../shell/page.tsx';
import { expectations } from '../../text/expectations.ts';
import { Lanes, speciesWords } from '../today/lanes.tsx';

/** What is known, how well, and what is not. */
export function ExpectPage() {
  return (
    <Page
      title="What to expect"
      back={{ href: '/prepare', to: 'Prepare' }}
      lead="Press an underlined line to see how good the evidence is, for whom, and where it comes from. What was found, and what was looked for and not found, stand side by side."
    >
      {expectations.map(({ title, text, claims }) => (
        <Card key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
          <div>
            {claims.map((claim) => (
              <div key={claim}>
                <GradeBadge claim={claim} named />
              </div>
            ))}
          </div>
        </Card>
      ))}
      <h2>Clocks after a dose</h2>
      <Lanes lanes={lanes} hours={undefined} />
      <Fold summary="The same as a table">
        <Table
          caption="What was measured after a dose, when, and in whom"
          columns={['What', 'In whom', 'From', 'To', 'Source']}
          rows={lanes.map((lane) => [
            lane.what,
            speciesWords(lane),
            hoursCell(lane.fromHours),
            lane.once ? 'measured once' : hoursCell(lane.toHours),
            `${lane.source}${lane.reading === 'read' ? '' : ' (not confirmed by us)'}`,
          ])}
        />
        <Soft>
          There is no measured window in people with an opening and a closing time. The days this app speaks
          of (settle, practise, consolidate, watch) are our convention.
        </Soft>
      </Fold>
      <Fold summary="How the grades are given">
        <ClaimLegend />
        <ClaimCard id="window-of-opportunity" heading="h3" />
      </Fold>
    </Page>
  );
}

function ClaimLegend() {
  return (
    <ul>
      <li>A: repeated randomised trials or meta-analyses in people, for the thing claimed</li>
      <li>B: a few randomised trials in people, or consistent observation</li>
      <li>C: animals, or small studies in people</li>
      <li>D: expert opinion or tradition</li>
      <li>X: contradicted, or clearly overstated; shown, not hidden</li>
    </ul>
  );
}

const hoursCell = (hours: number): string =>
  hours < 1 ? `${Math.round(hours * 60)} min` : hours < 48 ? `${hours} h` : `day ${Math.round(hours / 24)}`;
