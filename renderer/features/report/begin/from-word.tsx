import { Button, Group } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Args } from '../../../../core/contract/contract.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { WordProposal } from '../../../../core/contract/word-proposal.ts';
import { call } from '../../../api/client.ts';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';
import { WordPreview } from './word-preview.tsx';
import styles from './begin.module.css';

type Props = {
  /** The kept file to read first; another is chosen by dialog. */
  originalSha256?: string | undefined;
  onBack: () => void;
  onDone: () => void;
};

/** Chooses a Word file, reads it, and shows what it would bring. Nothing changes before the user says so. */
export function FromWord({ originalSha256, onBack, onDone }: Props) {
  const { opened } = useReport();
  const { periodId, organisationId } = opened.report;
  const [proposal, setProposal] = useState<WordProposal | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const leaveWithoutFile = useEffectEvent(() => {
    if (!proposal) onBack();
  });
  const [request, setRequest] = useState<Args<'report:read-word-file'>>({
    periodId,
    organisationId,
    originalSha256,
  });
  useEffect(() => {
    let isStale = false;
    call('report:read-word-file', request).then(
      (answer) => {
        if (isStale) return;
        if (answer.status === 'read') setProposal(answer.proposal);
        else leaveWithoutFile();
      },
      (error: unknown) => {
        if (isStale) return;
        const found = readProblem(error);
        if (found.code === 'cancelled') leaveWithoutFile();
        else setProblem(found);
      },
    );
    return () => {
      isStale = true;
    };
  }, [request]);
  const chooseOther = () => {
    setProblem(null);
    setRequest({ periodId, organisationId });
  };

  if (proposal && !problem) {
    return (
      <WordPreview
        key={proposal.fileId}
        proposal={proposal}
        onBack={onBack}
        onChooseOther={chooseOther}
        onDone={onDone}
      />
    );
  }
  return (
    <div className={styles.step}>
      {problem ? (
        <ProblemBanner problem={problem} />
      ) : (
        <BusyIndicator
          label="Đang chọn và đọc tệp Word…"
          onCancel={() => void call('report:cancel-reading', {}).then(onBack)}
        />
      )}
      <Group justify="space-between" gap="sm">
        <Button variant="subtle" color="gray.8" onClick={onBack}>
          Quay lại
        </Button>
        {problem && (
          <Button data-autofocus onClick={chooseOther}>
            Chọn tệp khác
          </Button>
        )}
      </Group>
    </div>
  );
}
