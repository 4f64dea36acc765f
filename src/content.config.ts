import { defineCollection } from 'astro:content';
import { loadersAtHand } from './site/loaders-at-hand.ts';

const { books, notes, garden } = loadersAtHand();

export const collections = {
  books: defineCollection({ loader: books }),
  notes: defineCollection({ loader: notes }),
  garden: defineCollection({ loader: garden }),
};
