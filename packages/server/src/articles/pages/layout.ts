import { articleAddress, homeAddress, searchAddress, type HelpSite } from './help-site.ts';
import { html, Html } from './html.ts';

/** A page, apart from what stands around all pages. */
export interface HelpPage {
  readonly title: string;
  readonly description?: string;
  /** Below the server's address. */
  readonly canonical: string;
  /** The same page in other languages, by language. */
  readonly alternates?: ReadonlyMap<string, string>;
  /** Search engines leave it out. */
  readonly hidden?: boolean;
  /** What search engines are told of it. */
  readonly data?: readonly object[];
  readonly search?: string;
  readonly content: Html;
}

export function layout(given: HelpSite, page: HelpPage): string {
  const { language, languages, publicUrl, site, texts } = given;
  const {
    alternates = new Map<string, string>(),
    canonical,
    content,
    data = [],
    description,
    hidden,
    search,
    title,
  } = page;
  const address = (path: string): string => publicUrl + path;
  const whole = title === site.name ? `${site.name} · ${texts.help}` : `${title} · ${site.name}`;
  const switches = languages.length > 1 || !languages.includes(language) ? languages : [];
  const body = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${whole}</title>
        ${description ? html`<meta name="description" content="${description}" />` : null}
        ${hidden ? html`<meta name="robots" content="noindex" />` : html`<link rel="canonical" href="${address(canonical)}" />`}
        ${[...alternates].map(([tag, path]) => html`<link rel="alternate" hreflang="${tag}" href="${address(path)}" />`)}
        <meta property="og:title" content="${title}" />
        <meta property="og:type" content="${data.length > 0 ? 'article' : 'website'}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/help/help.css" />
        ${data.map((one) => new Html(`<script type="application/ld+json">${jsonForHtml(one)}</script>`))}
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header>
          <a class="home" href="${homeAddress(given)}">${site.name} <span>${texts.help}</span></a>
          <form role="search" action="${searchAddress(given)}">
            <label for="q">${texts.searchFor}</label>
            <span class="field"
              ><input
                id="q"
                name="q"
                type="search"
                value="${search ?? ''}"
                maxlength="200"
                autocomplete="off"
                enterkeyhint="search"
                placeholder="${texts.searchFor}"
              /><button>${texts.search}</button></span
            >
          </form>
        </header>
        <main id="content" tabindex="-1">${content}</main>
        <footer>
          ${
            switches.length === 0
              ? null
              : html`<nav aria-label="${texts.languages}">
                  <ul>
                    ${switches.map(
                      (tag) =>
                        html`<li>
                          <a
                            href="${alternates.get(tag) ?? homeAddress({ site, language: tag })}"
                            hreflang="${tag}"
                            lang="${tag}"
                            ${tag === language ? new Html(' aria-current="true"') : null}
                            >${languageName(tag)}</a
                          >
                        </li>`,
                    )}
                  </ul>
                </nav>`
          }
        </footer>
      </body>
    </html>`;
  return body.markup;
}

/** JSON inside of a script element must not end it. */
function jsonForHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A list of articles, each with its summary. */
export function articleList(
  given: HelpSite,
  cards: readonly {
    readonly slug: string;
    readonly title: string;
    readonly summary: string;
    readonly language: string;
  }[],
): Html {
  return html`<ul class="articles">
    ${cards.map(
      ({ slug, title, summary, language }) =>
        html`<li>
          <a href="${articleAddress(given, slug)}" ${otherLanguage(given, language)}>${title}</a
          >${summary ? html`<p${otherLanguage(given, language)}>${summary}</p>` : null}
        </li>`,
    )}
  </ul>`;
}

/** Says so where a text is in another language than the page. */
export function otherLanguage({ language }: HelpSite, ofText: string): Html | null {
  return ofText === language ? null : html` lang="${ofText}"`;
}

/** Where one is, from the start. */
export function breadcrumbs(
  given: HelpSite,
  steps: readonly (readonly [name: string, path: string])[],
): Html {
  const all = [[given.texts.help, homeAddress(given)] as const, ...steps];
  return html`<nav class="where" aria-label="${given.texts.whereYouAre}">
    <ol>
      ${all.map(([name, path]) => html`<li><a href="${path}">${name}</a></li>`)}
    </ol>
  </nav>`;
}

/** The same for search engines. */
export function breadcrumbData(
  { publicUrl, texts, ...given }: HelpSite,
  steps: readonly (readonly [name: string, path: string])[],
): object {
  const all = [[texts.help, homeAddress(given)] as const, ...steps];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl + path,
    })),
  };
}
