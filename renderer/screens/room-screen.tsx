import { lazy, Suspense } from 'react';
import type { SearchPlace } from '../../core/rules/search/search-text.ts';
import { Loading } from '../components/loading.tsx';
import type { LetterKey } from '../features/letter/letter-key.ts';
import type { Room } from './room.ts';

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
  default: (await import('../features/petitions/petitions-screen.tsx')).PetitionsScreen,
}));

const BenchScreen = lazy(async () => ({
  default: (await import('../features/bench/bench-screen.tsx')).BenchScreen,
}));

const MeetingScreen = lazy(async () => ({
  default: (await import('../features/meeting/meeting-screen.tsx')).MeetingScreen,
}));

const FollowUpScreen = lazy(async () => ({
  default: (await import('../features/meeting/follow-up-screen.tsx')).FollowUpScreen,
}));

const ConsultationScreen = lazy(async () => ({
  default: (await import('../features/consultation/consultation-screen.tsx')).ConsultationScreen,
}));

const ClosingScreen = lazy(async () => ({
  default: (await import('../features/closing/closing-screen.tsx')).ClosingScreen,
}));

const ReviewScreen = lazy(async () => ({
  default: (await import('../features/intake/review-screen.tsx')).ReviewScreen,
}));

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
  return <Suspense fallback={<Loading label={labels[room.kind]} />}>{show()}</Suspense>;

  function show() {
    switch (room.kind) {
      case 'petitions':
        return (
          <PetitionsScreen
            key={room.petitionId ?? ''}
            periodId={room.periodId}
            startId={room.petitionId ?? null}
            {...acts}
          />
        );
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
