import { resolve } from 'node:path';

/** The folder of entries, `content` unless the build was told otherwise. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] ?? 'content');
