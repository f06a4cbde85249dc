import { msg, str } from '@lit/localize';

/** The texts of forms, in English; each id is `widget.` and the key. */
export const formText = {
  formOptional: (label: string) => msg(str`${label} (optional)`, { id: 'widget.formOptional' }),
  formChoose: () => msg('Choose', { id: 'widget.formChoose' }),
  formMissing: () => msg('This is still missing.', { id: 'widget.formMissing' }),
  formEmail: () => msg('Write a whole address, such as name@example.com.', { id: 'widget.formEmail' }),
  formPhone: () =>
    msg('Write the number with its area code, such as +44 20 7946 0000.', { id: 'widget.formPhone' }),
  formNumber: () => msg('Write a number, such as 12 or 3.5.', { id: 'widget.formNumber' }),
  formDate: () => msg('Choose a day.', { id: 'widget.formDate' }),
  formWrong: () => msg('That does not fit here. Please look at it again.', { id: 'widget.formWrong' }),
  formFailed: () => msg('It could not be sent. Try again in a moment.', { id: 'widget.formFailed' }),
};
