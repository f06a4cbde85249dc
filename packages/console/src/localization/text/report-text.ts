import { msg } from '@lit/localize';

/** The name of the reports, for the navigation; everything else of them is loaded with them. */
export const reportText = {
  reports: () => msg('Reports', { id: 'console.reports' }),
};
