import type { Problem } from '../../contract/problem.ts';
import { formatMomentOfYear } from '../values/format-moment.ts';
import { describeOrganisationProblem } from '../organisations/describe-organisation-problem.ts';
import { describeFormFault } from '../forms/describe-form-fault.ts';
import { describeUpdateFault } from '../updates/describe-update-fault.ts';

/**
 * One plain Vietnamese sentence, or two: what happened, what to do. The page and the command line both use it.
 *
 * Keys of `details`, each optional; the sentence holds without them:
 * - `file`, `folder`, `path`: a file or folder as the user knows it
 * - `organisation`, `period`, `indicator`, `layout`, `kind`, `id`: the name or id that was not found or is concerned
 * - `field`: where in a record, as a path `blocks.3.content.0.text`; a leading `report.` is left out
 * - `layoutName`: the layout of the house that cannot be used
 * - `reason`: why the field is refused: a code of zod (`invalid_type`, `too_big`, …) or of the models (`listed-twice`, …);
 *   of an unreadable file `damaged`, `checksum` or `folder`
 * - `expected`, `value`: what the field should hold, and what it holds; also both versions of a stale save
 * - `version`: the version of the data that is newer than the program
 * - `limit`, `size`: the largest allowed size and the size found, with their unit
 * - `document`: what was to be printed of a report
 * - `sentence`, `name`: what a rule of the catalogue says, and about which record
 * - `machine`, `user`: where and by whom a folder is open
 * - `savedAt`: an instant
 * - `fault`: what a file given as a Word or Excel file or as a form is instead; `about`: the sheet or cell at fault
 * - `version`, `installed`, `system`: of an update file and of this PC
 * - `option`, `command`: of the command line
 * - `parent`, `predecessor`, `other`, `symbol`, `from`, `to`: of a rule of organisations, dates as printed
 */
export function describeProblem(problem: Problem): string {
  const { details } = problem;
  const about = (key: string) => (details[key] ? ` “${details[key]}”` : '');
  const file = about('file') || about('path');
  switch (problem.code) {
    case 'unknown-organisation':
      return `Không tìm thấy cơ quan, đơn vị${about('organisation')}. Kiểm tra lại tên hoặc mã.`;
    case 'unknown-period':
      return `Không tìm thấy kỳ báo cáo${about('period')}. Kiểm tra lại, hoặc thêm kỳ này trước.`;
    case 'unknown-indicator':
      return `Nội dung số liệu${about('indicator')} không có trong danh mục${inField(details)}. Kiểm tra lại mã.`;
    case 'unknown-layout':
      if (details.layoutName)
        return `Thể thức “${details.layoutName}” dựa trên mẫu “${details.layout}” mà phần mềm không có nên chưa dùng được. Chọn thể thức khác.`;
      return `Không có mẫu trình bày${about('layout')}${ofOrganisation(details)}. Chọn mẫu khác cho cơ quan này.`;
    case 'unknown-record-kind':
      return `Không có loại hồ sơ${about('kind')}.${details.expected ? ` Các loại dùng được: ${details.expected}.` : ''}`;
    case 'organisation-ends-before-start':
    case 'organisation-versions-overlap':
    case 'organisation-versions-gap':
    case 'organisation-parent-unknown':
    case 'organisation-parent-cycle':
    case 'organisation-predecessor-unknown':
    case 'organisation-lineage-cycle':
    case 'organisation-lineage-order':
    case 'organisation-symbol-taken':
    case 'organisation-not-standing':
    case 'organisation-change-empty':
    case 'organisation-change-built-upon':
    case 'nobody-expected':
      return describeOrganisationProblem(problem.code, details);
    case 'no-printer':
      return 'Máy này chưa có máy in nào. Cài máy in trong Windows rồi thử lại, hoặc lưu PDF để in ở máy khác.';
    case 'printer-refused':
      return 'Chưa in được: máy in không nhận bản in. Kiểm tra máy in đã bật, còn giấy rồi thử lại, hoặc lưu PDF để in cách khác.';
    case 'invalid-id':
      return `Mã${about('value')} không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.`;
    case 'invalid-json':
      return `${file ? `Tệp${file}` : 'Dữ liệu đưa vào'} không đọc được vì sai cấu trúc. Tệp gốc vẫn giữ nguyên.`;
    case 'invalid-record':
      if (details.layoutName)
        return `Thể thức “${details.layoutName}” đặt chưa đúng nên đang in theo mẫu gốc. ${describeField(details)}`;
      return `${details.file ? `Tệp “${details.file}”: ` : ''}${describeField(details)} Chưa có gì được ghi.`;
    case 'record-too-large':
      return `Nội dung quá lớn${sizes(details)}, không thể lưu. Bớt nội dung rồi lưu lại.`;
    case 'record-missing':
      if (file && !details.kind)
        return `Không tìm thấy tệp${file}. Có thể tệp đã bị đổi tên, chuyển đi hoặc xoá. Kiểm tra rồi chọn lại tệp.`;
      return `Không tìm thấy ${file ? `tệp${file}` : `${nameKind(details.kind)}${about('id')}`}${ofOrganisation(details)}${inPeriod(details)}. Có thể chưa được lưu lần nào hoặc đã bị chuyển đi.`;
    case 'already-exists':
      return details.period
        ? `Kỳ báo cáo “${details.period}” đã có. Mở kỳ này thay vì thêm mới.`
        : `${file ? `Tệp${file}` : 'Nội dung này'} đã có. Nội dung đang có được giữ nguyên.`;
    case 'stale-version':
      if (details.kind === 'layout' || details.kind === 'organisation')
        return 'Thể thức này vừa được sửa ở nơi khác sau khi mở màn hình này. Trở về rồi mở lại để lấy bản mới nhất.';
      if (details.kind === 'form')
        return 'Biểu mẫu này vừa được sửa ở nơi khác sau khi mở màn hình này. Trở về rồi mở lại để lấy bản mới nhất.';
      if (details.kind === 'letter')
        return 'Văn bản này vừa được lưu ở nơi khác sau khi mở ở đây. Sao chép phần vừa viết, rồi mở lại văn bản để lấy bản mới nhất.';
      return 'Báo cáo này vừa được lưu ở nơi khác sau khi mở ở đây. Sao chép phần vừa viết, rồi mở lại báo cáo để lấy bản mới nhất.';
    case 'unreadable-file':
      if (details.reason === 'folder')
        return `Không đọc được${file}: đây là thư mục, không phải tệp. Chọn một tệp.`;
      return `Không đọc được tệp${file || ' dữ liệu'}${describeDamage(details)}. Tệp vẫn được giữ nguyên; báo người hỗ trợ kỹ thuật để khôi phục.`;
    case 'restored-file':
      return `Tệp${file} bị hỏng; bản lưu${momentOf(details)} còn nguyên và được dùng thay. Tệp hỏng vẫn được giữ lại.`;
    case 'journal-damaged':
      return `Nhật ký: ${details.sentence ?? 'có dòng không còn như lúc ghi.'}`;
    case 'newer-file':
      return `Tệp${file || ' dữ liệu'} do phiên bản Giao Ban mới hơn tạo ra, cần phiên bản mới hơn mới đọc được. Cập nhật ứng dụng rồi mở lại.`;
    case 'not-a-folder':
      return `Ở chỗ của thư mục dữ liệu${about('folder')} đang có một tệp. Dời hoặc đổi tên tệp đó rồi thử lại; hoặc mở bộ dữ liệu khác.`;
    case 'folder-of-program':
      return `Thư mục${about('folder')} nằm trong nơi cài đặt Giao Ban: khi gỡ hoặc cập nhật phần mềm, mọi thứ trong đó bị xoá. Chọn thư mục khác, ví dụ trong Tài liệu (Documents).`;
    case 'not-a-copy-file':
      return `Tệp${file} không phải bản sao của văn bản này, hoặc đã bị hỏng. Chọn tệp khác.`;
    case 'not-a-pack':
      return `Tệp${file} không phải tệp bàn giao hay tệp sao lưu của Giao Ban. Chọn tệp khác.`;
    case 'update-refused':
      return describeUpdateFault(file, details);
    case 'passphrase-needed':
      return `Tệp${file} có mật khẩu. Nhập mật khẩu đã đặt khi tạo tệp.`;
    case 'wrong-passphrase':
      return 'Mật khẩu không đúng. Nhập lại; phần mềm không giữ mật khẩu nên không lấy lại được mật khẩu đã quên.';
    case 'no-backups':
      return `Không thấy bản sao lưu nào trong thư mục${about('folder')}. Chọn thư mục “backups” nằm cạnh thư mục dữ liệu, hoặc chọn tệp sao lưu.`;
    case 'being-restored':
      return 'Đang khôi phục dữ liệu nên chưa lưu được. Chờ khôi phục xong.';
    case 'search-interrupted':
      return 'Việc tìm kiếm bị ngắt giữa chừng nên chưa có kết quả; dữ liệu vẫn còn nguyên. Sửa từ cần tìm để tìm lại.';
    case 'not-a-section-file':
      return `Tệp${file} không phải tệp giao phần, hoặc đã bị hỏng. Chọn tệp khác, hoặc đề nghị người soạn gửi lại.`;
    case 'section-file-of-another-report':
      return `Tệp${file} thuộc báo cáo khác (${[details.organisation, details.period].filter(Boolean).join(', ')}). Mở đúng báo cáo đó rồi nhận lại.`;
    case 'no-workspace':
      return `Thư mục${about('folder')} chưa có dữ liệu của Giao Ban. Chọn cơ quan để bắt đầu.`;
    case 'workspace-gone':
      return `Không thấy dữ liệu ở thư mục${about('folder')}. Cắm lại ổ đĩa, USB hoặc nối lại ổ mạng rồi thử lại; nếu thư mục đã được chuyển đi thì mở thư mục ở nơi mới.`;
    case 'read-only':
      return 'Bộ dữ liệu này đang mở chỉ để xem nên chưa có gì được ghi. Muốn sửa, mở lại bộ dữ liệu để sửa.';
    case 'folder-in-use':
      return details.machine
        ? `Thư mục dữ liệu${about('folder')} đang được mở để sửa trên máy “${details.machine}”${details.user ? ` (người dùng “${details.user}”)` : ''}. Chưa có gì được ghi; đóng Giao Ban ở đó rồi thử lại.`
        : `Thư mục dữ liệu${about('folder')} đang được một cửa sổ Giao Ban khác dùng. Đóng cửa sổ đó rồi thử lại.`;
    case 'no-permission':
      return `Không có quyền đọc hoặc ghi${file ? ` tệp${file}` : about('folder') ? ` thư mục${about('folder')}` : ''}. Chọn nơi lưu khác, hoặc nhờ người quản trị máy cấp quyền.`;
    case 'disk-full':
      return `Ổ đĩa đã đầy, chưa ghi được${file ? ` tệp${file}` : ''}. Xoá bớt tệp không cần rồi thử lại; bản đã lưu trước đó vẫn còn nguyên.`;
    case 'cannot-open-file':
      return `Không mở được tệp${file}. Tệp có thể đã bị xoá, hoặc máy chưa có chương trình đọc loại tệp này.`;
    case 'not-readable-word':
      return `Không đọc được tệp${file}: ${describeWordFault(details.fault)} Chưa có gì thay đổi.`;
    case 'not-readable-excel':
      return `Không đọc được tệp${file}: ${describeExcelFault(details.fault)} Chưa có gì thay đổi.`;
    case 'refused-record':
      return `${details.name ? `${details.name}: ` : ''}${details.sentence ?? 'Nội dung chưa đúng.'}`;
    case 'not-readable-form':
      return `${describeFormFault(details.fault, file, details.about)} Chưa có gì thay đổi.`;
    case 'form-file-missing':
      return `Tệp gốc của biểu mẫu${about('id')} không còn nguyên trong thư mục dữ liệu. Mở biểu mẫu, chọn “Thay tệp mẫu” và chọn lại tệp cấp trên gửi.`;
    case 'wrong-extension':
      return `Tệp${file} cần có đuôi “${details.expected ?? '.xlsx'}” như tệp cấp trên gửi, nếu không Excel sẽ không mở được. Đặt lại tên tệp.`;
    case 'act-not-possible':
      return `Chưa làm được việc này. ${details.reason ?? 'Mở lại báo cáo để xem tình trạng mới nhất.'}`;
    case 'not-a-pdf':
      return `Tệp${file} không phải là tệp PDF. Chọn bản ký đã quét hoặc đã ký số ở dạng PDF.`;
    case 'file-too-large':
      return `Tệp${file} quá lớn${sizes(details)}. Quét lại ở độ phân giải thấp hơn rồi đính kèm.`;
    case 'signed-copy-missing':
      return 'Tệp bản ký không còn nguyên trong thư mục dữ liệu. Đính kèm lại bản ký; nội dung báo cáo không bị ảnh hưởng.';
    case 'file-in-use':
      return `Tệp${file} đang mở trong chương trình khác (thường là Word, Excel hoặc trình xem PDF). Đóng tệp đó rồi thử lại.`;
    case 'folder-missing':
      return `Không tìm thấy thư mục${about('folder') || file}. Cắm lại ổ đĩa, USB, hoặc chọn nơi lưu khác.`;
    case 'write-failed':
      return `Chưa ghi được${file ? ` tệp${file}` : ''}. Bản đã lưu trước đó vẫn còn nguyên; thử lại, hoặc chọn nơi lưu khác.`;
    case 'print-failed':
      return `Không tạo được trang in${ofOrganisation(details)}. Nội dung đã soạn không bị ảnh hưởng; thử lại, nếu vẫn lỗi thì báo người hỗ trợ kỹ thuật.`;
    case 'no-receiver':
      return `Kỳ báo cáo${about('period')} chưa ghi cơ quan nhận báo cáo, nên chưa lập được công văn.`;
    case 'period-closed':
      return `Kỳ báo cáo${about('period')} đã kết thúc nên chỉ xem, chưa có gì được ghi. Muốn sửa, chọn “Mở lại kỳ” ở trang kỳ báo cáo.`;
    case 'nobody-to-remind':
      return 'Các cơ quan, đơn vị đã gửi đủ báo cáo, không cần công văn đôn đốc.';
    case 'nothing-to-print':
      return describeNothing(details.document);
    case 'print-timed-out':
      return 'Tạo trang in quá lâu nên đã dừng. Nội dung đã soạn không bị ảnh hưởng; đóng bớt chương trình khác rồi thử lại.';
    case 'cancelled':
      return 'Đã huỷ theo yêu cầu.';
    case 'untrusted-page':
      return 'Yêu cầu không đến từ cửa sổ của Giao Ban nên đã bị từ chối. Đóng phần mềm rồi mở lại.';
    case 'unknown-command':
      if (details.option)
        return `Không có tuỳ chọn${about('option')}. Lệnh “help” cho biết các tuỳ chọn dùng được.`;
      return `Không có lệnh${about('command')}.${details.expected ? ` Các lệnh dùng được: ${details.expected}.` : ''}`;
    case 'missing-option':
      return `Thiếu mục${about('option') || ' bắt buộc'}${about('command') ? ` của lệnh${about('command')}` : ''}.${details.expected ? ` Cách dùng: ${details.expected}` : ''}`;
    case 'wrong-option':
      return `Giá trị${about('value')}${about('option') ? ` của${about('option')}` : ''} không dùng được.${details.expected ? ` Các giá trị dùng được: ${details.expected}.` : ''}`;
    case 'unexpected':
      return 'Phần mềm gặp lỗi ngoài dự kiến. Phần đã lưu vẫn còn nguyên; thử lại, nếu vẫn lỗi thì báo người hỗ trợ kỹ thuật.';
  }
}

type Details = Problem['details'];

function momentOf({ savedAt }: Details): string {
  return savedAt ? ` lúc ${formatMomentOfYear(savedAt)}` : ' trước đó';
}

function describeNothing(document = ''): string {
  switch (document) {
    case 'figures':
      return 'Báo cáo chưa có số liệu nào. Ghi số liệu vào báo cáo rồi in lại.';
    case 'tasks':
      return 'Báo cáo chưa có nhiệm vụ kỳ tới nào. Ghi nhiệm vụ vào báo cáo rồi in lại.';
    case 'petitions':
      return 'Báo cáo chưa có kiến nghị nào. Ghi ý kiến, kiến nghị vào báo cáo rồi in lại.';
    case 'register':
      return 'Chưa chọn dòng nào của sổ theo dõi kiến nghị, hoặc sổ chưa có dòng nào để in.';
    case 'follow-up':
      return 'Các hội nghị trước chưa có nội dung kết luận nào để đối soát.';
    case 'letter':
      return 'Chưa soạn công văn nào thuộc loại này trong kỳ báo cáo.';
    case 'consultation':
      return 'Chưa lấy ý kiến cơ quan nào về dự thảo. Ghi ở bước Lấy ý kiến rồi in lại.';
    default:
      return 'Báo cáo chưa có số liệu, nhiệm vụ, kiến nghị nào để xuất.';
  }
}

function ofOrganisation(details: Details): string {
  return details.organisation ? ` của “${details.organisation}”` : '';
}

function inPeriod(details: Details): string {
  return details.period ? ` trong kỳ “${details.period}”` : '';
}

function nameKind(kind = ''): string {
  switch (kind) {
    case 'report':
      return 'báo cáo';
    case 'numbered-draft':
      return 'dự thảo đã trình';
    case 'period':
      return 'kỳ báo cáo';
    case 'organisation':
      return 'cơ quan, đơn vị';
    case 'organisation-change':
      return 'thay đổi tổ chức';
    case 'outline':
      return 'đề cương báo cáo';
    case 'indicator':
      return 'nội dung số liệu';
    case 'person':
      return 'người ký';
    case 'layout':
      return 'thể thức văn bản';
    case 'form':
      return 'biểu mẫu';
    case 'cited-document':
      return 'văn bản căn cứ, viện dẫn';
    case 'recipient-list':
      return 'danh sách nơi nhận';
    case 'holiday-year':
      return 'ngày nghỉ của năm';
    case 'source':
      return 'văn bản của nguồn khác';
    case 'consultation':
      return 'ý kiến với dự thảo';
    case 'review':
      return 'ý kiến với báo cáo';
    case 'meeting':
      return 'hội nghị giao ban';
    case 'conclusion':
      return 'nội dung kết luận';
    case 'petition':
      return 'ý kiến, kiến nghị';
    case 'letter':
      return 'công văn, giấy mời';
    case 'workspace':
      return 'dữ liệu của Giao Ban';
    case 'export':
      return 'tệp vừa xuất';
    case 'signed-copy':
      return 'bản ký';
    case 'update':
      return 'tệp cập nhật';
    default:
      return kind ? `“${kind}”` : 'nội dung cần mở';
  }
}

function describeDamage(details: Details): string {
  if (details.field) return ` (trường “${nameField(details.field)}” không hợp lệ)`;
  if (details.reason === 'damaged') return ' (sai cấu trúc)';
  return details.reason === 'checksum' ? ' (nội dung bị hỏng hoặc bị sửa ngoài phần mềm)' : '';
}

function inField(details: Details): string {
  return details.field ? ` (trường “${nameField(details.field)}”)` : '';
}

function sizes(details: Details): string {
  if (details.size && details.limit) return ` (${details.size}, nhiều nhất ${details.limit})`;
  return details.limit ? ` (nhiều nhất ${details.limit})` : '';
}

/** What is wrong with a field, from the details of a problem. */
export function describeField(details: Details): string {
  const field = details.field ? `Trường “${nameField(details.field)}”` : 'Nội dung';
  const got = details.value ? `, đang là “${details.value}”` : '';
  const reason = describeReason(details);
  return `${field} không hợp lệ${reason ? `: ${reason}` : ''}${got}.`;
}

/** The reasons of zod 4 (`code` of an issue) and those which the models add in their own checks. */
function describeReason({ reason = '', expected }: Details): string {
  switch (reason) {
    case 'invalid_type':
      return expected ? `cần ${nameType(expected)}` : 'thiếu, hoặc sai loại';
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return expected ? `chỉ nhận ${expected}` : 'giá trị không nằm trong các giá trị được dùng';
    case 'invalid_format':
      return expected ? `cần viết theo dạng ${expected}` : 'viết không đúng dạng';
    case 'too_big':
      return expected
        ? `dài hoặc lớn quá mức cho phép (nhiều nhất ${expected})`
        : 'dài hoặc lớn quá mức cho phép';
    case 'too_small':
      return expected && expected !== '1'
        ? `ngắn hoặc nhỏ quá mức cho phép (ít nhất ${expected})`
        : 'không được để trống';
    case 'not_multiple_of':
      return 'cần là số nguyên';
    case 'unrecognized_keys':
      return 'có phần không được dùng ở đây';
    case 'custom':
      return '';
    case 'not-plain':
      return 'có phần không phải là chữ, số hay danh sách';
    case 'too-many-faults':
      return 'sai ở quá nhiều chỗ';
    case 'listed-twice':
      return 'bị trùng, mỗi mục chỉ được có một lần';
    case 'control-characters':
      return 'có ký tự điều khiển không in được; xoá ký tự đó rồi lưu lại';
    case 'value-does-not-fit-state':
      return 'số liệu và tình trạng của số liệu không khớp nhau';
    case 'ends-before-start':
      return 'ngày kết thúc trước ngày bắt đầu';
    case 'margins-too-wide':
      return 'lề rộng quá, trang không còn đủ chỗ cho chữ';
    case 'lines-overlap':
      return 'dòng sát nhau quá, chữ dòng trên đè lên dòng dưới';
    case 'other-layout':
      return 'thể thức có sẵn chỉ được chỉnh trên chính mẫu gốc của nó; muốn dựa trên mẫu khác thì tạo thể thức riêng';
    case 'versions-overlap':
      return 'các khoảng thời gian chồng lên nhau';
    case 'ordinal-does-not-fit-kind':
      return 'thứ tự quý hoặc tháng không khớp với loại kỳ báo cáo';
    case 'not a date':
      return 'không phải là ngày có trong lịch';
    case 'not-a-date':
      return 'tháng đã ghi không có ngày này, hoặc có ngày mà thiếu tháng';
    case 'empty':
      return 'không được để trống';
    case 'reserved':
      return 'mã này trùng với tên dành riêng của hệ điều hành';
    default:
      return reason;
  }
}

function nameType(expected: string): string {
  switch (expected) {
    case 'string':
      return 'chữ';
    case 'number':
    case 'int':
      return 'số';
    case 'boolean':
      return 'true hoặc false';
    case 'array':
      return 'một danh sách';
    case 'object':
    case 'record':
      return 'một nhóm mục';
    case 'null':
      return 'để trống (null)';
    default:
      return expected;
  }
}

/** `report.blocks.3.content.0.text` → `blocks.3.content.0.text`, told in words where the parts are well known. */
function nameField(path: string): string {
  const parts = path.split('.').filter((part, index) => !(index === 0 && part === 'report'));
  const words = parts.map((part) =>
    /^\d+$/.test(part) ? `thứ ${Number(part) + 1}` : (fieldNames[part] ?? part),
  );
  const isKnown = parts.every((part) => /^\d+$/.test(part) || fieldNames[part] !== undefined);
  return isKnown ? `${words.join(' ')} (${parts.join('.')})` : parts.join('.');
}

const fieldNames: Record<string, string> = {
  abstract: 'trích yếu',
  addressee: 'cơ quan có thẩm quyền giải quyết',
  authority: 'thể thức đề ký',
  baseId: 'mẫu gốc',
  blocks: 'đoạn văn',
  blankNumberSpaces: 'chỗ trống để ghi số',
  bodySizePt: 'cỡ chữ nội dung (pt)',
  content: 'phần chữ',
  date: 'ngày',
  day: 'ngày',
  deadline: 'thời hạn',
  denominator: 'mẫu số',
  draftNumber: 'dự thảo lần',
  figures: 'số liệu',
  firstLineIndentMm: 'thụt đầu dòng (mm)',
  freeLines: 'dòng trống để ký',
  from: 'từ ngày',
  header: 'phần đầu và chữ ký',
  indicatorId: 'mã nội dung số liệu',
  issued: 'ban hành',
  kind: 'loại',
  lastTaskAnswers: 'trả lời nhiệm vụ kỳ trước',
  linePitchPt: 'giãn dòng (pt)',
  marginBottomMm: 'lề dưới (mm)',
  marginLeftMm: 'lề trái (mm)',
  marginRightMm: 'lề phải (mm)',
  marginTopMm: 'lề trên (mm)',
  month: 'tháng',
  name: 'tên',
  nextTasks: 'nhiệm vụ kỳ sau',
  note: 'ghi chú',
  number: 'số, ký hiệu',
  numerator: 'tử số',
  ordinal: 'quý hoặc tháng',
  organisationId: 'cơ quan, đơn vị',
  outcome: 'kết quả',
  paragraphSpacePt: 'cách đoạn (pt)',
  periodId: 'kỳ báo cáo',
  petitions: 'ý kiến, kiến nghị',
  placeName: 'địa danh',
  product: 'sản phẩm',
  reason: 'lý do',
  recipients: 'nơi nhận',
  result: 'kết quả',
  rows: 'dòng của bảng',
  sections: 'mục đề cương',
  shortName: 'tên gọi tắt',
  signerName: 'họ tên người ký',
  signerPosition: 'chức vụ người ký',
  state: 'tình trạng',
  switches: 'thể thức',
  text: 'nội dung',
  title: 'tên gọi',
  to: 'đến ngày',
  value: 'giá trị',
  year: 'năm',
  yearTarget: 'chỉ tiêu năm',
};

/** What a file that was given as Word is instead, and what to do about it. */
function describeWordFault(fault = ''): string {
  switch (fault) {
    case 'empty-file':
      return 'tệp rỗng. Chép lại tệp từ nơi gửi.';
    case 'too-large':
      return 'tệp quá lớn (trên 100 MB). Mở trong Word, bỏ bớt ảnh rồi lưu thành tệp mới.';
    case 'unpacks-too-large':
      return 'nội dung bên trong lớn bất thường, tệp có thể không an toàn. Đề nghị nơi gửi gửi lại.';
    case 'too-complex':
      return 'tệp quá phức tạp nên đọc quá lâu. Mở trong Word, chép nội dung sang một tệp mới rồi lưu.';
    case 'password':
      return 'tệp có mật khẩu. Mở trong Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại.';
    case 'old-word':
      return 'đây là tệp Word đời cũ (.doc). Mở trong Word rồi chọn Lưu thành, kiểu .docx.';
    case 'pdf':
      return 'đây là tệp PDF. Dùng tệp Word (.docx) gốc của văn bản.';
    case 'rtf':
      return 'đây là tệp RTF. Mở trong Word rồi chọn Lưu thành, kiểu .docx.';
    case 'excel':
      return 'đây là tệp Excel, không phải Word. Chọn tệp Word (.docx) của báo cáo.';
    case 'powerpoint':
      return 'đây là tệp trình chiếu, không phải Word. Chọn tệp Word (.docx) của báo cáo.';
    case 'open-document':
      return 'đây là tệp LibreOffice (.odt). Mở trong LibreOffice hoặc Word rồi lưu thành .docx.';
    case 'zip':
      return 'đây là tệp nén. Giải nén rồi chọn tệp Word (.docx) bên trong.';
    case 'only-pictures':
      return 'tệp chỉ có hình ảnh (thường là bản quét), không có chữ để lấy. Dùng tệp Word gốc của văn bản.';
    case 'no-text':
      return 'tệp không có chữ nào. Kiểm tra lại đã chọn đúng tệp chưa.';
    case 'damaged':
      return 'tệp bị hỏng. Mở thử trong Word; nếu Word sửa được thì lưu thành tệp mới.';
    default:
      return 'đây không phải là tệp Word (.docx). Kiểm tra lại đã chọn đúng tệp chưa.';
  }
}

/** What a file that was given as Excel is instead, and what to do about it. */
function describeExcelFault(fault = ''): string {
  switch (fault) {
    case 'empty-file':
      return 'tệp rỗng. Chép lại tệp từ nơi gửi.';
    case 'too-large':
      return 'tệp quá lớn (trên 20 MB). Bỏ ảnh, bỏ các trang tính không cần rồi lưu thành tệp mới.';
    case 'too-many-rows':
      return 'bảng có quá nhiều dòng (mỗi lần nhập nhiều nhất 5.000 dòng). Chia thành nhiều tệp, hoặc kiểm tra lại đã chọn đúng tệp chưa.';
    case 'too-complex':
      return 'tệp quá phức tạp nên đọc quá lâu. Chép bảng sang một tệp Excel mới rồi lưu.';
    case 'password':
      return 'tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu rồi lưu lại.';
    case 'old-excel':
      return 'đây là tệp Excel đời cũ (.xls). Mở trong Excel rồi chọn Lưu thành, kiểu .xlsx.';
    case 'pdf':
      return 'đây là tệp PDF. Dùng tệp Excel (.xlsx) gốc.';
    case 'csv':
      return 'đây là tệp văn bản (.csv). Mở trong Excel rồi chọn Lưu thành, kiểu .xlsx.';
    case 'word':
      return 'đây là tệp Word, không phải Excel. Chọn tệp Excel (.xlsx).';
    case 'powerpoint':
      return 'đây là tệp trình chiếu, không phải Excel. Chọn tệp Excel (.xlsx).';
    case 'open-document':
      return 'đây là tệp LibreOffice (.ods). Mở trong LibreOffice hoặc Excel rồi lưu thành .xlsx.';
    case 'zip':
      return 'đây là tệp nén. Giải nén rồi chọn tệp Excel (.xlsx) bên trong.';
    case 'damaged':
      return 'tệp bị hỏng. Mở thử trong Excel; nếu Excel sửa được thì lưu thành tệp mới.';
    default:
      return 'đây không phải là tệp Excel (.xlsx). Kiểm tra lại đã chọn đúng tệp chưa.';
  }
}
