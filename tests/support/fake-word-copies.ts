import type { Handlers } from '../../core/contract/contract.ts';
import { defaultWordCopySettings } from '../../core/model/word-copy.ts';

/** Bản Word in memory: settings that are kept, and a copy that somebody has edited in Word. */
export function createFakeWordCopies(): Pick<Handlers, Extract<keyof Handlers, `word-copy:${string}`>> {
  let described = { settings: defaultWordCopySettings, folder: 'D:\\Báo cáo' };
  return {
    'word-copy:describe': async () => described,
    'word-copy:change': async (part) => {
      const changes = Object.entries(part).filter(([, value]) => value !== undefined);
      described = {
        ...described,
        settings: { ...described.settings, ...Object.fromEntries(changes) },
      };
      return described;
    },
    'word-copy:choose-folder': async () => {
      described = { settings: { ...described.settings, folder: 'E:\\Cơ quan' }, folder: 'E:\\Cơ quan' };
      return described;
    },
    'word-copy:write': async () => ({
      status: 'written',
      folder: 'D:\\Báo cáo\\2021',
      fileName: 'Báo cáo quý I-2021 - Hội Nông dân.docx',
      writtenAt: '2021-03-16T03:43:00.000Z',
      editedFileName: null,
    }),
    'word-copy:state': async () => ({
      status: 'written',
      folder: 'D:\\Báo cáo\\2021',
      fileName: 'Báo cáo quý I-2021 - Hội Nông dân (bản của phần mềm).docx',
      writtenAt: '2021-03-16T03:42:22.000Z',
      editedFileName: 'Báo cáo quý I-2021 - Hội Nông dân.docx',
    }),
    'word-copy:open-folder': async () => ({}),
  };
}
