// Long work in slices, between which the page answers to whoever uses it.
export interface Pause {
  is_due(): boolean;
  take(done: number): Promise<void>; // throws when the work is not wanted any more
}

export async function in_slices<Of>(all: readonly Of[], act: (one: Of) => void, pause: Pause): Promise<void> {
  for (const [index, one] of all.entries()) {
    act(one);
    if (pause.is_due() && index + 1 < all.length) await pause.take(index + 1);
  }
}

const slice = 40; // milliseconds: with what the browser does of it, below what one feels

// Says whether a slice is over; asked anew, the next one begins.
export function slices_of(clock: () => number = () => performance.now()): { is_over(): boolean; begin(): void } {
  let began = clock();
  return {
    is_over: () => clock() - began >= slice,
    begin: () => (began = clock()),
  };
}

// Until what waits has had its turn. Timers and frames are held back in a tab that is not seen; messages are not.
export function turn_of_others(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

// Until what has been changed on the page is seen. In a tab that nobody sees there is nothing to wait for.
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((done) => requestAnimationFrame(() => void turn_of_others().then(done)));
}
