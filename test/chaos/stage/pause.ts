/** Lets a fault last; nothing is waited for but its own length. */
export { setTimeout as lasting } from 'node:timers/promises';
