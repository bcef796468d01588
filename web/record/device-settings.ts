/** What belongs to this device alone and must be known before the first picture: nothing about a person. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'afterglow-theme';

export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme now, and from now on. */
export function setTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing shows the theme for this visit.
  }
}

export function showTheme(theme: Theme | 'session'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
