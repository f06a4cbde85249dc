/** The limits of what bots and flows say and of what is answered to them. Apart from `LIMITS`, so that a page that shows none of it carries none of it. */
export const BOT_LIMITS = {
  /** Choices below a text. */
  quickReplies: 12,
  /** Links, and choices, of a card. */
  cardActions: 6,
  /** Fields of a form. */
  formFields: 20,
  /** Options of one field. */
  formOptions: 100,
  /** Longest label of a choice or a field: for a field, the question. */
  labelCharacters: 200,
  /** Longest value that is filled into a field. */
  fieldCharacters: 2_000,
  /** Longest part of an article that is shown in the chat. */
  excerptCharacters: 1_000,
  /** Questions and answers that a flow keeps for its summary. */
  flowAnswers: 40,
  /** Longest summary with which a bot hands over. */
  summaryCharacters: 2_000,
  /** What a bot may note at once. */
  learnedValues: 20,
  tags: 20,
  /** Longest tag. */
  tagCharacters: 40,
} as const;
