import type { consultationContract } from '../../core/contract/consultation.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import {
  exportConsultation,
  describeConsultationFile,
} from '../services/consultation/export-consultation.ts';
import { openConsultation, saveConsultation } from '../services/consultation/open-consultation.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { ExportFile } from './file-saving.ts';

/** Lấy ý kiến dự thảo. */
export function createConsultationHandlers(
  workspaces: Workspaces,
  exportFile: ExportFile,
): Pick<Handlers, keyof typeof consultationContract> {
  return {
    'consultation:open': async ({ periodId }) => openConsultation(workspaces.current(), periodId),
    'consultation:save': async ({ consultation, expectedVersion }) =>
      saveConsultation(workspaces.current(), consultation, expectedVersion),
    'consultation:export': async ({ periodId, format }) => {
      const program = workspaces.current();
      return exportFile(format, await describeConsultationFile(program, periodId), (path) =>
        exportConsultation(program, periodId, format, path),
      );
    },
  };
}
