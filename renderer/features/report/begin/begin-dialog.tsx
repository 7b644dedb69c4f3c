import { useState } from 'react';
import { useEarlierReports } from '../drawer/use-earlier-reports.ts';
import { useReport } from '../report-context.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ChoiceList, type Choice } from './choice-list.tsx';
import { FromEarlier } from './from-earlier.tsx';
import { FromWord } from './from-word.tsx';

type Props = {
  /** The Word file with which the body's report came: it is read at once. */
  originalSha256?: string | undefined;
  onClose: () => void;
};

/** Bắt đầu báo cáo: from what exists, or from the outline alone. Whatever is chosen is one step that can be undone. */
export function BeginDialog({ originalSha256, onClose }: Props) {
  const [step, setStep] = useState<'choose' | 'earlier' | 'word'>(originalSha256 ? 'word' : 'choose');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const { opened } = useReport();
  const reports = useEarlierReports(chosenKey);
  const newest = reports.periods?.[0];
  const isOwn = newest?.organisationId === opened.report.organisationId;
  const choices: Choice[] = [
    {
      title: 'Từ kỳ trước',
      detail: newest
        ? `${newest.periodName}: ${isOwn ? 'lấy đề mục, người ký, nơi nhận, số liệu có đến cuối kỳ' : 'lấy đề mục của cơ quan tiền thân'}; chọn mục cần chép chữ.`
        : reports.problem
          ? 'Chưa đọc được báo cáo kỳ trước.'
          : 'Cơ quan này chưa có báo cáo kỳ trước trong máy.',
      isOff: !newest,
      onChoose: () => setStep('earlier'),
    },
    {
      title: 'Từ báo cáo cũ (tệp Word)',
      detail: 'Chọn tệp .docx của kỳ trước; chữ được xếp vào các mục để xem lại trước khi đưa vào.',
      onChoose: () => setStep('word'),
    },
    {
      title: 'Để trống theo đề cương',
      detail: 'Chỉ có tên các mục; viết từ đầu.',
      onChoose: onClose,
    },
  ];
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Bắt đầu báo cáo"
      size={step === 'word' ? '60rem' : '44rem'}
      returnFocus={false}
    >
      {step === 'choose' && (reports.periods || reports.problem) && <ChoiceList choices={choices} />}
      {step === 'earlier' && (
        <FromEarlier
          reports={reports}
          chosenKey={chosenKey}
          onChoose={setChosenKey}
          onBack={() => setStep('choose')}
          onDone={onClose}
        />
      )}
      {step === 'word' && (
        <FromWord originalSha256={originalSha256} onBack={() => setStep('choose')} onDone={onClose} />
      )}
    </Dialog>
  );
}
