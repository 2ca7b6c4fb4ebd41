import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';

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

await runCommand({
  usage:
    'npm run sbom -- [--out FILE]\nWrites the list of all packages that a site is made with (CycloneDX), to sbom.cdx.json if not told otherwise.',
  options: { out: { type: 'string', default: 'sbom.cdx.json' } },
  run: ({ out }) => {
    const text = readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8');
    const bom = bomOf(lockSchema.parse(JSON.parse(text)));
    writeFileSync(out, `${JSON.stringify(bom, undefined, 2)}\n`);
    say(`${bom.components.length} packages in ${out}.`);
    return 0;
  },
});

/**
 * The packages of a lock file as CycloneDX 1.5: the same on every machine and at any time. (`npm sbom`
 * has a number and a time in it, and with `--omit=dev` it leaves out packages that are needed.)
 */
function bomOf({ packages: { '': own, ...others } }: z.infer<typeof lockSchema>) {
  const components = Object.entries(others)
    .filter(([, { dev }]) => !dev)
    .map(([path, locked]) =>
      component(locked.name ?? path.replace(/^.*node_modules\//, ''), locked),
    );
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: own && { ...component(own.name ?? '', own), type: 'application' } },
    // The same version of a package may stand in several places.
    components: [...new Map(components.map((one) => [one.purl, one])).values()],
  };
}

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
