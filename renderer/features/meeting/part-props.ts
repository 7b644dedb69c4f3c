import type { OpenedMeeting } from '../../../core/contract/meeting.ts';
import type { MeetingRoom, MeetingRoomView } from './meeting-room.ts';

/** What every part of the meeting screen is given. */
export type PartProps = {
  opened: OpenedMeeting;
  room: MeetingRoom;
  view: MeetingRoomView;
  isReadOnly: boolean;
};
