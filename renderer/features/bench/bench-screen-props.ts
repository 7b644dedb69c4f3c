export type BenchScreenProps = {
  periodId: string;
  organisationId: string;
  onLeave: () => void;
  onOpenReport: (report: { periodId: string; organisationId: string }) => void;
};
