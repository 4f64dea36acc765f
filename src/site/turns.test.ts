import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** What has happened, and things that end when they are told to. */
function scene(turns = new Turns(60_000)) {
  const told: string[] = [];
  const page = (name: string) => {
    const { promise: made, resolve: end } = Promise.withResolvers<void>();
    turns.page(made).then(() => told.push(name));
    return { end };
  };
  const change = (name: string) => {
    const { promise: taken, resolve: end, reject: fail } = Promise.withResolvers<void>();
    const done = turns.change(() => {
      told.push(name);
      return taken;
    });
    return { end, fail, done };
  };
  return { told, page, change };
}

it('pages are made beside each other, and a change waits until all are made', async () => {
  const { told, page, change } = scene();
  const [first, second] = [page('first'), page('second')];
  await setImmediate();
  change('change');
  first.end();
  await setImmediate();
  expect(told).toEqual(['first', 'second']);
  second.end();
  await setImmediate();
  expect(told).toEqual(['first', 'second', 'change']);
});

it('a page waits for the changes that came before it, and later changes for the page', async () => {
  const { told, page, change } = scene();
  const one = change('one');
  const two = change('two');
  const held = page('page');
  change('three');
  await setImmediate();
  expect(told).toEqual(['one']);
  one.end();
  await setImmediate();
  expect(told).toEqual(['one', 'two']);
  two.end();
  await setImmediate();
  expect(told).toEqual(['one', 'two', 'page']);
  held.end();
  await setImmediate();
  expect(told).toEqual(['one', 'two', 'page', 'three']);
});

it('a change that fails holds nobody up', async () => {
  const { told, page, change } = scene();
  const failing = change('failing');
  page('page').end();
  failing.fail(new Error('the disk is full'));
  await expect(failing.done).rejects.toThrow('the disk is full');
  const next = change('next');
  next.end();
  await next.done;
  expect(told).toEqual(['failing', 'page', 'next']);
});

it('a page that is never made does not keep changes from being seen', async () => {
  const { told, page, change } = scene(new Turns(5));
  page('endless');
  await setImmediate();
  const next = change('change');
  next.end();
  await next.done;
  expect(told).toEqual(['endless', 'change']);
});
