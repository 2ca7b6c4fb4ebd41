/** What a question page prints above its title: navigation, logos, breadcrumbs. */
const CHROME =
  /^(?:Skip to (?:main )?content|Mayor of London logo.*|London Assembly logo.*|Home|London Assembly|Mayor of London|MQT|Mayor['’]s Question Time|Search|Search questions|Label Content|Key information|Breadcrumbs?|Menu|Close|Questions(?: to the Mayor)?|Find an answer|You are here:?.*|Back to .*|Share .*|[›»>/|•])$/i;
const TOP = /^Skip to (?:main )?content$/i;

/** Whether a line above the title of a question page is none of the record’s words. */
export function isChrome(words: string): boolean {
  return CHROME.test(words);
}

/** With this a page begins: what stands between it and the title is chrome, whatever it says. */
export function isTop(words: string): boolean {
  return TOP.test(words);
}
