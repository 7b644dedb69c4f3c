import type { OpenedConsultation } from '../../../core/contract/consultation.ts';
import type { Consultation } from '../../../core/model/consultation.ts';

/** What every part of the screen is given. */
export type PartProps = {
  opened: OpenedConsultation;
  consultation: Consultation;
  isReadOnly: boolean;
  /** `field`: what is typed into one field is one step of undo. */
  onChange: (change: (before: Consultation) => Consultation, field?: string | null) => void;
};
