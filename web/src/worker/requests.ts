/**
 * What a page or worker asks the network for, as its browser says: every resource that was loaded, and
 * every one that the policy refused. Memory of its own (`blob:`, `data:`) is no request.
 */

export interface SeenRequest {
  readonly address: string;
  /** Milliseconds since 1970, by the browser's clock. */
  readonly at: number;
  readonly refused: boolean;
}

/** Tells each request of this scope, those before now too. Returns the function that stops it. */
export function watchRequests(tell: (request: SeenRequest) => void): () => void {
  const seen = (address: string, start: number, refused: boolean): void => {
    if (!/^(?:blob|data|inline|eval|wasm-eval)\b/.test(address)) {
      tell({ address, at: performance.timeOrigin + start, refused });
    }
  };
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) seen(name, startTime, false);
  });
  observer.observe({ type: 'resource', buffered: true });
  // Every policy that stands around this scope tells of what it refuses; one of them is counted.
  const counted = new Map<string, string>();
  const stop = new AbortController();
  self.addEventListener(
    'securitypolicyviolation',
    (event) => {
      const { blockedURI, timeStamp, effectiveDirective, originalPolicy } =
        event as SecurityPolicyViolationEvent;
      if (!counted.has(effectiveDirective)) counted.set(effectiveDirective, originalPolicy);
      if (counted.get(effectiveDirective) === originalPolicy) seen(blockedURI, timeStamp, true);
    },
    { signal: stop.signal },
  );
  return () => {
    observer.disconnect();
    stop.abort();
  };
}
