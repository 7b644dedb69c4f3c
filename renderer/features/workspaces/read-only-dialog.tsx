import { Text } from '@mantine/core';
import { NoticeDialog } from '../../components/notice-dialog.tsx';

/** Why a screen that only writes is not opened. */
export function ReadOnlyDialog({ isNewer, onClose }: { isNewer: boolean; onClose: () => void }) {
  return (
    <NoticeDialog title="Chỉ xem" onClose={onClose}>
      <Text>
        Bộ dữ liệu này đang mở chỉ để xem, nên những màn hình dùng để sửa (Danh mục, Biểu mẫu, Thể thức văn
        bản) chưa mở được.
      </Text>
      <Text mt="xs">
        {isNewer
          ? 'Dữ liệu này do phiên bản Giao Ban mới hơn tạo ra. Muốn sửa, cập nhật ứng dụng trên máy này rồi mở lại.'
          : 'Muốn sửa, chọn “Mở để sửa” ở trang kỳ báo cáo; nếu máy khác đang mở để sửa, đóng Giao Ban ở đó trước.'}
      </Text>
    </NoticeDialog>
  );
}
