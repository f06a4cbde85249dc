/** What the chat asks of Lit's localization: texts by ids that are given, in languages that are loaded; no markup. */
export const LOCALE_STATUS_EVENT = 'lit-localize-status';

let loadLocale;
let texts;
let wanted;
let loading;

export const str = (strings, ...values) => ({ strings, values });

export const msg = (source, { id }) => {
  const text = texts?.[id] || source;
  if (typeof text === 'string') return text;
  // In a translation each value is the place of one in the source.
  const values = text === source ? text.values : text.values.map((place) => source.values[place]);
  return text.strings.reduce((before, after, index) => before + values[index - 1] + after);
};

export const updateWhenLocaleChanges = (element) => {
  const update = ({ detail }) => detail.status === 'ready' && element.requestUpdate();
  element.addController({
    hostConnected: () => addEventListener(LOCALE_STATUS_EVENT, update),
    hostDisconnected: () => removeEventListener(LOCALE_STATUS_EVENT, update),
  });
};

export const configureLocalization = (options) => {
  ({ loadLocale } = options);
  return { setLocale };
};

function setLocale(locale) {
  if (locale === wanted) return loading;
  wanted = locale;
  return (loading = load(locale));
}

async function load(locale) {
  try {
    const { templates } = await loadLocale(locale);
    if (locale !== wanted) return;
    texts = templates;
    const detail = { status: 'ready', readyLocale: locale };
    dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail }));
  } catch (error) {
    // It may be asked for again.
    if (locale === wanted) wanted = undefined;
    throw error;
  }
}
