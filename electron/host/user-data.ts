import { app } from 'electron';
import { join } from 'node:path';

/**
 * Fixes the folder that holds data, independent of how the program was installed. `GIAO_BAN_USER_DATA` names another
 * one (tests, several users of one account).
 */
export function setUserDataFolder(): void {
  const chosen = process.env['GIAO_BAN_USER_DATA'];
  app.setPath('userData', chosen ? chosen : join(app.getPath('appData'), 'Giao Ban'));
}
