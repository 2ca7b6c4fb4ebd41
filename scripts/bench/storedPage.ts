/** Bytes of a page, as question pages of the city’s former site have them: most are menus, styles and scripts. */
const SIZE = 60_000;

const SENTENCE =
  'The lamps in the park are the borough’s, and will be lit before the winter of that year. ';
const MENU = Array.from(
  { length: 130 },
  (_, index) =>
    `<li class="menu-item menu-item--collapsed"><a href="/what-we-do/area-${index}" data-link-path="node/${index}">Work of the city, area ${index}</a></li>`,
).join('\n');
const SCRIPT = '{"path":{"baseUrl":"/","prefix":"","current":"node/1","isFront":false}},'.repeat(
  150,
);

/** A page of the former site as an archive keeps it: about 5 kB of it are the record. Everything in it is made up. */
export function storedPage(id: string): string {
  const [year = '', number = ''] = id.split('/');
  const title = `Lamps in street ${number}`;
  const words = Array.from(
    { length: 5 },
    (_, index) => `<p>${SENTENCE.repeat(6)}That is so in part ${index} of ${number}.</p>`,
  ).join('\n');
  const head = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="https://city.example/questions/${id}"><script>var settings = [${SCRIPT}];</script></head>`;
  const main = `<div role="main"><p>[Invented record]</p><h1>${title}</h1>
<div class="field field--name-field-meeting"><div class="field__item"><a href="/meetings/1">MQT on ${year}-03-22</a></div></div>
<div class="field field--name-field-session-date"><div class="field__label">Session date:&nbsp;</div><div class="field__item">March 22, ${year}</div></div>
<div class="field field--name-field-asked-by"><div class="field__label">Question By:&nbsp;</div><div class="field__item"><a href="/people/x">Ruth Oyelaran</a></div></div>
<div class="field field--name-field-asked-of"><div class="field__label">Asked Of:&nbsp;</div><div class="field__item">The Mayor</div></div>
<section class="question"><br><br><div class="field--name-body"><div class="field__item"><p>Will you light street ${number}?</p></div></div></section>
<div class="answers"><article class="node--answer"><h3>Answer for ${title}</h3>
<div class="field--name-field-answered-by"><div class="field__label">Answered By:&nbsp;</div><div class="field__item">The Mayor</div></div>
<div class="field--name-body">${words}<ul><li>first</li><li>then</li></ul></div></article></div></div>`;
  const body = `<body><header><nav><ul>${MENU}</ul></nav></header><div class="page">${main}</div>`;
  const foot = `<footer><ul>${MENU}</ul></footer></body></html>`;
  const missing = SIZE - head.length - body.length - foot.length;
  return `${head}${body}<script>${'x'.repeat(Math.max(0, missing))}</script>${foot}`;
}
