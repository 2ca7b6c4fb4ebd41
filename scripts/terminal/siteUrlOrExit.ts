import { siteAddress } from '../site/siteAddress.ts';
import { complain } from './say.ts';

/**
 * The public address that SITE_URL says, with a slash at its end, or the empty string. Where it says
 * none, this process ends with a sentence and exit code 2, as for any bad option, before it has done
 * anything. Every command that builds asks here.
 */
export function siteUrlOrExit(): string {
  try {
    return siteAddress(process.env['SITE_URL']);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
