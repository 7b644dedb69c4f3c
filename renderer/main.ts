import { askFirst } from './api/first-answers.ts';

// Main reads the data while the page is still being read.
askFirst();
void import('./page.tsx');
