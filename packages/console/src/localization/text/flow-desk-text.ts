import { msg, str } from '@lit/localize';

/** The texts of drawing flows. */
export const flowDeskText = {
  flows: () => msg('Flows', { id: 'console.flows' }),
  flowsIntro: () =>
    msg(
      'Scripted dialogues that ask, look things up, and solve a matter or hand it over with everything that was said. Whoever asks for a person gets one at once.',
      { id: 'console.flowsIntro' },
    ),
  flowsNone: () => msg('There is no flow yet. Begin with a ready-made one.', { id: 'console.flowsNone' }),
  flowNew: () => msg('New flow', { id: 'console.flowNew' }),
  flowName: () => msg('Name', { id: 'console.flowName' }),
  flowNameHint: () => msg('For you and for reports; visitors do not see it.', { id: 'console.flowNameHint' }),
  flowBeginWith: () => msg('Begin with', { id: 'console.flowBeginWith' }),
  flowBlank: () => msg('An empty flow', { id: 'console.flowBlank' }),
  flowBlankHint: () => msg('One question, then people answer', { id: 'console.flowBlankHint' }),
  flowTemplateHint: (first: string, second: string) =>
    msg(str`Steps: ${first}, languages: ${second}`, { id: 'console.flowTemplateHint' }),
  flowMake: () => msg('Make it', { id: 'console.flowMake' }),
  flowBlankSpeaker: () => msg('Assistant', { id: 'console.flowBlankSpeaker' }),
  flowBlankSorry: () => msg('Sorry, I did not understand that.', { id: 'console.flowBlankSorry' }),
  flowBlankQuestion: () =>
    msg('How can we help? A few words are enough.', { id: 'console.flowBlankQuestion' }),
  flowBlankPerson: () =>
    msg('Thank you. Somebody answers you in a moment.', { id: 'console.flowBlankPerson' }),
  flowChangedBy: (first: string, second: string) =>
    msg(str`changed by ${first} ${second}`, { id: 'console.flowChangedBy' }),
  flowPublished: (first: string) => msg(str`published: version ${first}`, { id: 'console.flowPublished' }),
  flowOnlyDraft: () => msg('draft', { id: 'console.flowOnlyDraft' }),
  flowSwitchedOff: () => msg('switched off', { id: 'console.flowSwitchedOff' }),
  flowBack: () => msg('All flows', { id: 'console.flowBack' }),
  flowUndo: () => msg('Step back', { id: 'console.flowUndo' }),
  flowRedo: () => msg('Step forward', { id: 'console.flowRedo' }),
  flowSave: () => msg('Save the draft', { id: 'console.flowSave' }),
  flowSaveShort: () => msg('Save', { id: 'console.flowSaveShort' }),
  flowMore: () => msg('More for this flow', { id: 'console.flowMore' }),
  flowSaved: () => msg('Saved. Visitors notice nothing until it is published.', { id: 'console.flowSaved' }),
  flowUnsaved: () => msg('not saved', { id: 'console.flowUnsaved' }),
  flowPublish: () => msg('Publish', { id: 'console.flowPublish' }),
  flowPublishHint: () =>
    msg('New dialogues begin with it at once; those that run go on with their version.', {
      id: 'console.flowPublishHint',
    }),
  flowUnpublish: () => msg('Switch off', { id: 'console.flowUnpublish' }),
  flowUnpublishText: () =>
    msg(
      'No dialogue begins with this flow any more. Those that run go on. You can publish it again at any time.',
      { id: 'console.flowUnpublishText' },
    ),
  flowDelete: (first: string) => msg(str`Delete flow: ${first}`, { id: 'console.flowDelete' }),
  flowDeleteText: () =>
    msg(
      'No dialogue begins with this flow any more, and its draft is gone for good. Dialogues that run go on to their end.',
      { id: 'console.flowDeleteText' },
    ),
  flowDeleteIt: () => msg('Delete flow', { id: 'console.flowDeleteIt' }),
  flowIsNamed: (first: string) =>
    msg(str`An invitation of the widget begins with this flow (${first}). Name another one there first.`, {
      id: 'console.flowIsNamed',
    }),
  flowNowPublished: (first: string) =>
    msg(str`Published as version ${first}.`, { id: 'console.flowNowPublished' }),
  flowNowOff: () => msg('Switched off.', { id: 'console.flowNowOff' }),
  flowRefused: (first: string) =>
    msg(str`It can’t be published yet. What is wrong: ${first}`, { id: 'console.flowRefused' }),
  flowNotYet: () =>
    msg('It can’t be saved yet: see what is wrong. Nothing is lost, this tab keeps it.', {
      id: 'console.flowNotYet',
    }),
  flowProblems: (first: string) => msg(str`To be put right: ${first}`, { id: 'console.flowProblems' }),
  flowConflict: (first: string) =>
    msg(str`${first} has saved this flow meanwhile.`, { id: 'console.flowConflict' }),
  flowTakeTheirs: () => msg('Take theirs', { id: 'console.flowTakeTheirs' }),
  flowKeepMine: () => msg('Save mine over it', { id: 'console.flowKeepMine' }),
  flowView: () => msg('How it is shown', { id: 'console.flowView' }),
  flowDrawing: () => msg('Drawing', { id: 'console.flowDrawing' }),
  flowSteps: () => msg('List', { id: 'console.flowSteps' }),
  flowWhole: () => msg('About the flow', { id: 'console.flowWhole' }),
  flowAddStep: () => msg('Add a step', { id: 'console.flowAddStep' }),
  flowAddAfter: () => msg('Add a step behind this one', { id: 'console.flowAddAfter' }),
  flowBeginsHere: () => msg('begins here', { id: 'console.flowBeginsHere' }),
  flowNowhere: () => msg('nowhere', { id: 'console.flowNowhere' }),
  flowStepName: () => msg('Name of the step', { id: 'console.flowStepName' }),
  flowStepNameHint: () =>
    msg('Small letters, digits and “-”. What leads here follows.', { id: 'console.flowStepNameHint' }),
  flowStepNameBad: () =>
    msg('This name is taken, or has other characters.', { id: 'console.flowStepNameBad' }),
  flowRemoveStep: () => msg('Remove this step', { id: 'console.flowRemoveStep' }),
  flowIsFirst: () => msg('The dialogue begins with this step.', { id: 'console.flowIsFirst' }),
  flowVersions: () => msg('Versions', { id: 'console.flowVersions' }),
  flowNoVersions: () => msg('It was never published.', { id: 'console.flowNoVersions' }),
  flowVersion: (first: string) => msg(str`Version ${first}`, { id: 'console.flowVersion' }),
  flowVersionBy: (first: string, second: string) =>
    msg(str`${first}, ${second}`, { id: 'console.flowVersionBy' }),
  flowTakeVersion: () => msg('Take into the draft', { id: 'console.flowTakeVersion' }),
  flowTaken: (first: string) =>
    msg(str`Version ${first} is the draft now. A step back undoes it.`, { id: 'console.flowTaken' }),
  flowPublishVersion: () => msg('Publish again', { id: 'console.flowPublishVersion' }),
  flowDiffers: () => msg('What will differ for visitors', { id: 'console.flowDiffers' }),
  flowSame: () => msg('Nothing differs from what is published.', { id: 'console.flowSame' }),
  flowFirstTime: (first: string) =>
    msg(str`Visitors meet this flow for the first time. Steps: ${first}`, { id: 'console.flowFirstTime' }),
  flowKindQuestion: () => msg('Question', { id: 'console.flowKindQuestion' }),
  flowKindButtons: () => msg('Buttons', { id: 'console.flowKindButtons' }),
  flowKindForm: () => msg('Form', { id: 'console.flowKindForm' }),
  flowKindSay: () => msg('Message', { id: 'console.flowKindSay' }),
  flowKindCondition: () => msg('Condition', { id: 'console.flowKindCondition' }),
  flowKindArticle: () => msg('Article', { id: 'console.flowKindArticle' }),
  flowKindCall: () => msg('Call', { id: 'console.flowKindCall' }),
  flowKindSet: () => msg('Keep', { id: 'console.flowKindSet' }),
  flowKindFeedback: () => msg('Complaint or praise', { id: 'console.flowKindFeedback' }),
  flowKindHandOver: () => msg('Hand over', { id: 'console.flowKindHandOver' }),
  flowKindEnd: () => msg('End', { id: 'console.flowKindEnd' }),
  flowHintQuestion: () => msg('Asks for one thing and keeps it.', { id: 'console.flowHintQuestion' }),
  flowHintButtons: () =>
    msg('Offers choices. Who writes the words of one has picked it.', { id: 'console.flowHintButtons' }),
  flowHintForm: () => msg('Asks for several things at once.', { id: 'console.flowHintForm' }),
  flowHintSay: () => msg('Says something and goes on.', { id: 'console.flowHintSay' }),
  flowHintCondition: () =>
    msg('Goes on with the first case that holds.', { id: 'console.flowHintCondition' }),
  flowHintArticle: () =>
    msg('Shows an article of the knowledge base, or what a search finds.', { id: 'console.flowHintArticle' }),
  flowHintCall: () => msg('Asks another system over the network.', { id: 'console.flowHintCall' }),
  flowHintSet: () => msg('Keeps something under a name, for what follows.', { id: 'console.flowHintSet' }),
  flowHintFeedback: () =>
    msg('Stores a complaint or a compliment in the visitor’s name.', { id: 'console.flowHintFeedback' }),
  flowHintHandOver: () =>
    msg('People answer from here, and see everything that was asked and answered.', {
      id: 'console.flowHintHandOver',
    }),
  flowHintEnd: () => msg('The conversation ends here without a person.', { id: 'console.flowHintEnd' }),
  flowAnswered: () => msg('When answered', { id: 'console.flowAnswered' }),
  flowOtherwise: () => msg('When it does not fit', { id: 'console.flowOtherwise' }),
  flowElse: () => msg('Else', { id: 'console.flowElse' }),
  flowThen: () => msg('Then', { id: 'console.flowThen' }),
  flowCase: (first: string) => msg(str`Case ${first}`, { id: 'console.flowCase' }),
  flowFound: () => msg('When found', { id: 'console.flowFound' }),
  flowNothing: () => msg('When nothing is found', { id: 'console.flowNothing' }),
  flowCallWorks: () => msg('When it answers', { id: 'console.flowCallWorks' }),
  flowCallFails: () => msg('When it fails', { id: 'console.flowCallFails' }),
  flowLeadsTo: () => msg('Leads to', { id: 'console.flowLeadsTo' }),
  flowText: () => msg('Text', { id: 'console.flowText' }),
  flowTextHint: () =>
    msg(
      '{{orderNumber}} stands for what was kept under this name, {{firstMessage}} for what the visitor wrote first.',
      { id: 'console.flowTextHint' },
    ),
  flowSaid: () => msg('What is said', { id: 'console.flowSaid' }),
  flowNothingSaid: () => msg('Nothing is said', { id: 'console.flowNothingSaid' }),
  flowAnswerKind: () => msg('What the answer is', { id: 'console.flowAnswerKind' }),
  flowAsText: () => msg('a few words', { id: 'console.flowAsText' }),
  flowAsLongText: () => msg('a longer text', { id: 'console.flowAsLongText' }),
  flowAsEmail: () => msg('an e-mail address', { id: 'console.flowAsEmail' }),
  flowAsPhone: () => msg('a telephone number', { id: 'console.flowAsPhone' }),
  flowAsNumber: () => msg('a number', { id: 'console.flowAsNumber' }),
  flowAsDate: () => msg('a date', { id: 'console.flowAsDate' }),
  flowAsChoice: () => msg('one of some options', { id: 'console.flowAsChoice' }),
  flowKeptAs: () => msg('Kept under the name', { id: 'console.flowKeptAs' }),
  flowKeptAsHint: () => msg('Letters and digits, such as orderNumber.', { id: 'console.flowKeptAsHint' }),
  flowNotKept: () => msg('Not kept', { id: 'console.flowNotKept' }),
  flowLabel: () => msg('In the summary it is called', { id: 'console.flowLabel' }),
  flowLabelHint: () => msg('For those who take over: “Order number”.', { id: 'console.flowLabelHint' }),
  flowAsAsked: () => msg('As it was asked', { id: 'console.flowAsAsked' }),
  flowPattern: () => msg('Must look like', { id: 'console.flowPattern' }),
  flowPatternHint: () => msg('A regular expression, such as [A-Z]-\\d+', { id: 'console.flowPatternHint' }),
  flowTries: () => msg('How often it asks', { id: 'console.flowTries' }),
  flowTriesHint: () =>
    msg('An answer that does not fit is asked for again.', { id: 'console.flowTriesHint' }),
  flowChoices: () => msg('Choices', { id: 'console.flowChoices' }),
  flowAddChoice: () => msg('Add a choice', { id: 'console.flowAddChoice' }),
  flowChoiceLabel: () => msg('On the button', { id: 'console.flowChoiceLabel' }),
  flowChoiceId: () => msg('Short name', { id: 'console.flowChoiceId' }),
  flowChoiceIdHint: () => msg('What is kept when it is picked.', { id: 'console.flowChoiceIdHint' }),
  flowFields: () => msg('Fields', { id: 'console.flowFields' }),
  flowAddField: () => msg('Add a field', { id: 'console.flowAddField' }),
  flowFieldLabel: () => msg('Name of the field', { id: 'console.flowFieldLabel' }),
  flowOptional: () => msg('May be left empty', { id: 'console.flowOptional' }),
  flowHint: () => msg('Hint in the field', { id: 'console.flowHint' }),
  flowOptions: () => msg('Options', { id: 'console.flowOptions' }),
  flowOptionsHint: () => msg('Only for one of some options.', { id: 'console.flowOptionsHint' }),
  flowAddOption: () => msg('Add an option', { id: 'console.flowAddOption' }),
  flowSubmit: () => msg('On the button that sends', { id: 'console.flowSubmit' }),
  flowSubmitNone: () => msg('The chat’s own word', { id: 'console.flowSubmitNone' }),
  flowCases: () => msg('Cases', { id: 'console.flowCases' }),
  flowCasesHint: () => msg('The first one that holds counts.', { id: 'console.flowCasesHint' }),
  flowAddCase: () => msg('Add a case', { id: 'console.flowAddCase' }),
  flowWhenHint: () => msg('All that is said must hold.', { id: 'console.flowWhenHint' }),
  flowVariable: () => msg('What was kept', { id: 'console.flowVariable' }),
  flowVariableName: () => msg('Name it is kept under', { id: 'console.flowVariableName' }),
  flowFilled: () => msg('There is something', { id: 'console.flowFilled' }),
  flowIs: () => msg('Is one of', { id: 'console.flowIs' }),
  flowMentions: () => msg('Has one of these words', { id: 'console.flowMentions' }),
  flowLinesHint: () => msg('Any of these, one a line.', { id: 'console.flowLinesHint' }),
  flowAtLeast: () => msg('At least', { id: 'console.flowAtLeast' }),
  flowAtMost: () => msg('At most', { id: 'console.flowAtMost' }),
  flowAnything: () => msg('Not asked', { id: 'console.flowAnything' }),
  flowNotAsked: () => msg('It does not matter', { id: 'console.flowNotAsked' }),
  flowYes: () => msg('yes', { id: 'console.flowYes' }),
  flowNo: () => msg('no', { id: 'console.flowNo' }),
  flowAttribute: () => msg('What is known of the contact', { id: 'console.flowAttribute' }),
  flowAttributeHint: () =>
    msg('An attribute from your site, or language, vip, contacts, page.', {
      id: 'console.flowAttributeHint',
    }),
  flowAttributeName: () => msg('Attribute', { id: 'console.flowAttributeName' }),
  flowHours: () => msg('Business hours', { id: 'console.flowHours' }),
  flowStaffed: () => msg('Somebody is there to answer', { id: 'console.flowStaffed' }),
  flowWaiting: () => msg('So many wait', { id: 'console.flowWaiting' }),
  flowPage: () => msg('Page address contains', { id: 'console.flowPage' }),
  flowLanguages: () => msg('Language', { id: 'console.flowLanguages' }),
  flowFind: () => msg('What is shown', { id: 'console.flowFind' }),
  flowFindSearch: () => msg('what a search finds', { id: 'console.flowFindSearch' }),
  flowFindArticle: () => msg('a certain article', { id: 'console.flowFindArticle' }),
  flowSearch: () => msg('Words to search for', { id: 'console.flowSearch' }),
  flowMost: () => msg('How many at most', { id: 'console.flowMost' }),
  flowArticle: () => msg('Short name of the article', { id: 'console.flowArticle' }),
  flowArticleHint: () => msg('As in its address, such as return-goods.', { id: 'console.flowArticleHint' }),
  flowValues: () => msg('What is kept', { id: 'console.flowValues' }),
  flowFeedbackKind: () => msg('It is a', { id: 'console.flowFeedbackKind' }),
  flowFeedbackText: () => msg('Its text', { id: 'console.flowFeedbackText' }),
  flowComplaint: () => msg('complaint', { id: 'console.flowComplaint' }),
  flowCompliment: () => msg('compliment', { id: 'console.flowCompliment' }),
  flowMethod: () => msg('Method', { id: 'console.flowMethod' }),
  flowUrl: () => msg('Address', { id: 'console.flowUrl' }),
  flowUrlHint: () =>
    msg('What was kept may stand behind the host: https://shop.example/orders/{{orderNumber}}', {
      id: 'console.flowUrlHint',
    }),
  flowHeaders: () => msg('Headers', { id: 'console.flowHeaders' }),
  flowHeadersHint: () =>
    msg('Admins can read them, and keys that may read how the site is served.', {
      id: 'console.flowHeadersHint',
    }),
  flowHeaderName: () => msg('Name of a header', { id: 'console.flowHeaderName' }),
  flowBody: () => msg('What is sent', { id: 'console.flowBody' }),
  flowBodyHint: () =>
    msg('As JSON. None: everything that the flow knows; with GET nothing.', { id: 'console.flowBodyHint' }),
  flowFieldName: () => msg('Name of a field', { id: 'console.flowFieldName' }),
  flowMap: () => msg('What is kept of the answer', { id: 'console.flowMap' }),
  flowMapHint: () => msg('Where it stands in the JSON: order.items[0].status', { id: 'console.flowMapHint' }),
  flowTimeout: () => msg('Waits at most', { id: 'console.flowTimeout' }),
  flowSummary: () => msg('What to know first', { id: 'console.flowSummary' }),
  flowSummaryHint: () =>
    msg('For those who take over; what was asked and answered follows by itself.', {
      id: 'console.flowSummaryHint',
    }),
  flowOutcome: () => msg('How it ended', { id: 'console.flowOutcome' }),
  flowSolved: () => msg('it is solved', { id: 'console.flowSolved' }),
  flowLeft: () => msg('left open', { id: 'console.flowLeft' }),
  flowSpeaker: () => msg('Who speaks', { id: 'console.flowSpeaker' }),
  flowSpeakerHint: () =>
    msg('As visitors read it. Its languages are those of the flow: every text has all of them.', {
      id: 'console.flowSpeakerHint',
    }),
  flowFirst: () => msg('Begins with', { id: 'console.flowFirst' }),
  flowMenu: () => msg('In the menu before a conversation', { id: 'console.flowMenu' }),
  flowMenuHint: () => msg('What visitors press to begin with it.', { id: 'console.flowMenuHint' }),
  flowNotInMenu: () => msg('Not in the menu', { id: 'console.flowNotInMenu' }),
  flowBegins: () => msg('Begins by itself', { id: 'console.flowBegins' }),
  flowBeginsHint: () =>
    msg('Conversations for which one of these holds begin with the flow.', { id: 'console.flowBeginsHint' }),
  flowAddRule: () => msg('Add a rule', { id: 'console.flowAddRule' }),
  flowWords: () => msg('Words in the first message', { id: 'console.flowWords' }),
  flowMisunderstood: () => msg('When an answer does not fit', { id: 'console.flowMisunderstood' }),
  flowMisunderstoodHint: () => msg('Said before it is asked again.', { id: 'console.flowMisunderstoodHint' }),
  flowLimit: () => msg('Waits for an answer', { id: 'console.flowLimit' }),
  flowLimitHint: () => msg('After that the visitor is taken to be gone.', { id: 'console.flowLimitHint' }),
  flowSilence: () => msg('When nobody answers', { id: 'console.flowSilence' }),
  flowSilenceDo: () => msg('What happens', { id: 'console.flowSilenceDo' }),
  flowSilenceEnd: () => msg('it ends', { id: 'console.flowSilenceEnd' }),
  flowSilenceHandOver: () => msg('people take over', { id: 'console.flowSilenceHandOver' }),
  flowTry: () => msg('Try it', { id: 'console.flowTry' }),
  flowTryHint: () =>
    msg('The draft as visitors would meet it. Nothing is kept, and no other system is called.', {
      id: 'console.flowTryHint',
    }),
  flowTryBegin: () => msg('Begin', { id: 'console.flowTryBegin' }),
  flowTryAgain: () => msg('Begin again', { id: 'console.flowTryAgain' }),
  flowTryReplay: () => msg('Play it again with the changes', { id: 'console.flowTryReplay' }),
  flowTryChanged: () => msg('The flow was changed since.', { id: 'console.flowTryChanged' }),
  flowTryLanguage: () => msg('Language of the visitor', { id: 'console.flowTryLanguage' }),
  flowTryOpen: () => msg('within business hours', { id: 'console.flowTryOpen' }),
  flowTryStaffed: () => msg('somebody is there', { id: 'console.flowTryStaffed' }),
  flowTryHello: () => msg('Hello', { id: 'console.flowTryHello' }),
  flowTryFlow: () => msg('Flow', { id: 'console.flowTryFlow' }),
  flowTryVisitor: () => msg('Visitor', { id: 'console.flowTryVisitor' }),
  flowTryWrite: () => msg('Write as a visitor', { id: 'console.flowTryWrite' }),
  flowTrySend: () => msg('Send', { id: 'console.flowTrySend' }),
  flowTryCall: () =>
    msg('Here another system is asked. What shall it answer?', { id: 'console.flowTryCall' }),
  flowTryCallAnswer: () => msg('Its answer as JSON', { id: 'console.flowTryCallAnswer' }),
  flowTryCallGive: () => msg('Answer so', { id: 'console.flowTryCallGive' }),
  flowTryEnd: (first: string) => msg(str`The end: ${first}`, { id: 'console.flowTryEnd' }),
  flowTryHandedOver: () => msg('people take over here', { id: 'console.flowTryHandedOver' }),
  flowTryFailed: () => msg('it could not go on, people take over', { id: 'console.flowTryFailed' }),
  flowFaultNoStep: () => msg('This way leads to no step.', { id: 'console.flowFaultNoStep' }),
  flowFaultUnreached: () =>
    msg('Nothing leads to this step. Connect it, or take it away.', { id: 'console.flowFaultUnreached' }),
  flowFaultNoPeople: () =>
    msg('No way leads from here to people: whoever is stuck must find them.', {
      id: 'console.flowFaultNoPeople',
    }),
  flowFaultEndlessRound: () =>
    msg('It goes round without asking anything. Ask something on the way.', {
      id: 'console.flowFaultEndlessRound',
    }),
  flowFaultEndsUnasked: () =>
    msg('It ends before anything was asked. Ask something, or hand over.', {
      id: 'console.flowFaultEndsUnasked',
    }),
  flowFaultNoQueue: (first: string) =>
    msg(str`There is no queue “${first}”.`, { id: 'console.flowFaultNoQueue' }),
  flowFaultBadPattern: () =>
    msg('This is no regular expression, or one that could take for ever.', {
      id: 'console.flowFaultBadPattern',
    }),
  flowFaultPatternHere: () =>
    msg('Only an answer of a few words can be told how to look.', { id: 'console.flowFaultPatternHere' }),
  flowFaultTwice: (first: string) => msg(str`“${first}” is there twice.`, { id: 'console.flowFaultTwice' }),
  flowFaultOptions: () =>
    msg('Options belong to a choice, and only there.', { id: 'console.flowFaultOptions' }),
  flowFaultNotSet: (first: string) =>
    msg(str`“${first}” is not known on every way that leads here.`, { id: 'console.flowFaultNotSet' }),
  flowFaultNoText: (first: string) =>
    msg(str`The text is missing in: ${first}`, { id: 'console.flowFaultNoText' }),
  flowFaultStrangeText: (first: string) =>
    msg(str`The flow does not speak this language: ${first}`, { id: 'console.flowFaultStrangeText' }),
  flowFaultEmpty: () => msg('Something is still to be written here.', { id: 'console.flowFaultEmpty' }),
} as const;
