import type { ComponentType } from 'react';
import { catalogueKind, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { catalogueNouns } from '../../../core/catalogue/catalogue-nouns.ts';
import { AddYear } from './add-year.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { IndicatorForm } from './indicator/indicator-form.tsx';
import { formOf, type NounForm } from './noun-form.ts';
import { OrganisationForm } from './organisation/organisation-form.tsx';
import { OrganisationTools } from './organisation/organisation-tools.tsx';
import { OutlineForm } from './outline/outline-form.tsx';
import { OutlineTools } from './outline/outline-tools.tsx';
import { AddPeriod } from './period/add-period.tsx';
import { PeriodForm } from './period/period-form.tsx';
import { PersonForm } from './person-form.tsx';
import { ShippedTools } from './shipped-tools.tsx';
import { SpellingForm } from './spelling-form.tsx';
import type { ToolsProps } from './tools-props.ts';

type NounScreen = {
  /** What the list says while there is nothing in it. */
  emptyText: string;
  /** Absent: one field for each column. */
  Form?: NounForm;
  /** What else the list offers beside "Thêm". */
  Tools?: ComponentType<ToolsProps>;
  /** Asks first what is to be added, and adds it by itself; absent: a record begins as the noun says. */
  AddDialog?: ComponentType<{ onAdded: (id: string) => void; onClose: () => void }>;
  /** The form stands in place of the list. */
  isPage?: boolean;
  /** The form has a page of its own instead of a place beside the list. */
  isWide?: boolean;
};

/** How each noun is shown; each new one is a line here and one in core/catalogue/catalogue-nouns.ts. */
export const nounScreens: Partial<Record<CatalogueKind, NounScreen>> = {
  organisation: {
    emptyText: 'Chưa có cơ quan, đơn vị nào. Thêm cơ quan, hoặc nhập từ Excel.',
    Form: formOf(OrganisationForm),
    Tools: OrganisationTools,
    isWide: true,
  },
  person: {
    emptyText:
      'Chưa có người ký nào. Thêm lãnh đạo của cơ quan kèm chức vụ, ngày giữ chức vụ; khi soạn báo cáo chỉ cần chọn.',
    Form: formOf(PersonForm),
  },
  'recipient-list': {
    emptyText:
      'Chưa có danh sách nơi nhận nào. Thêm danh sách hay dùng; khi soạn báo cáo chỉ cần chọn, không phải gõ lại.',
  },
  outline: {
    emptyText:
      'Chưa có đề cương nào. Thêm đề cương, lấy từ công văn (Word), hoặc bổ sung các đề cương có sẵn.',
    Form: formOf(OutlineForm),
    Tools: OutlineTools,
    isPage: true,
  },
  indicator: {
    emptyText: 'Chưa có nội dung số liệu nào. Thêm từng dòng, nhập từ Excel, hoặc bổ sung danh mục có sẵn.',
    Form: formOf(IndicatorForm),
    Tools: ShippedTools,
  },
  period: {
    emptyText: 'Chưa có kỳ báo cáo nào. Thêm kỳ báo cáo đầu tiên.',
    Form: formOf(PeriodForm),
    AddDialog: AddPeriod,
  },
  'cited-document': {
    emptyText:
      'Chưa có văn bản nào. Thêm các nghị quyết, chỉ thị, quyết định mà báo cáo hay viện dẫn, hoặc nhập từ Excel.',
    Tools: ShippedTools,
  },
  'holiday-year': {
    emptyText: 'Chưa có năm nào. Thêm năm, rồi bấm vào từng ngày nghỉ, ngày làm bù trên lịch.',
    Form: formOf(HolidayForm),
    Tools: ShippedTools,
    AddDialog: AddYear,
    isWide: true,
  },
  spelling: {
    emptyText: 'Chưa có cơ quan, đơn vị nào.',
    Form: formOf(SpellingForm),
  },
};

/** The nouns that can be shown, in the order of the catalogue. */
export const shownKinds: readonly CatalogueKind[] = catalogueKind.options.filter(
  (kind) => catalogueNouns[kind] && nounScreens[kind],
);
