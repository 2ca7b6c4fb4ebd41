/** The address of a page below the base path, as its file has it: `/members/jon-marsh/`, and `/`. */
export const PAGE_PATH = /^\/(?:[\p{L}\p{N}-]+\/)*$/u;
