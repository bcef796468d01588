import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { KeptPlan } from './patient/setbacks/kept-plan.tsx';
import { TodayPage } from './patient/today/today-page.tsx';
import type { Afterglow } from './record/afterglow.ts';
import { keepOffline, type Update } from './record/offline.ts';
import { AfterglowProvider, useAfterglow, useAppState } from './record/use-record.tsx';
import { Frame } from './shell/frame.tsx';
import { Waiting } from './shell/waiting.tsx';

/** Today comes with the app; every other page is fetched when it is first opened, and kept for offline. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

const inFrame: Readonly<Record<string, ComponentType>> = {
  '/today': TodayPage,
  '/check-in': page(() => import('./patient/today/check-in-page.tsx'), 'CheckInPage'),
  '/prepare': page(() => import('./patient/prepare/prepare-page.tsx'), 'PreparePage'),
  '/goals': page(() => import('./patient/prepare/goals-page.tsx'), 'GoalsPage'),
  '/intention': page(() => import('./patient/prepare/intention-page.tsx'), 'IntentionPage'),
  '/checklist': page(() => import('./patient/prepare/checklist-page.tsx'), 'ChecklistPage'),
  '/expect': page(() => import('./patient/prepare/expect-page.tsx'), 'ExpectPage'),
  '/journal': page(() => import('./patient/journal/journal-page.tsx'), 'JournalPage'),
  '/session': page(() => import('./patient/session/session-page.tsx'), 'SessionPage'),
  '/practise': page(() => import('./patient/practise/practices-page.tsx'), 'PracticesPage'),
  '/practise/:practice': page(() => import('./patient/practise/practice-page.tsx'), 'PracticePage'),
  '/thought-record': page(() => import('./patient/practise/thought-record-page.tsx'), 'ThoughtRecordPage'),
  '/measures': page(() => import('./patient/measures/measures-page.tsx'), 'MeasuresPage'),
  '/measures/:instrument': page(() => import('./patient/measures/measure-page.tsx'), 'MeasurePage'),
  '/hard-day': page(() => import('./patient/setbacks/hard-day-page.tsx'), 'HardDayPage'),
  '/coping': page(() => import('./patient/setbacks/coping-page.tsx'), 'CopingPage'),
  '/safety-plan': page(() => import('./patient/setbacks/safety-plan-page.tsx'), 'SafetyPlanPage'),
  '/support': page(() => import('./patient/setbacks/support-page.tsx'), 'SupportPage'),
  '/look-back': page(() => import('./patient/look-back/look-back-page.tsx'), 'LookBackPage'),
  '/more': page(() => import('./patient/more/more-page.tsx'), 'MorePage'),
  '/settings': page(() => import('./patient/more/settings-page.tsx'), 'SettingsPage'),
  '/saved': page(() => import('./patient/more/saved-page.tsx'), 'SavedPage'),
};

/** Pages that fill the screen by themselves: nothing else belongs in the room. */
const alone: Readonly<Record<string, ComponentType>> = {
  '/session/now': page(() => import('./patient/session/now-page.tsx'), 'NowPage'),
  '/evening': page(() => import('./patient/session/evening-page.tsx'), 'EveningPage'),
  '/calm/:pattern': page(() => import('./patient/practise/calm-page.tsx'), 'CalmPage'),
};

const RecoverPage = page(() => import('./patient/account/recover-page.tsx'), 'RecoverPage');
const outside: Readonly<Record<string, ComponentType>> = {
  '/create': page(() => import('./patient/account/create-page.tsx'), 'CreatePage'),
  '/join': page(() => import('./patient/account/join-page.tsx'), 'JoinPage'),
  '/recover': RecoverPage,
};
const WelcomePage = page(() => import('./patient/account/welcome-page.tsx'), 'WelcomePage');
const UnlockPage = page(() => import('./patient/account/unlock-page.tsx'), 'UnlockPage');
const UnavailablePage = page(() => import('./patient/account/unavailable-page.tsx'), 'UnavailablePage');
const CrisisPage = page(() => import('./patient/setbacks/crisis-page.tsx'), 'CrisisPage');

export function App({ app }: { readonly app: Afterglow }) {
  const [update, setUpdate] = useState<Update>();
  useEffect(() => {
    void keepOffline(setUpdate);
  }, []);
  return (
    <AfterglowProvider app={app}>
      <KeptPlan />
      <Suspense fallback={<Waiting />}>
        <Switch>
          {/* Help needs no account, no key and no network. */}
          <Route path="/help-now" component={CrisisPage} />
          <Route>
            <ByState update={update} />
          </Route>
        </Switch>
      </Suspense>
    </AfterglowProvider>
  );
}

function ByState({ update }: { readonly update: Update | undefined }) {
  const state = useAppState();
  switch (state.at) {
    case 'starting':
      return <Waiting />;
    case 'unavailable':
      return <UnavailablePage />;
    case 'outside':
      return <Routes pages={outside} otherwise={<WelcomePage />} />;
    case 'locked':
      return (
        <Switch>
          <Route path="/recover" component={RecoverPage} />
          <Route component={UnlockPage} />
        </Switch>
      );
    case 'open':
      return (
        <WhileOpen>
          <Switch>
            {Object.entries(alone).map(([path, component]) => (
              <Route key={path} path={path} component={component} />
            ))}
            <Route>
              <Frame update={update}>
                <Suspense fallback={<Waiting />}>
                  <Routes pages={inFrame} otherwise={<Redirect to="/today" replace />} />
                </Suspense>
              </Frame>
            </Route>
          </Switch>
        </WhileOpen>
      );
  }
}

/** Every page tells the app that somebody is here, those in the room as well. */
function WhileOpen({ children }: { readonly children: ReactNode }) {
  const app = useAfterglow();
  useEffect(() => {
    const notice = () => app.noticeActivity();
    window.addEventListener('pointerdown', notice);
    window.addEventListener('keydown', notice);
    return () => {
      window.removeEventListener('pointerdown', notice);
      window.removeEventListener('keydown', notice);
    };
  }, [app]);
  return children;
}

function Routes({
  pages,
  otherwise,
}: {
  readonly pages: Readonly<Record<string, ComponentType>>;
  readonly otherwise: ReactNode;
}) {
  const [location] = useLocation();
  return (
    <Switch location={location}>
      {Object.entries(pages).map(([path, component]) => (
        <Route key={path} path={path} component={component} />
      ))}
      <Route>{otherwise}</Route>
    </Switch>
  );
}
