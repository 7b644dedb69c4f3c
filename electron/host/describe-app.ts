import { app } from 'electron';
import type { Result } from '../../core/contract/contract.ts';

export function describeApp(): Result<'app:describe'> {
  return { version: app.getVersion(), platform: process.platform };
}
