/** Who published the words of the public records: this site shows a copy of them. */
export const AUTHORITY = 'Greater London Authority';
