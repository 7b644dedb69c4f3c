import type { PreferenceChoices } from '../../../core/model/preferences.ts';

export type ChangePreferences = (part: Partial<PreferenceChoices>) => void;
