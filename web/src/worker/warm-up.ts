/**
 * Runs the engine on a small sample while a person looks for their files.
 *
 * Browsers compile a function well only once it has run for a while, so that a first audit spends a good
 * part of its time in code that was compiled in haste. These runs come before it. They are cut into steps,
 * so that a request waits for one step at most, and end with the first request. Nothing of them is kept.
 */

import { Engine, sample } from '../../generated/engine';

/** Enough orders for the checks to have work, few enough for a step to be short. */
const ORDERS = 150;
const ROUNDS = 8;
/** Milliseconds of quiet before the first step: who comes with files in hand is not kept waiting. */
const QUIET = 300;

const silent = { progress(): void {} };

/** Begins after a while of quiet. The function it returns ends it, before its next step. */
export function warmUp(): () => void {
  const steps = rounds();
  let timer = setTimeout(next, QUIET);
  function next(): void {
    try {
      if (!steps.next().done) timer = setTimeout(next);
    } catch {
      // What fails here fails again for a request, and is told there.
    }
  }
  return () => clearTimeout(timer);
}

function* rounds(): Generator<void, void> {
  const exports = sample(ORDERS).map((made) => {
    const file = { name: made.name, bytes: made.bytes() };
    made.free();
    return file;
  });
  yield;
  for (let round = 0; round < ROUNDS; round += 1) {
    const engine = new Engine();
    for (const { name, bytes } of exports) {
      const file = engine.open(name);
      engine.push(file, bytes);
      engine.close(file);
      yield;
    }
    engine.audit('{}', silent);
    engine.free();
    yield;
  }
}
