import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { titleOf } from './titles.ts';

const strings = stringsFor('en');

describe('what a section is called', () => {
  it.each([
    [{ id: 't1', title: 'Preface' }, 'Preface'],
    [{ id: '2', number: '2' }, 'Chapter 2'],
    [{ id: '3.2', number: '3.2' }, '3.2'],
    [{ id: 'front' }, 'Before the first chapter'],
    [{ id: 'above-c30' }, 'Title unknown'],
    [{ id: 'c36' }, 'Title unknown'],
  ])('%o is "%s"', (section, title) => {
    expect(titleOf(section, strings)).toBe(title);
  });
});
