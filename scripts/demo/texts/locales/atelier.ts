/** What people write to the atelier. */
export const ATELIER_EN = `
# workshop page-unclear 4.5 8 workshop
v [Hi, is there still a place in the Saturday workshop?|Hello, can I bring my daughter (9) to the wheel course?|Do I need any experience for the evening class?|How long until I can collect my bowl?]
a Hello {first}! [There are two places left, shall I hold one?|From eight years on, with a grown-up at the next wheel.|None at all, most people come for the first time.|Three weeks: it has to dry and is fired twice.]
v [Yes please, for one.|Great! And what should we wear?|Lovely. What does it cost?|ok thank you]
a [It is yours until Friday. You get a link to pay.|Something that may get dirty; we have aprons.|65 euros with clay, glaze and tea.|You get a message when it is out of the kiln.]
v [Thank you!|See you on Saturday :)|perfect]
# trade - 4.3 5 trade
v [We run a café in {city} and would like 40 cups. Is there a trade price?|Could you make our logo on the bottom of the cups?|How long for 60 bowls?]
a Hello {first}, with pleasure. [From 24 pieces on it is 30 % less.|We can stamp it into the clay, the stamp costs 40 euros once.|About five weeks, they are all thrown by hand.]
v [Could you send an offer?|Sounds good. May we see a sample?]
a [It comes by mail this afternoon.|I am sending you one in each colour.]
v [Thanks {agent}!|Great, thank you.]
# workshop - 3.4 3 workshop
v [I have to cancel Saturday, I am ill. Do I get my money back?|Can I move my place to another day? Order {order}]
a Hello {first}, [get well soon! I can move you to the week after, or give you the money back.|of course. The next free ones are on Wednesday evening.]
v [The week after, please.|Wednesday is fine|Money back please]
a Done. [You get a new confirmation.|It is with you in two days.]
v [thanks|Thank you, that is kind]
# other - 4.2 3 -
v [Do you fire pieces that other people made?|Where can we park?|Is there a gift card for a course?]
a [We do, on Tuesdays: 4 euros for each litre.|Behind the church, two minutes on foot.|There is, for any sum. It comes as a letter or a mail.]
v [Great, thanks!|thank you]
`;
