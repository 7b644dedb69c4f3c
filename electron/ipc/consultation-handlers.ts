import type { consultationContract } from '../../core/contract/consultation.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import type { Exported } from '../../core/contract/views.ts';
import {
  exportConsultation,
  nameConsultationFile,
  type ConsultationFormat,
} from '../services/consultation/export-consultation.ts';
import { openConsultation, saveConsultation } from '../services/consultation/open-consultation.ts';
import type { Workspaces } from '../services/house-workspaces.ts';

/** Lấy ý kiến dự thảo. */
export function createConsultationHandlers(
  workspaces: Workspaces,
  exportFile: (
    format: ConsultationFormat,
    fileName: string,
    write: (path: string) => Promise<{ pageCount: number | null; missingCharacters: string[] }>,
  ) => Promise<Exported>,
): Pick<Handlers, keyof typeof consultationContract> {
  return {
    'consultation:open': async ({ periodId }) => openConsultation(workspaces.current(), periodId),
    'consultation:save': async ({ consultation, expectedVersion }) =>
      saveConsultation(workspaces.current(), consultation, expectedVersion),
    'consultation:export': async ({ periodId, format }) => {
      const program = workspaces.current();
      return exportFile(format, await nameConsultationFile(program, periodId, format), (path) =>
        exportConsultation(program, periodId, format, path),
      );
    },
  };
}
