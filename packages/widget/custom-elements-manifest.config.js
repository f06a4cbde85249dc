/** Of what the manifest of custom elements is made; build/describe-element.ts runs it and keeps what is public. */
export default {
  globs: ['src/chat/chat-element.ts', 'src/calls/callable-chat.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
