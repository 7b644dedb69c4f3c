import type { Channel, Handlers } from '../../core/contract/contract.ts';

/** Tells `onSaved` each time that something which the page sent was saved. */
export function followSaves(handlers: Handlers, onSaved: () => void): Handlers {
  const followed = { ...handlers };
  for (const channel of Object.keys(handlers) as Channel[]) {
    if (!channel.endsWith(':save')) continue;
    const handle = handlers[channel] as (args: unknown) => Promise<unknown>;
    const told = async (args: unknown) => {
      const result = await handle(args);
      onSaved();
      return result;
    };
    Object.assign(followed, { [channel]: told });
  }
  return followed;
}
