/** What an invented page prints; HTML where it says so. Everything in it is made up. */
export interface InventedPage {
  readonly title: string;
  /** ISO, between 1950 and 1989. */
  readonly date: string;
  /** The official number; the present site’s supplementaries have none. */
  readonly reference?: string;
  readonly supplementaryTo?: string;
  readonly askedBy: string;
  readonly group?: string;
  /** HTML. */
  readonly question: string;
  readonly answers: readonly InventedPageAnswer[];
}

/** One answer of an invented page. */
export interface InventedPageAnswer {
  /** As printed. */
  readonly date?: string;
  /** HTML; a holding answer is told by its class on the former site. */
  readonly words: string;
  readonly holding?: boolean;
  readonly files?: readonly (readonly [name: string, href: string])[];
}

/** A page of the city’s former site, after the structures in which it was seen. */
export function formerHtml(
  page: InventedPage,
  { address, labels }: { readonly address: string; readonly labels: boolean },
): string {
  const { title, date, reference = '', askedBy, group, question, answers } = page;
  const field = (name: string, label: string, value: string, always = false) =>
    `<div class="field field--name-${name}">${labels || always ? `<div class="field__label">${label}:&nbsp;</div>` : ''}<div class="field__item">${value}</div></div>`;
  return shell(
    title,
    address,
    `<div role="main"><nav><a href="/">Home</a></nav><p>[Invented record]</p><h1>${title}</h1>
${field('field-meeting', 'Meeting', `<a href="/meetings/1">MQT on ${date}</a>`)}
${field('field-session-date', 'Session date', american(date), true)}
${labels ? field('field-reference', 'Reference', reference) : ''}
${field('field-asked-by', 'Question By', `<a href="/people/x">${askedBy}</a>`, true)}
${group ? field('field-organisation', 'Organisation', group) : ''}
${field('field-asked-of', 'Asked Of', 'The Mayor', true)}
<section class="question">${labels ? '<h2>Question</h2>' : '<br><br>'}<div class="field--name-body"><div class="field__item">${question}</div></div></section>
<div class="answers">${labels && answers.length > 0 ? '<h2>Answer</h2>' : ''}
${answers.map((one) => formerAnswer(title, one)).join('\n') || '<div class="no-answer">This question has not been answered yet.</div>'}
</div></div>`,
  );
}

function formerAnswer(title: string, { date, words, holding, files }: InventedPageAnswer): string {
  const links = (files ?? []).map(
    ([name, href]) => `<div class="field__item"><a href="${href}">${name}</a></div>`,
  );
  return `<article class="node--answer"><h3>Answer for ${title}</h3>
${date ? `<div class="field--name-post-date"><div class="field__label">Date:</div><div class="field__item">${date}</div></div>` : ''}
<div class="field--name-field-answered-by"><div class="field__label">Answered By:&nbsp;</div><div class="field__item">The Mayor</div></div>
${holding ? `<p class="holding">${words}</p>` : words && `<div class="field--name-body">${words}</div>`}
${links.length > 0 ? `<div class="field--name-field-attachments"><div class="field__label">Attachments</div>${links.join('')}</div>` : ''}
</article>`;
}

/** A page of the city’s present site, after the structures in which it was seen. */
export function presentHtml(page: InventedPage, address: string): string {
  const { title, date, reference, supplementaryTo, askedBy, group, question, answers } = page;
  const row = (label: string, value: string | undefined) =>
    value === undefined ? '' : `<tr><td>${label}</td><td>${value}</td></tr>`;
  return shell(
    title,
    address,
    `<main><p>[Invented record]</p><h1>${title}</h1>
<table class="styled-table"><thead><tr><th>Label</th><th>Content</th></tr></thead><tbody>
${row('Meeting', `MQT on ${british(date)}`)}${row('Session name', `MQT on ${british(date)} between 10:00 and 12:30`)}
${row('Reference', reference)}${row('Question by', `<a href="/people/x">${askedBy}</a>`)}
${row('Organisation', group)}${row('Asked of', 'The Mayor')}${row('Supplementary to', supplementaryTo)}
</tbody></table>
<div><div class="section-title"><h2>Question</h2></div><h3 class="page-section">${title}</h3><div class="rich-text">${question}</div></div>
${answers.length > 0 ? `<div><div class="section-title"><h2 id="answer">Answer</h2></div><div class="u-space-y-7">${answers.map(presentAnswer).join('\n')}</div></div>` : ''}
</main>`,
  );
}

function presentAnswer({
  date = 'Tuesday 5 September 1978',
  words,
  files,
}: InventedPageAnswer): string {
  const links = (files ?? []).map(([name, href]) => `<a href="${href}">${name}</a>`);
  return `<div class="u-space-y-5"><p>Date:&nbsp; ${date}</p><div class="rich-text">${words}</div>
${links.length > 0 ? `<div class="field--name-field-attachments">${links.join('')}</div>` : ''}</div>`;
}

function shell(title: string, address: string, main: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Invented city</title>
<link rel="canonical" href="${address}"><style>p { color: red }</style><script>var words = "<p>none of the record</p>";</script></head>
<body><header><nav><ul><li><a href="/a">Menu</a></li></ul></nav></header>${main}
<footer><p>Footer of the site</p></footer></body></html>`;
}

function american(date: string): string {
  const [year, month, day] = parts(date);
  return `${month} ${day}, ${year}`;
}

function british(date: string): string {
  const [year, month, day] = parts(date);
  return `${day.padStart(2, '0')} ${month} ${year}`;
}

function parts(date: string): [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = new Date(`${date}T00:00:00Z`).toLocaleString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  return [year, month && name, String(Number(day))];
}
