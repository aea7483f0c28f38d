// What the lanes need of WebAssembly in whatever runs them: a page's worker and Node have the same.

interface Instance {
  readonly exports: {
    readonly memory: { readonly buffer: ArrayBuffer };
    /** The number that functions share. */
    readonly shared: { value: number };
    readonly play: () => void;
  };
}

/** As much of the standard's interface as is used here; these rooms are written without a browser's types. */
interface WebAssemblyLike {
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => Instance;
}

/** @returns null where there is no WebAssembly, none with vectors, or a content policy that does not let it be compiled */
export function instantiate(bytes: Uint8Array<ArrayBuffer>): Instance['exports'] | null {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyLike };
  if (!WebAssembly?.validate(bytes)) return null;
  let module: object;
  try {
    module = new WebAssembly.Module(bytes);
  } catch {
    return null;
  }
  return new WebAssembly.Instance(module).exports;
}
