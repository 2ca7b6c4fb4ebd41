const ADDRESS = /\/questions?\/(\d{4})\/(\d{1,5})(-(?:s?\d{1,4}))?\/?$/;

/** The id of the question whose page an address is, `2018/2950-0`; undefined for any other page. */
export function addressId(url: string | undefined): string | undefined {
  const [, year, number, suffix = ''] = ADDRESS.exec(url?.split(/[?#]/)[0] ?? '') ?? [];
  return year && number && `${year}/${number.padStart(4, '0')}${suffix}`;
}
