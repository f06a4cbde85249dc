/** What people write to the shop in English. */
export const EN = `
# delivery carrier 4.1 9 parcel
v [Hi|Hello|Good morning|hey], [where is my order {order}? It should have been here on {day}.|my parcel {parcel} hasn't moved since {day}. Is it lost?|tracking says "in transit" since {day}, order {order}. Any news?]
a Hello {first}, this is {agent}. [Let me look where it is, one moment please.|Thank you for writing. I am looking at the tracking right now.]
a It is at the depot in {city}: [the carrier had too many parcels on {day}, it goes out tomorrow.|it was sorted to the wrong van and will be with you tomorrow before noon.|they tried to deliver it on {day} and found nobody in. It goes out again tomorrow.]
v [ok, tomorrow is fine.|Oh good, I was afraid it was gone.|Could they leave it with the neighbour?]
a [I have asked them to ring you before they come. If it is not there by six tomorrow, write here and I send a new one.|Of course. I have written that into the delivery note; you get a message when the van is near.]
v [thanks a lot!|Perfect, thank you {agent}.|great, thx]
# delivery carrier 3.3 5 parcel,late
v [My delivery was promised for {day} and nothing came.|It says delivered but there is no parcel here!! order {order}|Third day without my parcel {parcel}. This is a birthday present.]
v [Nobody rang, no card either.|I was at home all day.|Please hurry, I need it by the weekend.]
a Hello {first}, I am sorry, that is annoying. I am calling the carrier now.
n Carrier says the driver scanned it at the depot by mistake. Reference {parcel}.
a [It was scanned as delivered by mistake and is still in the van. You have it tomorrow morning.|They cannot find it today. I do not want you to wait, so a new one leaves this afternoon.]
v [Hmm. And if it does not come again?|ok. And the shipping cost?|Alright, but I am not happy about this.]
a [Then you get a new one and the money for delivery back. I have noted it so that you need not explain anything again.|I am giving you the delivery back, {amount}. You will see it in two days.|I understand that. I will look at it myself tomorrow at ten, and write to you.]
v [Fair enough.|OK thanks for sorting it out|thank you]
# delivery mail-lost 4.2 5 parcel
v [I never got a tracking number for {order}.|Did my order go out? No e-mail since I paid on {day}.|Hello, no confirmation for order {order}, did it go through?]
a Hello {first}! It did, and it is packed. [Could the mail be in your spam folder?|Our mail went out at noon, some mailboxes are strict with us.]
v [oh yes. There it is, sorry!|No, nothing there.|Let me check… yes, spam. My fault]
a [No harm done. The number is {parcel}.|Then here it is: {parcel}. I have sent the mail once more.|It happens to the best. The number is {parcel}.]
v [Thank you!|ta|Lovely, thanks.]
# damaged packing 4.4 7 broken
v [My {product} arrived broken :(|Hello, one of the cups is cracked. Order {order}.|The lid of my teapot came in three pieces. So sad, it was a gift.|The matcha bowl is chipped at the rim]
a Oh no, {first}. I am sorry. [You need not send anything back or take pictures: a new one leaves today.|Please keep the pieces if you like them. A new one is being packed right now.]
v [Really? That is very kind.|Do I need to send a photo?|wow that was quick]
a [No photo needed. It should be there on {day}.|Really. You get a new tracking number within the hour.]
n Broken at the rim again, second one this week from the same batch of boxes.
v [Thank you so much, you are wonderful.|Thanks!|That is how it should be. Thank you {agent}!]
# damaged packing 2.4 3 broken,again
v [This is the second time my {product} arrives broken. What is wrong with your packing?|Broken AGAIN. Order {order}. I have had enough.]
a I am sorry, {first}. Twice is too often. [I see the first one in my notes, you need not explain anything.|Let me see what we can do better this time.]
v [I would rather have my money back.|Can somebody pack it properly for once?]
e {first} got a broken piece twice; wants it packed by hand or the money back. Both orders are on the card.
a Hello {first}, I took this over from {agent1}. I have packed one myself, with straw on all sides, and you get the delivery back for both.
v [Alright. One last try.|OK. I appreciate that.|Hm. We will see.]
# return - 4.0 6 return
v [How do I return something? I bought the {product} and it does not fit my shelf.|I'd like to send back the {product}, order {order}, it is smaller than I thought.|Hi, can I return an opened tea? It is not for me.]
a Hello {first}, [of course. Thirty days for everything that is unused.|that is no problem at all.] [Shall I send you a label by e-mail?|Would you rather have the money back, or something else for it?]
v [Yes please.|Money back please.|An exchange would be nice, what would you suggest?]
a [The label is on its way. As soon as the parcel is scanned you get {amount} back.|Done. Put the parcel into any box, they scan the label and we hear of it.|For something gentler I would take the Cloud Oolong. I will send you a small tin to try.]
v [Great, thank you|super easy. thanks!|Perfect.]
# return - 3.6 3 refund
v [Where is my refund for {order}? I sent it back on {day}.|It's been 8 days since you got my parcel and no money yet.]
a Hello {first}, let me look it up. [One minute.|I am asking our bookkeeping.]
n Asked the bookkeeping about {order}; they follow it up with the bank.
a [It was sent on {day}, but your card has expired, so it came back to us. I need an account number to send it to.|It left us on {day}. Banks take up to five working days, so it should be there tomorrow.]
v [Ah, new card, right. I'll e-mail it to you.|OK, I'll wait until tomorrow then.]
a [Thank you. You get {amount} within two days, and I will ask tomorrow whether it arrived.|I will ask you tomorrow whether it arrived, and follow it up with the bank if not.]
v [Thanks|ok thank you]
z
a Good morning {first}, is the money there?
v [Yes, this morning. Thank you!|It is. Thanks for asking.]
# order - 4.3 6 order
v [Can I still change the address for order {order}?|I have just moved! Can order {order} go somewhere else?|I took the wrong colour by mistake, order {order}. Can you change it?]
a Hello {first}, [you are lucky, it has not been packed.|just in time: it is on the packing table.] [Where should it go?|Where should it go?|Which ones would you like?]
v [Same street, number 14 instead of 41.|To {city}, to my sister. I will type the address: Station Road 7.|The cream ones please.]
a Changed. [You get a new confirmation in a minute.|It leaves this afternoon.]
v [Thanks, that was fast|brilliant|Thank you very much!]
# payment checkout 3.8 5 payment
v [My card was declined twice but the money is reserved. Order {order}?|Was I charged twice? I see {amount} two times.|The checkout just spins when I click pay]
a Hello {first}, [I can see one payment and one that was only reserved.|I can see one payment and one that was only reserved.|that should not happen, let me look.]
a [The second one falls away by itself within three days. You paid once.|The second one falls away by itself within three days.|Something is stuck on our side. I can send you a payment link instead, would that help?]
v [Phew. And my order?|And if it does not?|Yes please send the link.]
a [It is being packed right now.|Then write here, and I give you {amount} back at once.|The link is in your mailbox. I have put the {product} aside for you meanwhile.]
v [Lovely, thank you!|Good, thanks {agent}|Paid, thank you!]
# payment page-unclear 4.2 4 invoice
v [I need an invoice with our VAT number for {order}.|Where do I find the invoice?|Could you send me the receipt again, my accountant lost it]
a Of course. [What is the number and the name of the company?|You find all of them under "My orders"; shall I send this one by mail?|I am sending it to the address of your order.]
v [GB 337 8821 04, Harbour Books Ltd.|Yes please|thanks!]
a [It is in your mailbox now. You also find all of them under "My orders".|Sent.|Sent. It has the date of {day}, I hope that suits.]
v [It does, thank you.|Got it!]
# product page-unclear 4.4 7 advice
v [Is the {product} safe for the dishwasher?|How much does the round pot hold? We are four.|Does the celadon glaze contain lead?|Which of the two cups is the bigger one?]
a Hello {first}! [Better by hand, and without soap: the clay remembers.|0.9 litres, so three large cups or four small ones.|No lead at all, we have it tested every year.|They are the same, 0.25 litres. The cream one only looks bigger.]
v [And can it stand on a warmer?|Is it really handmade?|And how long does delivery to {city} take?|Great. Do you gift wrap?]
a [A candle warmer is fine, a stove is not.|By Jana Holub in {city}, one at a time. There is a short film of her on the page.|Two days, and it is free from 40 euros.|We do, in paper with a fern on it. Just say so in the basket.]
v [Sold! Ordering now.|lovely, thanks|Thank you for the quick answer.]
# brewing page-unclear 4.6 5 advice,tea
v [My Cloud Oolong tastes bitter. What am I doing wrong?|How hot should the water be for the oolong?|my matcha has lumps no matter what I do|How many times can I use the same leaves?]
a Hello {first}, [happy to help, this is my favourite kind of question.|let us find out.] [How hot is your water, and how long do you let it stand?|How long do you let it stand?|Do you sieve the powder first?|Which one is it, and how hot is your water?]
v [Boiling, about five minutes.|Straight from the kettle, ten minutes or so|No? Should I?|The Cloud Oolong. Boiling]
a [That is too hot for it: 85 degrees and one minute, then again with a little more time. You get seven cups from one spoon.|Too long for it: 85 degrees and one minute, each further cup 15 seconds more.|Yes: through a small sieve, a splash of cold water first, then 70 degrees and a quick whisk in a W.|With 85 degrees and one minute you get seven cups from one spoon.]
v [Wow, what a difference. Thank you!|Will try it tonight :)|So easy. Thanks {agent}]
# brewing - 4.6 3 advice,tea
v [I am looking for a tea for someone who only drinks coffee. Something strong?|What would you give to somebody who loves Darjeeling?|Which oolong for the evening, with little caffeine?]
a Hello {first}, a nice question. I would like our tea master to answer that, may I?
v [Sure!|Of course, no hurry.]
e {first} would like advice on a tea; see the question. Likes to take time.
a Hello {first}, {agent} here, I taste the teas for us. [For a friend of coffee I would take the roasted Tie Guan Yin: toast, cocoa, no bitterness.|For somebody who loves Darjeeling: the Cloud Oolong, half rolled, from high up.|In the evening the roasted one. The roasting takes most of the caffeine away.]
v [That sounds perfect. In the shop?|Do you have a small size of it?]
a [We have it in tins of 50 grams. I am putting one aside with your name on it.|Yes, and I add a sample of the spring harvest to your order.]
v [You made my day.|Thank you, wonderful service!]
# product stock 3.7 4 stock
v [The matcha set is out of stock, when is it back?|Page says 3 left but the basket says sold out?|Do you know when the celadon cups come again?]
a Hello {first}, [the kiln is full of them right now: in about two weeks.|I am sorry, the page was slower than our customers.] [Shall I write to you when they are here?|Would you like one put aside?]
v [Yes please|that would be great, my mail is on file|No it's ok I'll check back]
a [I have noted it. You will hear from me first.|All right. They usually go within a day or two, so come early.]
v [thank you|cheers]
# praise - 4.9 3 praise
v [No problem at all, just wanted to say the {product} is beautiful. Thank you!|I have never had such good packaging and a handwritten card. You made a sad week better.|Greetings from {city}! We drink your oolong every morning.]
+ The handwritten card and the care with which everything was packed: thank you.
a Oh, {first}, thank you. [I am reading this aloud in the packing room.|Jana will be so happy to hear that, she made it.]
v [Please do :)|Have a lovely day!]
# return page-unclear 4.0 4 return
v [I'd like to exchange the cups for the celadon ones, is that possible?|Could I swap my {product} for another colour?]
a Hello {first}, certainly. My colleague for returns knows what is in stock, I am handing you over; you need not repeat anything.
n Wants another colour, order {order} is on the card. Nothing promised yet.
t returns
a Hello {first}, {agent} here. I have read it: we have two left. Shall I send them and a label for the old ones?
v [Yes please!|That would be great.]
a Done, both are on their way.
v [Thank you|Wonderful, thanks.]
# brewing - 4.4 3 advice,tea
v [Is your matcha ceremonial grade? Which harvest is it?|Where exactly does the Cloud Oolong grow?]
a Hello {first}, that is one for our tea masters. One moment.
t experts
a Hello {first}, {agent} here. [It is a first harvest from Uji, picked in May and ground on stone.|Nantou, at 1,400 metres, in a garden that we visit each spring.]
v [That is what I wanted to hear, thanks!|Fascinating. Thank you!]
# other - 4.1 4 visit
v [Are you open on Saturday? We would like to visit the shop.|Can I pick my order up in Fernway Lane?|Do you have parking near the shop?|Do you ship to Norway?]
a Hello {first}! [We are, from ten to six, and the kettle is on.|You can: choose "Fetch it myself" in the basket, it is ready after two hours.|There is a small car park behind the church, two minutes on foot.|We do: five to nine days, € 14.90, free from 150.]
v [Great, see you then|perfect thank you|Thanks!]
# other no-cause 3.0 2 -
v [asdf|test|hello?]
v [anybody there|?]
a Hello, {agent} here. What can I do for you?
# order - 3.9 3 gift
v [I bought a gift card and the code does not work: {order}|my voucher is not accepted in the basket]
a Hello {first}, [let me try it here.|which code is it?]
v [FERN-{order}|It says "unknown code".]
a [It was never switched on, sorry. It works now, please try again.|There is a letter O and not a zero in it. Try it like this: FERN-{order}.]
v [Works!|it does, thank you|Now it worked, thanks]
# delivery carrier 2.2 2 late,complaint
v [Five days late, two chats, nobody knows anything. Order {order}.|I have been promised "tomorrow" three times now.]
- Promised "tomorrow" three times, and three times nothing came.
a Hello {first}. You are right, and I am sorry. I have read everything, you need not tell it again. 
n Third contact about {order}. Sarah agreed to a refund of delivery and a tin of oolong.
a I have sent the whole order anew, with another carrier, and you get {amount} back. I will write to you tomorrow at ten to see that it came.
z
a Good morning {first}, did it come?
v [Yes, just now. Thank you for staying with it.|It did. Finally. Thank you {agent}.]
# return - 4.2 3 return return-or-refund
v Return something or get a refund
a Hello {first}, {agent} here. I see what you wrote to our assistant: [the label is on its way to you.|I have everything I need.]
v [Great, that was quick.|thanks!]
a You get {amount} back as soon as the parcel is scanned.
v [Perfect|Thank you!]
# delivery carrier 4.0 8 parcel order-status
v Where is my order?
a Hello {first}, I took over from our assistant. [Your parcel is in {city} and comes tomorrow.|It left us on {day} and should be there tomorrow.]
v [Thank you!|ok great]
# praise - 4.8 2 praise compliment
v Say something nice
a Thank you, {first}. That goes straight to the wall in the packing room.
v :)
`;
