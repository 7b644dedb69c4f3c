import type { ReviewState } from '../../model/review.ts';
import type { StateTable } from './state-table.ts';

/** Ghi nhận · Bỏ ghi nhận · Đề nghị bổ sung · Rút đề nghị · Nhận bản bổ sung · Chốt · Bỏ chốt. */
export const reviewActs = [
  'register',
  'unregister',
  'request-supplement',
  'withdraw-request',
  'receive-supplement',
  'accept',
  'reopen',
] as const;
export type ReviewAct = (typeof reviewActs)[number];

const notReceived = { refusal: 'Chưa nhận được báo cáo. Ghi nhận báo cáo đến trước.' };
const isRegistered = { refusal: 'Báo cáo đã được ghi nhận. Chọn “Sửa ghi nhận” nếu ngày, số chưa đúng.' };
const isRequested = {
  refusal: 'Đang đề nghị bổ sung. Chọn “Đã nhận bản bổ sung” hoặc “Rút đề nghị” trước.',
};
const isAccepted = { refusal: 'Báo cáo đã chốt. Chọn “Bỏ chốt” trước.' };
const notRequested = { refusal: 'Báo cáo không có đề nghị bổ sung nào đang chờ.' };
const notAccepted = { refusal: 'Báo cáo chưa chốt.' };

/** The receiving office's side of a body's report; that body's own states are in report.ts. */
export const reviewTable: StateTable<ReviewState, ReviewAct> = {
  'not-sent': {
    register: { next: 'received' },
    unregister: notReceived,
    'request-supplement': notReceived,
    'withdraw-request': notRequested,
    'receive-supplement': notRequested,
    accept: notReceived,
    reopen: notAccepted,
  },
  received: {
    register: isRegistered,
    unregister: { next: 'not-sent' },
    'request-supplement': { next: 'supplement-requested' },
    'withdraw-request': notRequested,
    'receive-supplement': notRequested,
    accept: { next: 'accepted' },
    reopen: notAccepted,
  },
  'supplement-requested': {
    register: isRegistered,
    unregister: isRequested,
    'request-supplement': isRequested,
    'withdraw-request': { next: 'received' },
    'receive-supplement': { next: 'received' },
    accept: isRequested,
    reopen: notAccepted,
  },
  accepted: {
    register: isAccepted,
    unregister: isAccepted,
    'request-supplement': isAccepted,
    'withdraw-request': notRequested,
    'receive-supplement': notRequested,
    accept: { refusal: 'Báo cáo đã chốt.' },
    reopen: { next: 'received' },
  },
};

/** As the office calls a state. */
export const reviewStateNames: Readonly<Record<ReviewState, string>> = {
  'not-sent': 'Chưa gửi',
  received: 'Đã nhận',
  'supplement-requested': 'Đề nghị bổ sung',
  accepted: 'Đã chốt',
};
