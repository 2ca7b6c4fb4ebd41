import type { Browser, CDPSession } from 'playwright-core';

/** What a first visit to a page takes. */
export interface FirstVisit {
  /** What stands between a reader and the first words in the face of the record. */
  readonly sent: readonly Sent[];
  /** Sum of the layout shifts, as Core Web Vitals weigh each of them. */
  readonly shift: number;
  /** From the start of loading to the first words, in milliseconds. */
  readonly firstPaint: number;
}

/** One file as it came over the line, with its headers. */
interface Sent {
  readonly type: string;
  readonly url: string;
  readonly bytes: number;
}

/** 1.6 Mbit/s there and half of it back, 150 ms: Lighthouse’s slow 4G. */
const SLOW_LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const PHONE = { width: 360, height: 740 };
const NEEDED = ['Document', 'Stylesheet', 'Font'];

/**
 * Visits a page as a slow phone does that has nothing of it yet, until nothing more is loaded.
 * @throws Error where the page paints nothing.
 */
export async function firstVisit(browser: Browser, url: string): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true });
  try {
    const tab = await context.newPage();
    const line = await context.newCDPSession(tab);
    const sent = await listen(line);
    await line.send('Network.emulateNetworkConditions', SLOW_LINE);
    await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await tab.goto(url, { waitUntil: 'networkidle' });
    // Two frames after the font has come, what it moves has moved.
    const seen = await tab.evaluate(async () => {
      await document.fonts.ready;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const shifts = await new Promise<number[]>((done) => {
        const observer = new PerformanceObserver((list) => {
          done(list.getEntries().map((one) => ('value' in one ? Number(one.value) : 0)));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Where nothing has moved, nothing is told.
        setTimeout(() => {
          done([]);
        }, 500);
      });
      return { firstPaint: paint?.startTime, shift: shifts.reduce((sum, one) => sum + one, 0) };
    });
    if (seen.firstPaint === undefined) throw new Error(`${url} paints nothing`);
    return { sent, shift: seen.shift, firstPaint: seen.firstPaint };
  } finally {
    await context.close();
  }
}

/** A list that grows by each file that has come and that words need. */
async function listen(line: CDPSession): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const asked = new Map<string, { readonly type: string; readonly url: string }>();
  line.on('Network.responseReceived', ({ requestId, type, response }) => {
    asked.set(requestId, { type, url: response.url });
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one && NEEDED.includes(one.type)) sent.push({ ...one, bytes: encodedDataLength });
  });
  await line.send('Network.enable');
  return sent;
}
