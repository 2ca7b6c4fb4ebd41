import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A disk in a file. */
export interface Mounted {
  /** Takes it away. */
  readonly release: () => void;
}

/** Why a machine does not let this person have a disk of his own. */
export interface Refused {
  readonly refused: string;
}

/**
 * Mounts the file of a disk in a folder; the file is made where there is none.
 * @param size of a new one, as `truncate` reads it: `400M`.
 */
export function mountImage(image: string, folder: string, size?: string): Mounted | Refused {
  try {
    if (size !== undefined) {
      execFileSync('truncate', ['-s', size, image]);
      execFileSync('mkfs.ext4', ['-q', image], { stdio: 'pipe' });
    }
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-o', 'loop', image, folder], { stdio: 'pipe' });
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  return {
    release: () => {
      execFileSync('umount', [folder]);
    },
  };
}
