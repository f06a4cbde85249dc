import { msg, str } from '@lit/localize';

/** The texts of writing articles and canned replies. */
export const articleDeskText = {
  canned: () => msg('Canned replies', { id: 'console.canned' }),
  cannedIntro: () =>
    msg('Texts that agents insert with / and a shortcut, filled with what is known of the conversation.', {
      id: 'console.cannedIntro',
    }),
  cannedFind: () => msg('Find a text', { id: 'console.cannedFind' }),
  cannedNew: () => msg('New reply', { id: 'console.cannedNew' }),
  cannedNone: () => msg('No such text.', { id: 'console.cannedNone' }),
  cannedShortcut: () => msg('Shortcut', { id: 'console.cannedShortcut' }),
  cannedShortcutHint: () =>
    msg('Small letters, digits and “-”. Agents type / and this.', { id: 'console.cannedShortcutHint' }),
  cannedTitle: () => msg('Title', { id: 'console.cannedTitle' }),
  cannedText: () => msg('Text', { id: 'console.cannedText' }),
  cannedTextHint: (first: string) =>
    msg(str`Known words in braces are filled in: ${first}`, { id: 'console.cannedTextHint' }),
  cannedLanguage: () => msg('Language', { id: 'console.cannedLanguage' }),
  cannedAnyLanguage: () => msg('any', { id: 'console.cannedAnyLanguage' }),
  cannedTeam: () => msg('For', { id: 'console.cannedTeam' }),
  cannedEverybody: () => msg('everybody', { id: 'console.cannedEverybody' }),
  cannedEdit: (first: string) => msg(str`Change ${first}`, { id: 'console.cannedEdit' }),
  cannedDelete: (first: string) => msg(str`Delete ${first}`, { id: 'console.cannedDelete' }),
  cannedDeleteText: () =>
    msg('Agents can’t insert it any more. What was sent with it stays. This can’t be undone.', {
      id: 'console.cannedDeleteText',
    }),
  deleteIt: () => msg('Delete', { id: 'console.deleteIt' }),
  articles: () => msg('Articles', { id: 'console.articles' }),
  articlesIntro: () =>
    msg(
      'What people can read and find for themselves, in the chat and on pages of its own; internal ones are for agents only.',
      { id: 'console.articlesIntro' },
    ),
  articlesFind: () => msg('Find by title', { id: 'console.articlesFind' }),
  articlesNone: () => msg('No such article.', { id: 'console.articlesNone' }),
  articleNew: () => msg('New article', { id: 'console.articleNew' }),
  articleAddress: () => msg('Address', { id: 'console.articleAddress' }),
  articleAddressHint: () =>
    msg('Small letters and digits, parted by “-”, such as return-goods.', {
      id: 'console.articleAddressHint',
    }),
  articleReaders: () => msg('Who reads it', { id: 'console.articleReaders' }),
  articlePublic: () => msg('everybody', { id: 'console.articlePublic' }),
  articleInternal: () => msg('agents only', { id: 'console.articleInternal' }),
  articleDraft: () => msg('draft', { id: 'console.articleDraft' }),
  articlePublished: () => msg('published', { id: 'console.articlePublished' }),
  articleChanged: () => msg('published, with newer changes', { id: 'console.articleChanged' }),
  articleArchived: () => msg('archived', { id: 'console.articleArchived' }),
  articleLanguages: () => msg('Languages', { id: 'console.articleLanguages' }),
  articleAddLanguage: () => msg('Add a language', { id: 'console.articleAddLanguage' }),
  articleTitle: () => msg('Title', { id: 'console.articleTitle' }),
  articleSummary: () => msg('Summary, for lists and search engines', { id: 'console.articleSummary' }),
  articleBody: () => msg('Text (Markdown)', { id: 'console.articleBody' }),
  articlePreview: () => msg('Preview', { id: 'console.articlePreview' }),
  articleSaveDraft: () => msg('Save as draft', { id: 'console.articleSaveDraft' }),
  articlePublish: () => msg('Save and publish', { id: 'console.articlePublish' }),
  articleUnpublish: () => msg('Take off', { id: 'console.articleUnpublish' }),
  articleSaved: (first: string) => msg(str`Saved as version ${first}.`, { id: 'console.articleSaved' }),
  articleNowPublished: (first: string) =>
    msg(str`Version ${first} is what readers see.`, { id: 'console.articleNowPublished' }),
  articleTakenOff: () => msg('Readers do not see it any more.', { id: 'console.articleTakenOff' }),
  articleConflict: () =>
    msg('Somebody else has saved a newer version. Yours is still here: copy what you need and load theirs.', {
      id: 'console.articleConflict',
    }),
  articleLoadTheirs: () => msg('Load theirs', { id: 'console.articleLoadTheirs' }),
  articleHistory: () => msg('Versions', { id: 'console.articleHistory' }),
  articleVersionBy: (first: string, second: string, third: string) =>
    msg(str`Version ${first}, ${second}, ${third}`, { id: 'console.articleVersionBy' }),
  articleRevert: () => msg('Go back to this one', { id: 'console.articleRevert' }),
  articleArchive: () => msg('Archive', { id: 'console.articleArchive' }),
  articleUnarchive: () => msg('Take out of the archive', { id: 'console.articleUnarchive' }),
  articleDelete: () => msg('Delete for good', { id: 'console.articleDelete' }),
  articleDeleteText: () =>
    msg('The article goes with all its languages, versions and feedback. This can’t be undone.', {
      id: 'console.articleDeleteText',
    }),
  articleBack: () => msg('All articles', { id: 'console.articleBack' }),
  articleUnsaved: () => msg('There are changes that nobody has saved.', { id: 'console.articleUnsaved' }),
  missingTitle: () => msg('Searched and not found', { id: 'console.missingTitle' }),
  missingIntro: () =>
    msg('What people looked for in the last 30 days. What stays without an answer is worth an article.', {
      id: 'console.missingIntro',
    }),
  missingWords: () => msg('Words', { id: 'console.missingWords' }),
  missingSearches: () => msg('searched', { id: 'console.missingSearches' }),
  missingUnanswered: () => msg('nothing found', { id: 'console.missingUnanswered' }),
  missingOpened: () => msg('opened', { id: 'console.missingOpened' }),
  missingNone: () => msg('Nobody has searched yet.', { id: 'console.missingNone' }),
  categories: () => msg('Categories of articles', { id: 'console.categories' }),
  categoriesIntro: () =>
    msg(
      'In this order readers see them. A category may have others below it. Drag a line by its handle, or use the buttons.',
      { id: 'console.categoriesIntro' },
    ),
  categoriesNone: () =>
    msg('There are no categories yet: articles stand in one list.', { id: 'console.categoriesNone' }),
  categoryName: () => msg('Name of a new category', { id: 'console.categoryName' }),
  categoryAdd: () => msg('Add', { id: 'console.categoryAdd' }),
  categoriesLanguage: () => msg('Names in', { id: 'console.categoriesLanguage' }),
  categoryNameOf: (first: string) => msg(str`Name of ${first}`, { id: 'console.categoryNameOf' }),
  categoryUp: (first: string) => msg(str`Move ${first} up`, { id: 'console.categoryUp' }),
  categoryDown: (first: string) => msg(str`Move ${first} down`, { id: 'console.categoryDown' }),
  categoryIn: (first: string) => msg(str`Put ${first} below the one above`, { id: 'console.categoryIn' }),
  categoryOut: (first: string) => msg(str`Take ${first} out`, { id: 'console.categoryOut' }),
  categoryRemove: (first: string) => msg(str`Remove ${first}`, { id: 'console.categoryRemove' }),
  categoryMoved: (first: string, second: string, third: string) =>
    msg(str`${first}: place ${second} of ${third}`, { id: 'console.categoryMoved' }),
  categoriesSave: () => msg('Save the categories', { id: 'console.categoriesSave' }),
  categoriesSaved: () => msg('Saved. Readers see them so from now on.', { id: 'console.categoriesSaved' }),
  categoriesConflict: () =>
    msg('Somebody else has saved them meanwhile. Load theirs, and do yours again.', {
      id: 'console.categoriesConflict',
    }),
  categoriesUnsaved: () => msg('changes that nobody has saved', { id: 'console.categoriesUnsaved' }),
  articleCategory: () => msg('Category', { id: 'console.articleCategory' }),
  articleNoCategory: () => msg('none', { id: 'console.articleNoCategory' }),
  feedbackTitle: () => msg('Did this help?', { id: 'console.feedbackTitle' }),
  feedbackFigures: (first: string, second: string, third: string) =>
    msg(str`Last 30 days: read ${first}×, helped ${second}×, did not help ${third}×`, {
      id: 'console.feedbackFigures',
    }),
  feedbackNone: () => msg('No reader has said anything of it yet.', { id: 'console.feedbackNone' }),
  feedbackHelped: () => msg('helped', { id: 'console.feedbackHelped' }),
  feedbackNotHelped: () => msg('did not help', { id: 'console.feedbackNotHelped' }),
  feedbackNoWords: () => msg('without words', { id: 'console.feedbackNoWords' }),
} as const;
