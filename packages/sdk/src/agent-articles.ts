export { agentArticles } from './articles/agent-articles.ts';
export type { AgentArticles, AgentArticlesOptions } from './articles/agent-articles.ts';
export type { ArticleAnswer, ArticleHitAnswer, ArticleVersionAnswer } from '@deskbell/protocol';
