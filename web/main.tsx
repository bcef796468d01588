import './shell/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startAfterglow } from './record/afterglow.ts';
import { readTheme, showTheme } from './record/device-settings.ts';

showTheme(readTheme());
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');
const app = await startAfterglow();
createRoot(place).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
