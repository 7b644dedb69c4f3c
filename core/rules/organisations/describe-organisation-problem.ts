import type { Problem, ProblemCode } from '../../contract/problem.ts';

export type OrganisationProblemCode = Extract<ProblemCode, `organisation-${string}` | 'nobody-expected'>;

/** The sentence of a rule of organisations or of their changes; see `describeProblem` for the details. */
export function describeOrganisationProblem(
  code: OrganisationProblemCode,
  details: Problem['details'],
): string {
  const { from, to } = details;
  const name = (key: string, nobody: string) => (details[key] ? `“${details[key]}”` : nobody);
  const body = name('organisation', 'này');
  const since = from ? `từ ${from}` : 'từ một ngày';
  switch (code) {
    case 'organisation-ends-before-start':
      return `Cơ quan ${body} có khoảng thời gian kết thúc${to ? ` (${to})` : ''} trước khi bắt đầu${from ? ` (${from})` : ''}. Sửa lại một trong hai ngày.`;
    case 'organisation-versions-overlap':
      return `Cơ quan ${body} có hai tên gọi trong cùng thời gian: tên trước ${to ? `đến hết ${to}` : 'chưa có ngày kết thúc'}, tên sau ${since}. Sửa để mỗi ngày chỉ có một tên gọi.`;
    case 'organisation-versions-gap':
      return `Cơ quan ${body} có thời gian không có tên gọi nào${from && to ? ` (từ ${from} đến ${to})` : ''}. Nối liền hai khoảng thời gian; cơ quan đã kết thúc rồi lập lại thì thêm thành cơ quan mới.`;
    case 'organisation-parent-unknown':
      return `Không tìm thấy cơ quan cấp trên ${name('parent', 'đã chọn')} của cơ quan ${body}. Chọn lại cơ quan cấp trên.`;
    case 'organisation-parent-cycle': {
      const parent = name('parent', 'đã chọn');
      return `Cơ quan ${body} không thể trực thuộc ${parent}: ${since}, ${parent} lại ở dưới ${body}. Chọn cơ quan cấp trên khác.`;
    }
    case 'organisation-predecessor-unknown':
      return `Không tìm thấy cơ quan tiền thân ${name('predecessor', 'đã chọn')} của cơ quan ${body}. Chọn lại cơ quan tiền thân.`;
    case 'organisation-lineage-cycle':
      return `Cơ quan ${name('predecessor', 'đã chọn')} không thể vừa là tiền thân vừa là cơ quan kế thừa của ${body}. Bỏ một trong hai.`;
    case 'organisation-lineage-order':
      return `Cơ quan ${body} không thể kế thừa ${name('predecessor', 'cơ quan đã chọn')} ${since}: ngày đó phải có cơ quan kế thừa, ngay trước đó phải còn cơ quan tiền thân. Sửa lại ngày bắt đầu hoặc kết thúc.`;
    case 'organisation-symbol-taken':
      return `Cơ quan ${body} và ${name('other', 'cơ quan khác')} cùng dùng ký hiệu ${name('symbol', 'này')} ${since}${to ? ` đến ${to}` : ''} ở cùng một nơi, nên số văn bản lẫn vào nhau. Đổi ký hiệu của một trong hai.`;
    case 'organisation-not-standing':
      return `Cơ quan ${body} không hoạt động vào ${from ?? 'ngày đã chọn'}. Chọn ngày khác, hoặc cơ quan khác.`;
    case 'organisation-change-empty':
      return 'Thay đổi này không làm khác gì. Chọn cơ quan và nhập nội dung mới.';
    case 'organisation-change-built-upon':
      return `Không hoàn tác được nữa: ${details.reason ?? 'đã có nội dung khác dựa trên thay đổi này'}. Muốn sửa thì thực hiện một thay đổi mới.`;
    case 'nobody-expected':
      return `Đến ${from ?? 'hết kỳ'}, các cơ quan, đơn vị ở máy này đều đã kết thúc hoạt động nên kỳ báo cáo không còn ai gửi. Vào Danh mục, Cơ quan, đơn vị để ghi cơ quan kế thừa hoặc thêm cơ quan mới.`;
  }
}
