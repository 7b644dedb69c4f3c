const suffix = '.standin.test';

/**
 * Chromium cannot be taught a custom scheme, so app://bundle/x is shown as https://bundle.app.standin.test/x, which is also a
 * secure context. These two functions are the only place that knows.
 */
export function toPageUrl(url: string, schemes: ReadonlySet<string>): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  if (!schemes.has(scheme.toLowerCase())) return url;
  return `https://${host}.${scheme.toLowerCase()}${suffix}${rest}`;
}

export function toAppUrl(url: string): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.standin\.test(?=[/?#]|$)(.*)$/is.exec(url);
  const [, host = '', scheme = '', rest = ''] = match ?? [];
  return match ? `${scheme}://${host}${rest}` : url;
}

/** A CSP that names the app's own scheme must mean the same after the mapping. */
export function toPagePolicy(policy: string, schemes: ReadonlySet<string>): string {
  return policy
    .split(' ')
    .map((word) => {
      const [, scheme = '', end = ''] = /^([a-z][a-z0-9+.-]*):([;,]?)$/i.exec(word) ?? [];
      return schemes.has(scheme.toLowerCase())
        ? `https://*.${scheme.toLowerCase()}${suffix}${end}`
        : toPageUrl(word, schemes);
    })
    .join(' ');
}
