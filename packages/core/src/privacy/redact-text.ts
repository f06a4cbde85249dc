/** What is taken out of texts before they are stored. */
export interface Redaction {
  readonly cards: boolean;
  readonly secrets: boolean;
}

const HIDDEN = '••••••••';
/** Digits in a row, also in groups: long enough for a card. */
const DIGITS = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d])/g;
/**
 * Keys that open something, as their issuers mark them; and whole private keys. Each pattern looks at a text once: none can be made to
 * take long (A26 of the attack cases).
 */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g,
  /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/g,
  /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,250}/g,
  /\bsk-[A-Za-z0-9_-]{32,250}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,255}/g,
  /\bgithub_pat_[A-Za-z0-9_]{22,255}/g,
  /\bglpat-[A-Za-z0-9_-]{20,255}/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,255}/g,
  /\bAIza[A-Za-z0-9_-]{35}/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\b(?:dbk|dbb|whsec)_[A-Za-z0-9+/_-]{20,255}/g,
];
/** By which a text may hold one of them at all: looked for first, as nearly none does. */
const MAY_HOLD_SECRET =
  /-----BEGIN|eyJ|_(?:live|test)_|sk-|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|AIza|npm_|db[kb]_|whsec_/;

/** The text without card numbers (their last four digits stay, by which people know them) and without keys. The same text gives the same. */
export function redactText(text: string, { cards, secrets }: Redaction): string {
  let redacted = text;
  if (cards && text.length >= 13 && /\d/.test(text)) {
    redacted = redacted.replace(DIGITS, (found) => {
      const digits = found.replaceAll(/\D/g, '');
      return isCard(digits) ? `•••• ${digits.slice(-4)}` : found;
    });
  }
  if (secrets && MAY_HOLD_SECRET.test(redacted)) {
    for (const pattern of SECRETS) redacted = redacted.replace(pattern, HIDDEN);
  }
  return redacted;
}

/** Ranges and lengths as the networks publish them, with the check digit of ISO/IEC 7812-1 (Luhn): order numbers seldom fit both. */
function isCard(digits: string): boolean {
  return (
    NETWORKS.some(({ lengths, starts }) => lengths.includes(digits.length) && starts.test(digits)) &&
    passesLuhn(digits)
  );
}

const NETWORKS: readonly { readonly starts: RegExp; readonly lengths: readonly number[] }[] = [
  // Visa.
  { starts: /^4/, lengths: [13, 16, 19] },
  // Mastercard.
  { starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  // American Express.
  { starts: /^3[47]/, lengths: [15] },
  // Diners Club.
  { starts: /^3(?:0[0-5]|[689])/, lengths: [14, 16, 19] },
  // JCB.
  { starts: /^35(?:2[89]|[3-8])/, lengths: [16, 19] },
  // Discover, UnionPay, Maestro, Mir.
  { starts: /^(?:6|5[06-8]|220[0-4])/, lengths: [13, 15, 16, 17, 18, 19] },
];

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
