/** What an API key looks like. */
export const apiKeyPattern = /^dbk_[\w-]{43}$/;
