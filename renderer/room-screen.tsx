import { lazy, Suspense } from 'react';
import type { SearchPlace } from '../core/rules/search/search-text.ts';
import { BusyIndicator } from './components/busy-indicator.tsx';
import { CenteredPanel } from './components/centered-panel.tsx';
import type { LetterKey } from './features/letter/letter-key.ts';
import type { MeetingPart } from './features/meeting/meeting-screen.tsx';

/** A room of the office that gathers a period's reports; its letters and reports open over it. */
export type Room =
  | { kind: 'petitions'; periodId: string }
  | { kind: 'meeting'; periodId: string; part: MeetingPart }
  | { kind: 'follow-up'; periodId: string }
  /** Lấy ý kiến dự thảo. */
  | { kind: 'consultation'; periodId: string }
  /** Kết thúc kỳ, lập hồ sơ. */
  | { kind: 'closing'; periodId: string }
  /** Tổng hợp báo cáo, into the report of the office. */
  | { kind: 'bench'; periodId: string; organisationId: string }
  /** Xem xét báo cáo của đơn vị. */
  | { kind: 'review'; periodId: string; organisationId: string };

type Acts = {
  onLeave: () => void;
  /** The same room at another place: one comes back to it from what is opened over it. */
  onChangeRoom: (room: Room) => void;
  /** `foundAt`: at a place of its text. */
  onOpenReport: (key: { periodId: string; organisationId: string; foundAt?: SearchPlace }) => void;
  onOpenLetter: (key: LetterKey) => void;
  /** A period was closed or opened again. */
  onPeriodChanged: () => void;
};

export type RoomProps = Omit<Acts, 'onChangeRoom' | 'onPeriodChanged'> & { periodId: string };

const PetitionsScreen = lazy(async () => ({
  default: (await import('./features/petitions/petitions-screen.tsx')).PetitionsScreen,
}));

const BenchScreen = lazy(async () => ({
  default: (await import('./features/bench/bench-screen.tsx')).BenchScreen,
}));

const MeetingScreen = lazy(async () => ({
  default: (await import('./features/meeting/meeting-screen.tsx')).MeetingScreen,
}));

const FollowUpScreen = lazy(async () => ({
  default: (await import('./features/meeting/follow-up-screen.tsx')).FollowUpScreen,
}));

const ConsultationScreen = lazy(async () => ({
  default: (await import('./features/consultation/consultation-screen.tsx')).ConsultationScreen,
}));

const ClosingScreen = lazy(async () => ({
  default: (await import('./features/closing/closing-screen.tsx')).ClosingScreen,
}));

const ReviewScreen = lazy(async () => ({
  default: (await import('./features/intake/review-screen.tsx')).ReviewScreen,
}));

/** On the way back out of what was opened from a room. */
export const backToRoom: Readonly<Record<Room['kind'], string>> = {
  petitions: 'Trở về sổ kiến nghị',
  meeting: 'Trở về hội nghị',
  'follow-up': 'Trở về phần theo dõi',
  consultation: 'Trở về phần lấy ý kiến',
  closing: 'Trở về phần kết thúc kỳ',
  bench: 'Trở về phần tổng hợp',
  review: 'Trở về báo cáo của đơn vị',
};

/** What of a room belongs to its period alone: of a closed one it is only looked at. */
export function isOfPeriod({ kind }: Room): boolean {
  return kind !== 'petitions' && kind !== 'follow-up' && kind !== 'closing';
}

const labels: Record<Room['kind'], string> = {
  petitions: 'Đang mở sổ theo dõi kiến nghị…',
  meeting: 'Đang mở hội nghị…',
  'follow-up': 'Đang mở phần theo dõi kết luận…',
  consultation: 'Đang mở phần lấy ý kiến…',
  closing: 'Đang xem văn bản của kỳ…',
  bench: 'Đang mở phần tổng hợp…',
  review: 'Đang mở báo cáo của đơn vị…',
};

export function RoomScreen({ room, onChangeRoom, onPeriodChanged, ...acts }: Acts & { room: Room }) {
  return (
    <Suspense
      fallback={
        <CenteredPanel title="Giao Ban" isBusy>
          <BusyIndicator label={labels[room.kind]} />
        </CenteredPanel>
      }
    >
      {show()}
    </Suspense>
  );

  function show() {
    switch (room.kind) {
      case 'petitions':
        return <PetitionsScreen periodId={room.periodId} {...acts} />;
      case 'meeting':
        return (
          <MeetingScreen
            periodId={room.periodId}
            part={room.part}
            onChoosePart={(part) => onChangeRoom({ ...room, part })}
            {...acts}
          />
        );
      case 'follow-up':
        return <FollowUpScreen periodId={room.periodId} {...acts} />;
      case 'closing':
        return (
          <ClosingScreen periodId={room.periodId} onLeave={acts.onLeave} onPeriodChanged={onPeriodChanged} />
        );
      case 'consultation':
        return <ConsultationScreen periodId={room.periodId} {...acts} />;
      case 'bench':
        return <BenchScreen periodId={room.periodId} organisationId={room.organisationId} {...acts} />;
      case 'review':
        return <ReviewScreen periodId={room.periodId} organisationId={room.organisationId} {...acts} />;
    }
  }
}
