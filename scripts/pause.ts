/** Holds the whole process up: what it has begun elsewhere goes on. @param time In milliseconds. */
export function pause(time: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
}
