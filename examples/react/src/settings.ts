/** Where the relay is, and for which site: set them in `.env`. */
export const relay = import.meta.env.VITE_DESKBELL_RELAY ?? 'http://localhost:8080';
export const site = import.meta.env.VITE_DESKBELL_SITE ?? 'demo';
