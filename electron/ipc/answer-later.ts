import { contract, type Channel, type Handlers } from '../../core/contract/contract.ts';

/** Every channel, answered by what `load` brings; it is asked once, when the first call comes. */
export function answerLater(load: () => Promise<Handlers>): Handlers {
  let loaded: Promise<Handlers> | null = null;
  const answer = (channel: Channel) => async (args: unknown) => {
    loaded ??= load();
    // The contract pairs each channel's arguments with its handler; TypeScript cannot follow that through an index.
    const handler = (await loaded)[channel] as (args: unknown) => Promise<unknown>;
    return handler(args);
  };
  const channels = Object.keys(contract) as Channel[];
  return Object.fromEntries(channels.map((channel) => [channel, answer(channel)])) as Handlers;
}
