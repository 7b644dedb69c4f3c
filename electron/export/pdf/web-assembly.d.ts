// Node has WebAssembly, but its declarations stand only in TypeScript's DOM library, which this layer must not see.
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  class Module {
    private readonly brand: unknown;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
