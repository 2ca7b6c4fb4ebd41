import { defineCollection } from 'astro:content';
import { entryLoader } from './data/entryLoader.ts';

/** The one collection: the facts of every entry, without its words. */
export const collections = { questions: defineCollection({ loader: entryLoader }) };
