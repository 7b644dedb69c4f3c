/** What the arguments after the executable mean to Electron. */
export interface LaunchArguments {
  modules: string[];
  hasInspector: boolean;
  /** Playwright asks for Chromium's own DevTools port; without it a person sits in front of the window. */
  hasDevtoolsPort: boolean;
  appPath: string | undefined;
  /** Switches before the app's path, which are meant for Chromium. */
  chromiumSwitches: Map<string, string>;
  /** Every switch, before and after the app's path, as `app.commandLine` shows them. */
  switches: Map<string, string>;
}

/** Walks the arguments as Electron does: `-r X`, switches, then the app's path, then the app's own arguments. */
export function readLaunchArguments(args: readonly string[]): LaunchArguments {
  const result: LaunchArguments = {
    modules: [],
    hasInspector: false,
    hasDevtoolsPort: false,
    appPath: undefined,
    chromiumSwitches: new Map(),
    switches: new Map(),
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const isBeforeApp = result.appPath === undefined;
    const match = /^--([^=]+)=?(.*)$/s.exec(arg);
    if (isBeforeApp && (arg === '-r' || arg === '--require')) {
      const module = rest.shift();
      if (module) result.modules.push(module);
    } else if (match?.[1] === 'inspect') {
      result.hasInspector = true;
    } else if (match?.[1] === 'remote-debugging-port') {
      result.hasDevtoolsPort = true;
    } else if (match?.[1]) {
      result.switches.set(match[1], match[2] ?? '');
      if (isBeforeApp) result.chromiumSwitches.set(match[1], match[2] ?? '');
    } else if (isBeforeApp && !arg.startsWith('-')) {
      result.appPath = arg;
    }
  }
  return result;
}
