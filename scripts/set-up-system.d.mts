export interface SystemFacts {
  environment: Record<string, string | undefined>;
  isDebian: boolean;
  hasDisplay: boolean;
  hasElectron: boolean;
  hasCommand(name: string): boolean;
  hasFont(family: string): boolean;
  installedVersion(packageName: string): string | undefined;
}

export function findMissingParts(purpose: string, system: SystemFacts): string[];
export function choosePackages(
  missing: string[],
  candidateVersion: (packageName: string) => string | undefined,
): { packages: string[]; unavailable: string[] };
export function describeCommand(missing: string[]): string;
