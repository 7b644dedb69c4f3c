import '@mantine/core/styles.css';
import './fonts.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Announcer } from './components/announcer.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { askFirst } from './first-answers.ts';
import { loadPreferences } from './preferences.ts';
import { theme } from './theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

loadPreferences();
await askFirst();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
      <Announcer />
    </MantineProvider>
  </StrictMode>,
);
