/** The variable that every flow knows from its beginning: what the visitor wrote first. */
export const FIRST_MESSAGE = 'firstMessage';
