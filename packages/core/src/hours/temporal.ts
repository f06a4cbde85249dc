/**
 * Time zones and dates: Node's own Temporal where it has one, else a polyfill of it. Whoever needs Temporal imports it from
 * here, so that there is one place to change when every supported Node has it.
 */
export { Temporal } from 'temporal-polyfill';
