import { catalogueKind, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { catalogueNouns } from '../../../core/catalogue/catalogue-nouns.ts';
import type { NounForm } from './noun-form.ts';

type NounScreen = {
  /** What the list says while there is nothing in it. */
  emptyText: string;
  /** Absent: one field for each column. */
  Form?: NounForm;
  /** The form has a page of its own instead of a place beside the list. */
  isWide?: boolean;
};

/** How each noun is shown; each new one is a line here and one in core/catalogue/catalogue-nouns.ts. */
export const nounScreens: Partial<Record<CatalogueKind, NounScreen>> = {
  'recipient-list': {
    emptyText:
      'Chưa có danh sách nơi nhận nào. Thêm danh sách hay dùng; khi soạn báo cáo chỉ cần chọn, không phải gõ lại.',
  },
  'cited-document': {
    emptyText:
      'Chưa có văn bản nào. Thêm các nghị quyết, chỉ thị, quyết định mà báo cáo hay viện dẫn, hoặc nhập từ Excel.',
  },
};

/** The nouns that can be shown, in the order of the catalogue. */
export const shownKinds: readonly CatalogueKind[] = catalogueKind.options.filter(
  (kind) => catalogueNouns[kind] && nounScreens[kind],
);
