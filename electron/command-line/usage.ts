/** `help` of the command line. */
export const usage = `Giao Ban, dòng lệnh (dành cho người quản trị)

  init   --data DIR --practice                         tạo dữ liệu kỳ tập huấn
  init   --data DIR --province ID --body ID[,ID…]      tạo dữ liệu của cơ quan
  put    LOẠI [TỆP|-] --data DIR                       ghi một bản ghi (JSON), có kiểm tra
  get    LOẠI MÃ… --data DIR                           đọc một bản ghi: get report 2021-q1 nam-dinh-mttq
  export --period MÃ --organisation MÃ --format word|pdf|excel --out TỆP --data DIR
         [--document report|tasks|petitions|figures]   báo cáo, danh mục nhiệm vụ, bảng kiến nghị, biểu số liệu;
                                                       excel: cả ba bảng, hoặc một bảng
  export --period MÃ --document LOẠI --format word|pdf --out TỆP --data DIR
         LOẠI: request-letter, reminder-letter,        công văn đề nghị báo cáo, đôn đốc,
         supplement-letter, consultation-letter,       đề nghị bổ sung, lấy ý kiến dự thảo,
         transfer-letter, invitation, programme,       chuyển kiến nghị; giấy mời, chương trình,
         minutes, notice, news                         biên bản, thông báo kết luận, tin hội nghị đã lưu
                                                       gần nhất; chưa có thì lấy từ mẫu, không lưu
  export --period MÃ --document petition-register [--anonymous] --format word|pdf --out TỆP --data DIR
                                                       sổ theo dõi kiến nghị thành bảng; --anonymous: không nêu tên
  export --period MÃ --document follow-up --format word|pdf --out TỆP --data DIR
                                                       bảng đối soát kết luận các hội nghị trước
  export --period MÃ --document consultation --format word|pdf --out TỆP --data DIR
                                                       bảng tổng hợp ý kiến góp ý dự thảo
  archive --period MÃ --out DIR --data DIR             lập hồ sơ kỳ: thư mục mới có mọi văn bản (PDF, Word, bản đến,
                                                       bản ký) và Mục lục văn bản
  export … [--two-sided | --one-sided]                 word, pdf: in hai mặt (lề trang chẵn đối xứng), in một mặt;
                                                       không ghi thì theo thể thức của văn bản
  form   TỆP.xlsx --data DIR                           thêm biểu mẫu Excel của cấp trên, ô nào đọc được nội dung
                                                       thì chọn sẵn; in ra mã của biểu mẫu
  export --period MÃ --organisation MÃ --format form --form MÃ --out TỆP.xlsx --data DIR
                                                       điền biểu mẫu từ báo cáo đã lưu
  catalogue export --kind LOẠI --out TỆP.xlsx --data DIR
                                                       một danh mục ra Excel: person, recipient-list,
                                                       cited-document, holiday-year, spelling…
  catalogue import --kind LOẠI --file TỆP.xlsx [--dry-run] --data DIR
                                                       lấy các thay đổi từ Excel; --dry-run: chỉ cho xem;
                                                       còn một dòng chưa đúng thì không ghi gì
  journal list --data DIR                              nhật ký: ai làm gì, lúc nào, cũ nhất trước
  journal verify --data DIR                            kiểm tra nhật ký: dòng bị sửa, chèn, cắt, đổi chỗ
  verify --data DIR                                    kiểm tra mọi tệp dữ liệu, bản đã lưu, thùng rác, nhật ký
  search TỪ… --data DIR                                tìm trong mọi báo cáo, nhiệm vụ, kiến nghị, công văn,
                                                       văn bản viện dẫn; không cần dấu
  backup --data DIR [--backups DIR]                    sao lưu vào thư mục backups cạnh dữ liệu, đọc lại từng tệp
  restore --list --data DIR                            các bản sao lưu, bản mới nhất trước
  restore [--id BẢN] --preview --data DIR              khôi phục thì thay đổi những gì; không ghi gì
  restore [--id BẢN] [--period MÃ --organisation MÃ] --data DIR
                                                       khôi phục tất cả, hoặc một báo cáo; trạng thái hiện có được
                                                       sao lưu trước
  handover export --out TỆP.bangiao --data DIR         cả bộ dữ liệu thành một tệp để chuyển sang máy khác
  handover import --file TỆP.bangiao --data DIR        nhận vào thư mục chưa có dữ liệu; mật khẩu (nếu có) đặt trong
                                                       biến môi trường GIAO_BAN_PASSPHRASE
  repair --data DIR --out DIR                          chép những gì còn dùng được sang thư mục khác, kể ra những
                                                       gì phải bỏ; dữ liệu gốc không bị sửa
  read   TỆP.docx                                      đọc một tệp Word: phần đầu, các mục, chữ ký, nơi nhận
  read   TỆP.docx --period MÃ --organisation MÃ --data DIR
                                                       xếp nội dung tệp vào đề cương của một báo cáo
  demo   --data DIR --out DIR                          kỳ tập huấn, mọi báo cáo ra Word và PDF

  --json   in một đối tượng JSON

Mã thoát: 0 khi xong; 1 kèm một câu nói rõ lỗi.
`;
