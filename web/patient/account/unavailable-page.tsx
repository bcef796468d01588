import { useAppState } from '../../record/use-record.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

/** Shown where the browser keeps nothing: better said before a word is written than after. */
export function UnavailablePage() {
  const state = useAppState();
  return (
    <Page title="Nothing would be kept here">
      {state.at === 'unavailable' && <ProblemNotice problem={state.problem} />}
      <CrisisStrip />
    </Page>
  );
}
