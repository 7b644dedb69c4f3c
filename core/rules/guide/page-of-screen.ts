import type { GuidePageId } from './guide-pages.ts';

/** Every screen of the program, and the page of the guide that F1 opens on it. */
export const pageOfScreen = {
  'first-run': 'bat-dau',
  unreadable: 'khi-co-su-co',
  home: 'tiep-nhan',
  'home-without-periods': 'bat-dau',
  report: 'viet-bao-cao',
  'print-view': 'kiem-tra-va-in',
  letter: 'cong-van',
  petitions: 'kien-nghi',
  consultation: 'lay-y-kien',
  meeting: 'hoi-nghi',
  'follow-up': 'theo-doi',
  closing: 'theo-doi',
  bench: 'tong-hop',
  review: 'tiep-nhan',
  layouts: 'the-thuc',
  catalogue: 'danh-muc',
  forms: 'bieu-mau-excel',
  bin: 'sao-luu',
  journal: 'sao-luu',
  backups: 'sao-luu',
  update: 'cap-nhat',
} as const satisfies Record<string, GuidePageId>;

export type ScreenName = keyof typeof pageOfScreen;
