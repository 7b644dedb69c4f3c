/** Takes exact numbers of bytes from a stream of chunks. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** The next bytes, so many; null when the stream ends before. */
  async take(length: number): Promise<Buffer | null> {
    const parts = [this.#held];
    let there = this.#held.length;
    while (there < length) {
      const next = await this.#chunks.next();
      if (next.done) return null;
      parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength));
      there += next.value.byteLength;
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts, there);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }

  /** Whether nothing follows; what was compressed is then proved to its end. */
  async isAtEnd(): Promise<boolean> {
    if (this.#held.length > 0) return false;
    for (;;) {
      const next = await this.#chunks.next();
      if (next.done) return true;
      if (next.value.byteLength > 0) return false;
    }
  }

  /** All that has not been taken yet. */
  async *rest(): AsyncGenerator<Uint8Array> {
    if (this.#held.length > 0) yield this.#held;
    this.#held = Buffer.alloc(0);
    for (;;) {
      const next = await this.#chunks.next();
      if (next.done) return;
      yield next.value;
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
