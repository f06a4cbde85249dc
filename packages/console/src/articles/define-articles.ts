import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellArticleDialog } from './article-dialog.ts';
import { DeskbellArticleEditor } from './article-editor.ts';
import { DeskbellArticleFeedback } from './article-feedback.ts';
import { DeskbellArticlePlace } from './article-place.ts';
import { DeskbellArticlePreview } from './article-preview.ts';
import { DeskbellArticleVersions } from './article-versions.ts';
import { DeskbellArticleDesk } from './articles.ts';
import { DeskbellMissingArticles } from './missing-articles.ts';

const elements = {
  'deskbell-article-desk': DeskbellArticleDesk,
  'deskbell-article-dialog': DeskbellArticleDialog,
  'deskbell-article-editor': DeskbellArticleEditor,
  'deskbell-article-feedback': DeskbellArticleFeedback,
  'deskbell-article-place': DeskbellArticlePlace,
  'deskbell-article-preview': DeskbellArticlePreview,
  'deskbell-article-versions': DeskbellArticleVersions,
  'deskbell-missing-articles': DeskbellMissingArticles,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
