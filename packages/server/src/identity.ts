export { signVisitor } from './identity/sign-visitor.ts';
export type { SignVisitorOptions } from './identity/sign-visitor.ts';
