const FIRST =
  '[Hello, this is {agent}. What can I do for you?|Hello, {agent} here. Nice that you write!|Good day, this is {agent} from Fernway. How can I help?]';
const LATER =
  '[I see. In this demo I know only a few sentences: sign in as Mira, and you can answer yourself.|Let me look that up. (I am played by the demo; whoever signs in as me answers in my place.)|Thank you, I have noted that.]';

/** What agents of the demo say to somebody who is not part of it, to begin with (0) and later. */
export function improvised(turn: number): string {
  return turn === 0 ? FIRST : LATER;
}
