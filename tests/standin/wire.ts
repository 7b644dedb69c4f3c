export interface Base64 {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array<ArrayBuffer>;
}

export interface Wire {
  pack(value: unknown): string;
  unpack(text: string): unknown;
}

/**
 * Structured-clone values as tagged JSON. Cycles are refused; functions and symbols fail as in Electron.
 * It is also sent to the page as source text, so it uses nothing from outside itself.
 */
export function createWire(base64: Base64): Wire {
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  const fail = (): never => {
    throw new Error('An object could not be cloned.');
  };

  function encode(value: unknown, parents: readonly unknown[]): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'undefined':
        return { $: 'undefined' };
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
      case 'bigint':
        return { $: 'bigint', v: String(value) };
      case 'function':
      case 'symbol':
        return fail();
      case 'object':
        return encodeObject(value, parents);
    }
  }

  function encodeObject(value: object | null, parents: readonly unknown[]): unknown {
    if (value === null) return null;
    if (parents.includes(value))
      throw new Error('electron stand-in: cyclic values over IPC is not implemented');
    const inside = [...parents, value];
    if (Array.isArray(value)) return Array.from(value, (item) => encode(item, inside));
    // Tags instead of instanceof: a value may come from another world or a worker.
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (ArrayBuffer.isView(value)) {
      const kind = tag in views ? tag : 'Uint8Array';
      return {
        $: 'view',
        k: kind,
        v: base64.encode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      };
    }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: base64.encode(new Uint8Array(value)) };
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, f: value.flags };
    if (value instanceof Map) return { $: 'map', v: [...value].map((pair) => encode(pair, inside)) };
    if (value instanceof Set) return { $: 'set', v: [...value].map((item) => encode(item, inside)) };
    if (value instanceof Error) return { $: 'error', n: value.name, v: value.message, s: value.stack };
    if (tag !== 'Object') return fail();
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
      key,
      encode(item, inside),
    ]);
    if (entries.some(([key]) => key === '$' || key === '__proto__')) return { $: 'object', v: entries };
    return Object.fromEntries(entries);
  }

  function decode(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(decode);
    if (!isRecord(value)) return value;
    const inner = value['v'];
    const items = Array.isArray(inner) ? inner : [];
    switch (value['$']) {
      case undefined:
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
      case 'undefined':
        return undefined;
      case 'number':
        return Number(inner);
      case 'bigint':
        return BigInt(String(inner));
      case 'view': {
        const View = views[String(value['k'])] ?? Uint8Array;
        return new View(base64.decode(String(inner)).buffer);
      }
      case 'buffer':
        return base64.decode(String(inner)).buffer;
      case 'date':
        return new Date(Number(inner));
      case 'regexp':
        return new RegExp(String(inner), String(value['f']));
      case 'map':
        return new Map(items.map((pair) => [decode(pair[0]), decode(pair[1])]));
      case 'set':
        return new Set(items.map(decode));
      case 'error': {
        const error = new Error(String(inner));
        error.name = String(value['n']);
        error.stack = String(value['s']);
        return error;
      }
      case 'object':
        return Object.fromEntries(items.map((pair) => [String(pair[0]), decode(pair[1])]));
      default:
        throw new Error(`unknown tag ${String(value['$'])}`);
    }
  }

  return {
    pack: (value) => JSON.stringify(encode(value, [])),
    unpack: (text) => decode(JSON.parse(text)),
  };
}

/** The codec of the main process; the copy gives the bytes a buffer of their own, as a structured clone does. */
export const nodeWire = createWire({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
