declare global {
  interface ImportMeta {
    /** The CDN build writes the digests of workers and WebAssembly here; with a host's own bundler there are none. */
    readonly senIntegrity?: Readonly<Record<string, string>>;
  }
}

/** The digest of a file that travels beside the scripts, for `integrity`: `integrityOf('worker.js')`. */
export const integrityOf = (file: string): string | undefined => import.meta.senIntegrity?.[file];
