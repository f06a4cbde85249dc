import { msg, str } from '@lit/localize';

/** The texts of surveys, complaints and compliments, in English; each id is `widget.` and the key. */
export const surveyText = {
  surveyCsat: () => msg('How was the help you got?', { id: 'widget.surveyCsat' }),
  surveyNps: () => msg('How likely are you to recommend us to others?', { id: 'widget.surveyNps' }),
  surveyCes: () => msg('How easy was it to get what you needed?', { id: 'widget.surveyCes' }),
  surveySolved: () => msg('Is it solved now?', { id: 'widget.surveySolved' }),

  surveyFace1: () => msg('Very bad', { id: 'widget.surveyFace1' }),
  surveyFace2: () => msg('Bad', { id: 'widget.surveyFace2' }),
  surveyFace3: () => msg('All right', { id: 'widget.surveyFace3' }),
  surveyFace4: () => msg('Good', { id: 'widget.surveyFace4' }),
  surveyFace5: () => msg('Very good', { id: 'widget.surveyFace5' }),
  surveyNpsLow: () => msg('Not likely', { id: 'widget.surveyNpsLow' }),
  surveyNpsHigh: () => msg('Very likely', { id: 'widget.surveyNpsHigh' }),
  surveyCesLow: () => msg('Very hard', { id: 'widget.surveyCesLow' }),
  surveyCesHigh: () => msg('Very easy', { id: 'widget.surveyCesHigh' }),
  surveyYes: () => msg('Yes', { id: 'widget.surveyYes' }),
  surveyNo: () => msg('No, not yet', { id: 'widget.surveyNo' }),
  surveyScore: (score: string, most: string) => msg(str`${score} of ${most}`, { id: 'widget.surveyScore' }),

  surveyMore: () => msg('What was good, what could be better?', { id: 'widget.surveyMore' }),
  surveyMoreLow: () => msg('What went wrong?', { id: 'widget.surveyMoreLow' }),
  surveySkip: () => msg('No, thanks', { id: 'widget.surveySkip' }),
  surveyThanks: () => msg('Thank you, that helps us.', { id: 'widget.surveyThanks' }),
  surveyBack: () =>
    msg('Thank you for telling us. Somebody will come back to you.', { id: 'widget.surveyBack' }),
  surveyYours: (answer: string) => msg(str`You said: ${answer}`, { id: 'widget.surveyYours' }),
  surveyChange: () => msg('Change', { id: 'widget.surveyChange' }),

  feedbackMenu: () => msg('Complaint or compliment', { id: 'widget.feedbackMenu' }),
  feedbackKind: () => msg('What is it?', { id: 'widget.feedbackKind' }),
  feedbackComplaint: () => msg('A complaint', { id: 'widget.feedbackComplaint' }),
  feedbackCompliment: () => msg('A compliment', { id: 'widget.feedbackCompliment' }),
  feedbackWords: () => msg('In your own words', { id: 'widget.feedbackWords' }),
  feedbackYourComplaint: () => msg('Your complaint', { id: 'widget.feedbackYourComplaint' }),
  feedbackYourCompliment: () => msg('Your compliment', { id: 'widget.feedbackYourCompliment' }),
};
