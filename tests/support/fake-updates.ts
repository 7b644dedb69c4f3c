import type { Args, Result } from '../../core/contract/contract.ts';
import type { updateContract } from '../../core/contract/updates.ts';

type UpdateChannel = keyof typeof updateContract;
type UpdateHandlers = { [C in UpdateChannel]: (args: Args<C>) => Promise<Result<C>> };

/** A file with version 0.2.0, which the system's installer would take. */
export function createFakeUpdates(): UpdateHandlers {
  return {
    'update:look': async () => ({ version: '0.1.0', canProve: true, startsInstaller: true, activity: null }),
    'update:choose': async () => ({
      updateId: 'update-1',
      fileName: 'GiaoBan-0.2.0-windows.capnhat',
      version: '0.2.0',
      installerBytes: 96_000_000,
      news: [
        {
          version: '0.2.0',
          date: '2027-03-01',
          groups: [{ title: 'Thêm', items: ['Nhận tệp báo cáo của đơn vị.'] }],
        },
      ],
    }),
    'update:install': async () => ({ outcome: 'started', fileName: 'GiaoBan-Setup-0.2.0-x64.exe' }),
    'update:cancel': async () => ({}),
    'update:take-news': async () => ({ since: null }),
  };
}
