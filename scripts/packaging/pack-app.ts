import { Arch as BuilderArch, build, Platform } from 'electron-builder';
import { makeConfiguration } from './configuration.ts';
import type { Arch, System } from './packed-app.ts';

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };

type Choices = Parameters<typeof makeConfiguration>[0] & { archs?: readonly Arch[] };

/** Packs the built program for these systems: into folders that can be started, or into what users are given. */
export async function packApp(
  systems: readonly System[],
  kind: 'folder' | 'packages',
  { archs = ['x64'], ...choices }: Choices = {},
): Promise<string[]> {
  const builderArchs = archs.map((each) => (each === 'arm64' ? BuilderArch.arm64 : BuilderArch.x64));
  const targets = new Map(
    systems.map((system) => {
      const platform = platforms[system];
      const types = kind === 'folder' ? ['dir'] : [];
      return [platform, new Map(builderArchs.map((each) => [each, types]))];
    }),
  );
  return await build({ targets, config: makeConfiguration(choices), publish: 'never' });
}
