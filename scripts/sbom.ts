import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
    }),
  ),
});
type Locked = z.infer<typeof lockSchema>['packages'][string];

/**
 * Writes the list of all packages that a site is made with, as CycloneDX 1.5, from the lockfile: the same
 * on every machine and at any time. (`npm sbom` has a number and a time in it, and with `--omit=dev` it
 * leaves out packages that are needed.)
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [file = 'sbom.cdx.json'] = positionals;
const text = readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8');
const { '': own, ...others } = lockSchema.parse(JSON.parse(text)).packages;
const used = Object.entries(others).filter(([, { dev }]) => !dev);
const components = used.map(([path, locked]) => {
  const name = locked.name ?? path.replace(/^.*node_modules\//, '');
  return component(name, locked);
});
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: own && { ...component(own.name ?? '', own), type: 'application' } },
  // A package may stand in several places of the same version.
  components: [...new Map(components.map((one) => [one.purl, one])).values()],
};
writeFileSync(file, `${JSON.stringify(bom, undefined, 2)}\n`);
console.log(`${bom.components.length} packages in ${file}.`);

function component(name: string, { version, license, integrity, optional }: Locked) {
  const [algorithm, digest = ''] = integrity?.split('-') ?? [];
  const content = Buffer.from(digest, 'base64').toString('hex');
  return {
    type: 'library',
    name,
    version,
    scope: optional ? 'optional' : 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(algorithm && { hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content }] }),
    ...(license && { licenses: [{ expression: license }] }),
  };
}
