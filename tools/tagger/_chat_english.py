# ruff: noqa: E501 (tables of sentences)
"""English messages in many manners of writing, and task dialogues; written for this project; slots as in ``_chat_texts``.

A literal name stands as ``[[TYPE text]]``; backslash-n in a line is a line break of the message. ``ORDINARY`` holds no name at all.
"""

from __future__ import annotations

NAMED = """
so basically {F} rang the bell twice and nobody came down
tell ur manager {N} has been more helpful than anyone on the phone line
{F} left his kit bag in the changing room again can someone from the club grab it
Our neighbour at number 12, {N}, signed for the parcel and then went on holiday.
ask {F} at the desk she knows which form it is
The midwife, {N}, was brilliant; the receptionist was not.
sorry for the mixup its {L} with two t's not one
hiya its {F} from last night, the one who lost the coat lol
We flew out of {B} at six and landed in {B} before lunch, which is why the hotel in {C} had given our room away.
{N} will be attending on behalf of {O}, together with {N} from procurement.
pls note {F} is allergic to nuts and {F} is veggie, rest of us eat anything
I inherited the account from my late uncle {N}, who banked at your {B} branch for forty years.
can u drop it with {F} next door at {S} if im not in
{L} and Sons did our roof, or at least that is what {F} told me when I asked who the cowboy was.
moved from {B} to {B} in march and still getting post at the old flat
Dr {L} referred me to the clinic in {B}, but the letter only mentions {F} {L}, which is my sister.
omg {F} just texted she is outside {S} and the driver wont stop
The driver, a very polite man called {F}, waited nine minutes outside {A}.
[[PERSON Shazza]] reckons the refund takes three days, is that right
My nan [[PERSON Gwendoline]] can't use the app so I'm writing for her.
[[PERSON Big Trev]] at the garage said the clutch is gone
We call him [[PERSON Mikey-boy]] but his passport says {N}.
nah [[PERSON Tunde]]'s mum lives there now
me and [[PERSON Chidi]] wan collect the ticket for {B} this evening abeg
abeg who be {F} and why dem dey call my line
Oga {F} promised that the generator will be fixed before Friday, please follow up.
Kindly do the needful and update my address as {A}, Pin code is same as before.
I am {N} from {B}, presently I am residing at {A} for my job only.
uncle {F} is out of station till monday so courier should come after that
{F} ji has confirmed the slot but {F} bhaiya says the engineer never came
Respected sir, my daughter {N} of class VI could not appear for the unit test on {D}.
wah {F} your side so fast one, my parcel to {B} still stuck leh
can help me check whether {F} paid the deposit anot
Auntie {L} from block 7 say the lift spoil again
alamak i key in {F} name wrongly, should be {N}
G'day, {F} here, just chasing the ute I booked through {O}.
arvo {F}, any chance the sparky can swing by {S} before smoko
{F} from the footy club reckons youse owe him {M}
Ah sure {F} only lives up the road in {B}, I'll drop it in to her myself.
your man {F} said it would be grand by Tuesday, it is not grand
Howya, looking for a table for six under {L}, half seven, and {F} needs a high chair.
The mammy, {N}, is in the nursing home in {B} since Easter.
Yer one at the counter, {F}, wouldn't take a photocopy of the passport.
Y'all sent my order to {A} when I clearly wrote {A}.
ma'am my husband is {N} and he passed in June, I just need his name off the bill
{F}'s truck is in the shop over in {B} till {D}
Mailed the check to {O}, care of {N}, {A}. Nobody ever cashed it.
Folks, {F} from HR will walk you through the benefits at ten.
got {F}, {F}, {F} and maybe {F} coming, so five with me
Passenger one {N}, passenger two {N}, infant {F}, no lap seat needed.
{N} (lead guest), {N}, {N} plus one child
lead booker {N} / ref {I} / {M} paid / pick up {B}
{F} {L}. Spelled the normal way. No hyphen.
it's double barrelled, {L}-{L}, your form won't take the dash
put {W} down as emergency contact and {F} as backup
{W} is covering for {F} this week, so please send everything to both
{W} says the beach house in {B} sleeps eight but {W} always exaggerates
Only {W} knows the alarm code and {W} is on a plane to {B}.
i think {W} {L} is my case worker, or it was, before the office moved to {S}
tbh i trust {F} more than the whole of {O}
Nobody at {O} picks up, {F} included.
{O} turned me down, {O} ghosted me, and {O} wants a third interview in {B}.
worked at {O} for six yrs then {O} bought us
I'd like to cancel the direct debit to {O}; {F} set it up without asking me.
Has anyone from {O} actually been to {B}? The office there closed in spring.
{O} owes {O} {M}, don't ask me how I ended up in the middle
my landlord is {O}, contact person is a certain {N}, and the flat is {A}
The survey was done by {N} of {O} on {D} and the boiler passed.
Grew up in {C}, studied in {B}, ended up in {B} by accident.
born in {B} on {D}, parents both from {C}
place of birth {B} not {B} please fix on the certificate
we're about twenty minutes outside {B}, past the quarry
how far is {S} from the station, walking, with a toddler
the entrance isn't on {S}, it's round the back by the bins
Meet at {S} at half eight, {F} has the keys.
{S}, second buzzer, says {L} on it but we're the ones upstairs
leave it behind the wheelie bin at {A}, dog is loud but harmless
Old address {A} New address {A} Effective from {D}
flat's {A} but google sends ppl to the wrong gate
no gate code for {A}, just shout for {F}
Please collect from {S} and drop at {S}; the sofa is heavy and {F} has a bad back.
quote for moving a 2 bed from {C} to {C}, around {D}, me and {F} can lift
Bins at {S} haven't been emptied for a fortnight and {N} next door has photos of the rats.
power's out on the whole of {S}, {F} across the road confirms
meter at {A} reads 48211, the one on the bill is somebody called {L}'s
The tenant before us was {N}; her letters from {O} keep arriving.
{F} moved out of {A} owing two months, forwarding address somewhere in {B}
Viewing confirmed: {S}, {D}, agent {F}, call {H} if running late.
Buyers are {N} and {N}, solicitor is {L} at {O}.
{N} would like to let the flat unfurnished; her son {F} handles the viewings.
who do i speak to about damp, {F} or {F}
Hi {F}, following up on the quote {F} sent over; could we get it split by site ({B}, {B}, {B})?
Regards,\\n{N}\\nOffice Manager, {O}\\n{A}\\n{H}
cheers\\n{F} (mobile, excuse typos)
Thx, {F} & {F}
Yours faithfully,\\n{N}\\nOn behalf of the residents of {S}
xx {F}
-- \\n{N} | {O} | {B} | {E}
Best,\\n{F}\\n\\nSent from my phone while walking the dog
Fwd: keys\\nFrom: {N} <{E}>\\nTo: {F}\\n\\nThe spare set is with {N} at {S}.
From: {E}\\nTo: {N}\\nSubject: Re: Re: invoice {I}\\n\\n{F}, the total should be {M}. Can {F} check?
On {D} {N} wrote:\\n> can we meet in {B} instead\\nFine by me. {F} won't mind.
>> {F} wrote:\\n>> see below\\n> thanks {F}, forwarding to {N}\\nGot it.
Name: {N}\\nDate of birth: {D}\\nAddress: {A}\\nGP: Dr {L}
Surname {L}\\nForename {F}\\nPlace of birth {B}\\nNationality on passport see scan
Applicant | {N}\\nCo-applicant | {N}\\nProperty | {A}\\nEmployer | {O}
| guest | room | from |\\n| {N} | 204 | {B} |\\n| {N} | 311 | {B} |
id,name,city\\n1,{N},{B}\\n2,{N},{B}\\n3,{N},{C}
"full_name": "{N}", "town": "{B}", "employer": "{O}", "active": true
["{N}", "{E}", "{B}"]
customer={N};addr={A};tel={H}
FIRST NAME: {F} LAST NAME: {L} CITY: {B} PHONE: {H}
Next of kin: {N} (sister), lives at {A}
Emergency contact - {F}, wife, {H}
Witness 1: {N}, {S}. Witness 2: {N}, same street.
Beneficiary {N}, bank {O}, branch {B}, account {G}
Payee {F} {L}, ref rent {B}, {M} monthly
Deceased: {N}. Executor: {N}. Solicitors: {O}.
Sender: {N}, {B}. Recipient: {N}, {A}. Contents: {X}.
Pupil: {F} {L}   Year: 4   Collected by: {N} (grandmother)
Attendees: {F}, {F}, {N}, {N} ({O})
Owner: {F}. Pet: a ginger tom. Vet: Dr {L}, {S}.
Chair: {N}\\nMinutes: {N}\\nApologies: {F}, {F}
Driver: {N}\\nPickup: {S}\\nDrop-off: {S}\\nFare: {M}
Instructor {F}, lesson three, bring water
Reviewed by {N}, approved by {L}, filed in {B}
{F} - goalkeeper, {F} - left back, {F} - bench
1. {N}\\n2. {N}\\n3. {N}\\n4. reserve
- {F}: starter soup, main fish\\n- {F}: no starter, main steak\\n- {F}: vegan menu
room split: {F}+{F}, {F}+{F}, me alone on the sofa
{N} to give the toast; {N} to do the reading; {F} to stay sober
Can somebody wake {F}? His alarm has been going for twenty minutes.
saw {F} at the gym and pretended not to
dreamt about {F} again which is awkward cos we work together
matched with a {F} from {B} and then he deleted the app
she said her name's {F} but the pics are of some model
is {F} single asking for a friend
{F} and I broke up so please take him off the family plan
{F} still uses my login, how do I kick him out of the {K} account
Delete {N} from my contacts, and from my life, thanks.
My ex, {N}, knows the security answer. Please change it. The new one should not mention {B}.
agent: And what name should I put the table under?\\ncustomer: {N}\\nagent: Lovely, four people at eight.
agent: Where are you travelling from?\\ncustomer: {B}\\nagent: And to?\\ncustomer: {B}
Bot: Which city?\\nUser: {B}\\nBot: Which day?\\nUser: {D}
Assistant: Full name as in the passport, please.\\nTraveller: {N}\\nAssistant: Any second passenger?\\nTraveller: {N}
Support: who am I chatting with?\\nMe: {F}\\nSupport: hi {F}, one sec
receptionist: who is the appointment for\\npatient: {F} {L}\\nreceptionist: date of birth?\\npatient: {D}
clinic: which doctor do you normally see?\\nme: {L}\\nclinic: Dr {L} is off until {D}, is another one ok?\\nme: fine
Operator: Pick-up point?\\nRider: {S}\\nOperator: Destination?\\nRider: {A}
ride bot: where to?\\nyou: {B}\\nride bot: fare about {M}, ok?\\nyou: yes
bank: can you confirm the name on the account?\\nclient: {N}\\nbank: and the payee?\\nclient: {N}
agent: surname?\\ncaller: {L}\\nagent: first name?\\ncaller: {F}\\nagent: thank you, bear with me
A: Name for the order?\\nC: {F}\\nA: Phone?\\nC: {H}
Q: Delivery town?\\nA: {B}\\nQ: House and street?\\nA: {S}
hotel: under which name did you book\\nguest: {L}, checking in today\\nhotel: found it, room 412
hotel: sorry which guest\\nguest: {N}\\nhotel: nothing under that name\\nguest: try {N} then
[21:04] agent: your name pls\\n[21:04] visitor: {F}\\n[21:05] agent: and the city\\n[21:05] visitor: {B}
agent> departure airport\\nuser> {B}\\nagent> arrival\\nuser> {C}\\nagent> how many bags\\nuser> two
> name?\\n{N}\\n> city?\\n{B}\\n> all correct?\\nyep
Waiter bot: Shall I keep it under the same name?\\nDiner: no, {F}\\nWaiter bot: Done.
Assistant: Which of our branches suits you?\\nUser: the one in {B}\\nAssistant: Opening hours are nine to five.
AI: Which airport are you leaving from? 🙂\\nHuman: {B}\\nAI: Return or one way?\\nHuman: return
AI: Who will be collecting the parcel?\\nHuman: my brother\\nAI: His name?\\nHuman: {N}
chatbot: Please type the name of the patient.\\nuser: {N}\\nchatbot: Please type the name of the parent.\\nuser: {N}
chatbot: sorry, i didn't get the place\\nuser: {B}\\nchatbot: did you mean {B}?\\nuser: no {B}
Dispatcher: who's the passenger?\\nCaller: {F}, she'll be by the gate at {S}\\nDispatcher: and dropping off?\\nCaller: {B}
Vet line: whose dog is it?\\nCaller: {L}\\nVet line: and the dog is called?\\nCaller: no name yet, she is a stray
dentist: is it for you?\\nyou: no, {F}\\ndentist: how old is {F}?\\nyou: seven
Insurance: who was driving?\\nPolicyholder: {N}\\nInsurance: where did it happen?\\nPolicyholder: {C}
Insurance: name of the other party?\\nPolicyholder: {N}\\nInsurance: their insurer?\\nPolicyholder: {O}
Recruiter: current employer?\\nCandidate: {O}\\nRecruiter: location?\\nCandidate: {B}\\nRecruiter: notice period?\\nCandidate: a month
Recruiter: Which office would you prefer?\\nCandidate: {B}, second choice {B}\\nRecruiter: Noted.
System: Enter last name\\nUser: {L}\\nSystem: Enter booking code\\nUser: {I}
voice: say the city\\ncaller: {B}\\nvoice: say yes or no. {B}?\\ncaller: yes
Concierge: Welcome back. Same restaurant in {B}?\\nGuest: {F} wants the other one\\nConcierge: Which name, please?\\nGuest: {F}
agent: may i know your good name\\ncustomer: {N}\\nagent: and your native place sir\\ncustomer: {B}
agent: Kindly share registered name.\\ncustomer: {N}\\nagent: Kindly share full address with landmark.\\ncustomer: {A}, near the water tank
agent: whose name is on the meter\\ncustomer: {L}\\nagent: estate or street?\\ncustomer: {S}
agent: which state are you calling from\\ncustomer: {C}\\nagent: okay, the network there is being upgraded
agent: what name should the rider ask for?\\ncustomer: Mama {F}\\nagent: ok ma
rider: i don reach, who i go ask for?\\ncustomer: {F}\\nrider: gate dey lock o\\ncustomer: call {F} make she open
agent: hi, name on the booking?\\ncustomer: {N} lah, same as last time\\nagent: how many pax?\\ncustomer: 3
agent: collect at which outlet?\\ncustomer: {B}\\nagent: self collect or someone else?\\ncustomer: my helper, {F}
agent: which county is that?\\ncustomer: {C}\\nagent: and the eircode or landmark?\\ncustomer: beside the mart
agent: who'll be in to let the engineer through?\\ncustomer: herself, {F}\\nagent: grand, and the mobile?\\ncustomer: {H}
agent: what suburb mate?\\ncustomer: {B}\\nagent: and ya name?\\ncustomer: {F}\\nagent: too easy
agent: dropping the van back to the same depot?\\ncustomer: nah, {B}\\nagent: name on the licence?\\ncustomer: {N}
agent: zip or city?\\ncustomer: {C}\\nagent: who's the primary on the policy?\\ncustomer: {N}
pharmacy: name on the script?\\ncustomer: {F} {L}\\npharmacy: prescriber?\\ncustomer: {L}\\npharmacy: ready in ten
Pharmacist: For whom is it?\\nCustomer: Mrs {L}\\nPharmacist: Can she collect in person?\\nCustomer: no, {F} will
Florist: What should the card say?\\nCustomer: Get well soon, {F}! from {F} and {F}\\nFlorist: Where should it go?\\nCustomer: {A}
Bakery: name on the cake?\\nCustomer: {F}\\nBakery: just that?\\nCustomer: Happy 40th {F}
Barber: with who?\\nMe: {F}\\nBarber: {F}'s full, {F} is free at 3\\nMe: ok {F}
salon: any preferred stylist?\\nclient: {W}\\nsalon: {W} is in on thursdays\\nclient: thursday then
host: name of the party?\\nguest: {W}\\nhost: just {W}?\\nguest: {W} {L}
agent: what do we call you?\\nuser: {W}\\nagent: nice to meet you {W}, which country?\\nuser: {C}
Box office: what name?\\nCaller: {L}\\nBox office: first letter again?\\nCaller: like in {L}, sorry, i mean like in the word lemon
Gym: who referred you?\\nNew member: {N}\\nGym: then {F} gets a free month
School office: child's name?\\nParent: {N}\\nSchool office: class teacher?\\nParent: Ms {L}\\nSchool office: reason for absence?\\nParent: chickenpox
Nursery: who's picking up today?\\nParent: {F}'s gran\\nNursery: her full name?\\nParent: {N}
Council: which road is the pothole on?\\nResident: {S}\\nCouncil: and your name for the report?\\nResident: {N}
Registrar: Place of birth of the child?\\nFather: {B}\\nRegistrar: Mother's maiden name?\\nFather: {L}\\nRegistrar: Chosen forenames?\\nFather: {F} {F}
visa desk: city of issue?\\napplicant: {B}\\nvisa desk: host in the country?\\napplicant: {N}, {A}
Passport bot: Town of birth\\nUser: {B}\\nPassport bot: Names of both parents\\nUser: {N}, {N}
consulate: any other names used?\\napplicant: {N}\\nconsulate: since when?\\napplicant: until {D}
broker: who is the seller\\nbuyer: {N}\\nbroker: and where's the plot\\nbuyer: {C}
letting agent: guarantor?\\ntenant: my dad, {N}\\nletting agent: his address?\\ntenant: {A}
parcel bot: where is it now according to the tracking\\nme: {B}\\nparcel bot: and it should be in?\\nme: {B}!!!
courier: nobody home, any neighbour?\\nme: {L}, ground floor\\ncourier: they dont answer either\\nme: then {F} at {S}
tourist: best way from {B} to {B}?\\nguide: train or coach\\ntourist: and on to {B}?\\nguide: only by boat
Agent: stopover preference?\\nClient: {B}\\nAgent: {B} is full, {B} or {B}?\\nClient: {B}
train bot: from\\nme: {B}\\ntrain bot: to\\nme: {B}\\ntrain bot: via\\nme: {B}\\ntrain bot: when\\nme: {D}
flight desk: spell the passenger's surname?\\nme: {L}\\nflight desk: with an e?\\nme: no\\nflight desk: given name?\\nme: {F}
car hire: additional driver?\\nme: {N}\\ncar hire: licence issued where?\\nme: {C}
cab: near what?\\nme: {S}\\ncab: name?\\nme: {F}\\ncab: 5 min
restaurant: and the booking is for?\\nme: {F} and {F}, they just got engaged\\nrestaurant: congrats to both!
Bank assistant: Which branch opened the account?\\nYou: {B}\\nBank assistant: Joint with?\\nYou: {N}
Bank assistant: To whom shall I send {M}?\\nYou: {F}\\nBank assistant: You have two payees named {F}.\\nYou: {L}, the second one
Bank: Employer name?\\nApplicant: {O}\\nBank: Employer's city?\\nApplicant: {B}\\nBank: Line manager?\\nApplicant: {N}
Fraud team: did you pay {M} to {O}?\\nCustomer: no\\nFraud team: do you know a {N}?\\nCustomer: never heard of him
Helpdesk: whose laptop is it?\\nStaff: {F}\\nHelpdesk: site?\\nStaff: {B}\\nHelpdesk: asset tag?\\nStaff: {I}
ISP: name of account holder\\nme: {N}\\nISP: installation address\\nme: {A}\\nISP: thanks, the fault is in our cabinet
Physio: who did your last session?\\nPatient: {F}, the tall one\\nPhysio: {F} moved to {B}\\nPatient: oh no
GP surgery: Name?\\nPatient: {N}.\\nGP surgery: Usual doctor?\\nPatient: {L}.\\nGP surgery: What seems to be the trouble?\\nPatient: rash on both hands
therapist bot: who upset you today?\\nuser: {F}\\ntherapist bot: what did {F} say?\\nuser: that i never listen
trivia bot: who painted it?\\nplayer: {L}\\ntrivia bot: wrong! it was {N}\\nplayer: pfff
ran into {N} outside the bakery, looked tired
lent my drill to {F} in 2019, still waiting
{F} owes {F} a pint and {F} owes me one
tickets r for {F} and her mate {F}, i'm only paying
whats {F} sayin about the deposit
If {F} is poorly, {F} can take the minutes.
Because of {L}, the whole team has to redo the fire training.
Unlike {F}, {F} actually read the contract before signing it.
Neither {N} nor {N} turned up for the handover.
Either {F} signs or we all go home.
Without {F} the choir sounds like a bag of cats.
Between {F} and the wall there was just enough room for the {X}.
Next to {N} on the photo, that's our old postman, {F}.
Behind {L} in the queue stood a woman with three trolleys.
After {F} retired, nobody at {O} knew where the spare fuses were.
Before {B} we lived in {B}, and before that nowhere long enough to count.
Despite what {N} wrote in the report, the door was never locked.
Thanks to {F}'s stubbornness we got {M} back.
As per {N}'s mail of {D}, the crane arrives on site in {B} at seven.
According to the leaflet {N} founded the place with two ovens and a borrowed van.
{F} swears by vinegar, {F} by lemon, and my kettle is still full of scale
{F} sold us the caravan, {F} towed it, {F} reversed it into the pond.
{N} coaches the under nines on Saturdays.
{N} scored twice before half time; {L} was booked for diving.
{L} off, {L} on, eighty minutes gone, still nil nil.
{L} serves for the set and nets it.
imo {L} is finished as a striker, {L} shud start in {B}
{B} away is always a miserable trip
Lads, bus for {B} leaves the clubhouse at ten sharp, {F} has the flask.
who's in goal sat?? {F} has done his knee
five a side, still need two, {F} dropped out, {F} maybe
{N} won the raffle, second prize goes to table nine.
Congratulations to {N} and {N} on the birth of little {F}!
RIP {N}, best teacher this town ever had.
The funeral of {N} takes place on {D} in {B}; family flowers only.
Sadly missed by {F}, {F}, {F} and all at the bowls club.
Born to {F} and {F} on {D}: a girl, {F}.
We invite you to the wedding of our daughter {F} to {N} in {B}.
{F} plus one, no kids, rsvp to {F} by {D}
the seating chart has {F} next to his ex, swap with {F}
Baby shower at {S}, {F} is bringing the cake, do NOT tell {F}
hen do in {B}, stag in {B}, what could go wrong
Our speaker tonight, {N}, crossed the desert on a moped.
Panel: {N}, {O}; {N}, freelance; moderator {N}.
{N} to {N}: put the kettle on, love.
{F}!! pick up your phone!!
{F}?
Oi {F}
Oh {F}, not again.
no {F}, yes {F}, three bags full {F}
ok so {F}
{F}, love, have you seen my glasses
u there {F}
{F} pls
wdym {F} quit
lmao {F}
{F} who?
Who's {F}?
which {F}, {F} {L} or the other one
not {F}, {F}!
probably {F}
Just {F}.
Same as before: {N}
{N} again, sorry to bother you
{L}, {F}
{L}.
{L} comma {F}
{F} with a k at the end
{F}, short for {F}
{F} but everyone says {F}
{F} on paper, [[PERSON Bubbles]] at home
it's pronounced differently but written {L}
first name {L}, last name {F}, yes really, everybody swaps them
Maiden name {L}, married name {L}, the card has the old one.
{F} {L} senior, my son is junior, same name same house and your system merges us
there are two people called {N} in your records, i am the one from {B}
I'm not {N}, stop sending me her prescriptions.
wrong person, no {F} here
You've reached {F}, leave a message.
Speaking. Yes, {N}. What is it about?
{F} speaking, how may I direct your call?
You're through to {F} in claims, can I take the policy number?
Hello {F}, thanks for holding, I'm {F} and I will look at that charge of {M}.
Hi! {F} from {O} here. Your {P} has a recall, nothing dramatic.
Good day {N}, this is a reminder of your appointment with Dr {L} on {D}.
Dear Mr {L}, your parcel from {O} could not be delivered to {A}.
Hi {F}, your driver {F} is arriving in a white saloon, plate {G}.
{F} has accepted your ride. Meet at {S}.
{F} is preparing your order
{F} left you a voice message
{F} and 3 others liked your photo
{N} wants to connect with you
{N} mentioned you in a comment
{N} shared a folder with you
{N} has requested {M}. Pay or decline?
You sent {F} {M}
New sign-in from {B}. Was this you?
Login from {C} blocked
You have been invited by {N} to join the workspace of {O}.
Reminder: {F}'s birthday is tomorrow
Missed call from {F} (2)
Call ended. Rate your chat with {F}.
Chat transferred from {F} to {F}.
Agent {F} is typing
You are number 3 in the queue; {F} or {F} will be with you shortly.
Ticket {I} reassigned from {N} to {N}
Comment by {F}: customer called again, very upset
Closed by {F} as duplicate
Internal note ({F}): do not offer more than {M}
Approved: {L}. Rejected: {L}. Pending: {L}.
On leave: {F} until {D}, cover {F}
Shift swap {F} <> {F} on {D}
Early: {F}, {F}. Late: {F}. Night: nobody yet.
Table 4, {F}. Table 5, {F}. Patio, {F} and the new girl.
{F} clocked in at 6:02, {F} at 6:40 with a shrug
Spoke w/ {F} @ {O} re invoice {I}, she will chase {F}
cc {F}, bcc nobody
tl;dr {F} lost the key, {F} found it, {O} bills us anyway
fyi {F} knows
per {F}: go ahead
+1 from {F}, -1 from {F}
w/ {F} in {B} til {D}, back after
eta {B} 14:30
en route {B} > {B}
Landed in {B}.
stuck in {B}, next train in two hours
{B} - {B} - {B} - home
{B}, raining
{B}! Finally!
greetings from {C}, the food is great and the bus is not
currently {B} but {C} at heart
from {B} originally
{B} born and bred me
I commute {B} to {B}, forty minutes if the bridge is open.
We have customers in {B}, {B} and as far as {C}.
Does the warranty hold in {C} if I bought it in {C}?
delivery to {C} costs more than the {X} itself
do u ship to {C}
is {B} in your delivery area or only {B}
The warehouse in {B} says the depot in {B} has it and vice versa.
my parcel has visited {B}, {B} and {B}, i have been nowhere this year
last scan {B} {D}
Held at customs in {C}.
Handed to the partner carrier in {B}
redirect to {A} cost {M}
Leave with concierge, {A}, mark for {F} flat 9
i wrote {S} but the label says {S}
It says delivered, signed {L}. There is no {L} here.
photo shows a red door, that's {S}, mine is green
[[PERSON Kev]] n [[PERSON Debs]] are on the joint tariff, only [[PERSON Lorna]]'s sister pays
my gran, bless her, still says [[LOCATION Bombay]] and writes [[LOCATION Calcutta]] on envelopes
heading to [[LOCATION Brissie]] for work then up to [[LOCATION Cairns]] for the reef
[[LOCATION Melb]] traffic made us miss the flight to [[LOCATION Perth]]
dem say my waybill dey [[LOCATION Ibadan]], e never reach [[LOCATION PH]] since
I stay for [[LOCATION Surulere]] but the office dey [[LOCATION VI]], which branch near me?
take grab from [[LOCATION Tampines]] to [[LOCATION Jurong East]] how much ah
last bus to [[LOCATION Yishun]] gone already, [[PERSON Ah Seng]] drive me home
Mdm [[PERSON Chua]]'s phone line no dial tone since morning
ticket from [[LOCATION Blr]] to [[LOCATION Hyd]] got cancelled, refund when
my in-laws are in [[LOCATION Gurgaon]], I'm in [[LOCATION Noida Sector 62]] these days
[[PERSON Pinky]] didi will collect it, gate pass is in the name of [[PERSON Rakesh]] babu
going down [[LOCATION Cork]] way to see the brother, [[PERSON Donal]], about a calf
can you post it to [[ADDRESS the yellow bungalow, Knocknagree Cross]] or is that too vague
leave it at [[ADDRESS flat 3, above the chippy on Tanner Row]] ta
house is [[ADDRESS Plot 17B Unity Close, off the express road]], blue gate
[[ADDRESS Blk 219 #07-334]] same as my ic address
pick up [[ADDRESS corner of 9th and Alder]] in front of the laundromat
we've shifted to [[ADDRESS C-44, third floor, behind Shiv Mandir]], lift is working
my mailing address is [[ADDRESS PO Box 771, Dry Creek Station]] cos the postie won't drive out
kids call her [[PERSON Nana Bee]], the will says {N}
[[PERSON Lil' Dee]] crashed the go kart and now [[PERSON Big Dee]] has to pay the excess
the band was [[PERSON Fingers McGraw]] on bass and some lad on spoons
[[PERSON Wee Hamish]] has a nut allergy, put it on the form
tell Sir [[PERSON Geoffrey]] the chauffeur is at the side entrance, ha
cheers [[PERSON Robbo]], legend
ta [[PERSON Jules]] x
soz [[PERSON Nats]], running late, start without me
[[PERSON J-Mo]] is bringing the speakers, [[PERSON Tash]] the ice
nobody calls me [[PERSON Bartholomew]] except my bank
so mrs [[PERSON pargeter]] from accounts says the cheque bounced
[[PERSON Okonkwo]]. First name is fine as it is.
is it [[PERSON McGillicuddy]] or [[PERSON MacGillicuddy]] on the voucher?
passport reads [[PERSON D'SOUZA/MELVIN JOSEPH]] MR but the ticket reads [[PERSON DSOUZA/MELVIN]]
my name got cut to [[PERSON Venkatasubramani]] because the box is too short
the badge said [[PERSON Siobhan]], she said it nothing like that
[[PERSON O'Dowd]], with the apostrophe, your site deletes it
pls use [[PERSON S. Ramanathan]], no expansion of initials
nominee should be Smt. [[PERSON Kamala Devi]], not blank
the driver [[PERSON Balwinder]] took a strange route past [[LOCATION Ludhiana]]
[[PERSON Ngozi]] and [[PERSON Emeka]] dey wait for una since 9
Alhaji [[PERSON Bello]] paid cash at the park, ticket to [[LOCATION Kaduna]]
Cher [[PERSON Tan]] say school trip to [[LOCATION Sentosa]] is confirm
Encik [[PERSON Rahim]] at the counter asked for two witnesses
it's registered to [[ORGANIZATION Mulcahy Plant Hire]] not to me personally
[[ORGANIZATION Bluegum Conveyancing]] sent the contract to the wrong [[PERSON Thompson]]
my boss at [[ORGANIZATION Kettering Vale Joinery]] says you always answer within a day
quote came from [[ORGANIZATION Two Rivers Solar]], [[LOCATION Wagga]] office
the [[LOCATION Wolverhampton]] store had it, the [[LOCATION Telford]] one did not
between [[LOCATION Athlone]] and [[LOCATION Mullingar]] there is no signal at all
can't get to [[LOCATION Skye]] before dark so cancel tonight
we relocated from upstate [[LOCATION New York]] to [[LOCATION Boise]], different plan?
my sister in [[LOCATION Saskatoon]] can't open the link you sent to [[PERSON Marguerite]]
y'all deliver out to [[LOCATION Tuscaloosa]] on sundays?
is [[LOCATION Abuja]] same day or next day
I am writing from [[LOCATION Coimbatore]] on behalf of my father [[PERSON K. Palanisamy]].
The patient {N} was transferred from {B} to the ward of Professor {L} overnight.
Nurse {F} took bloods, Nurse {L} lost them.
{F}'s inhaler prescription expired and the surgery on {S} is shut
consultant {L} wants an MRI before the follow up, who books that, you or {F}
my wee one {F} swallowed a button battery ten min ago
mum's carer {F} comes mornings, {F} does evenings, weekends its just me
allergic reaction, patient {N}, brought in from {S}
Discharge letter for {N} went to the wrong practice, the one in {B}.
The physio {F} suggested swimming; Dr {L} suggested surgery; I suggest cake.
Blood type on {F}'s card is wrong, and so is her surname: it's {L}.
Could Dr {L} ring {F} on {H}? She is in {B} until {D}.
{N}, 54, presented with chest pain after gardening.
sample labelled {L}, requisition labelled {L}, lab in {B} rejected both
My psychiatrist moved her practice from {S} to {S} and nobody told me.
pay {F} {M} split the rest between {F} and {F}
sent {F} the rent twice, oops
{F} never got the zelle, it says delivered to a {N}
I set up {N} as payee but the checker says the name does not match.
The cheque is made out to {L}, the account is {L}-{L}, hence the fuss.
trust fund for {F} and {F}, trustees {N} and myself
The loan is joint with {N}, who has since moved to {C} and answers no letters.
was told by {F} in {B} branch that my father's account ({N}) is dormant
Cash deposit of {M} at {B} by {F}, not reflecting till now.
sir my salary from {O} is not credited, {F} from payroll says it is done
money wey I send {F} never drop, e don reach two days
I mistakenly transferred {M} to one {N}, kindly help me reverse it.
my ic name is {N}, your app only shows {F}, can change anot
PayNow to {F} bounce back twice already
giro from {O} start when ah
super's with {O}, rollover from {O} been pending yonks
{F} lodged the claim, {F} witnessed the prang, rego {G}
tradie named {F} quoted {M} for the deck at {S}, then vanished
my bond for {S} is still held by {O}
{F}'s HECS letter went to {A}, he's been in {B} two years
the credit union in {B} says {F} has to sign in person, and she with the broken hip
Himself, {N}, is not a great man for the phone, so talk to me.
{F} was above in {B} getting the NCT done
Would you ever tell {L} that the hedge on {S} is after coming down?
Master {F} {L} is in the junior infants, Ms {L}'s room.
{F} got into the school in {B}, waiting list for {F}
Headteacher {L} replied, deputy {L} did not.
my child's tutor {F} cancels every week, is {F} free instead
pta: {F} does tombola, {F} does teas, {N} does the complaining
The trip to {B} costs {M}; please return {F}'s consent form by {D}.
lost on bus 14: blue bag, tag says {F} {L}
Detention: {L}, {L}, {L}. Reason: fireworks.
{F} sat next to {F} in maths and now both have nits
Supervisor for my thesis is {N}, second reader {N}, deadline unclear.
Professor {L} moved the exam to {B} campus, did you know?
group project w/ {F}, {F}, {F} aka me doing all of it
Alumni {N} and {N} donated the boathouse.
I studied under {L} at {B} in the nineties.
Caretaker {F} has the key to the sports hall.
internet out at {A}, neighbours {F} and {L} same
engineer {F} came, looked at the box, went to {B} for a part, never returned
Port my number from {O} to {O}, account in name of {N}.
SIM swap requested in {B}, I have never been to {B}!
roaming in {C} cost me {M} for one photo of {F} eating soup
The mast on {S} is down, says {F} from {O}.
final bill for {S} pls, new tenant is {N}
Gas leak smell at {A}, {F} has opened windows.
{O} cut us off though {F} paid on {D}
Smart meter at {S} installed by {F}, reading nonsense since.
Please close the water account of {N}; the house in {B} has been sold to {N}.
Solar guy {F} says the inverter needs {O} to approve it.
hi council, streetlight outside {S} flickers, {F} at no. 3 has epilepsy
Permit for {N}, visitor, {S}, one week from {D}.
Voter {N}, previously registered in {B}, now at {A}.
Councillor {L} promised a crossing on {S} two elections ago.
my asylum interview in {B} was moved, interpreter is {N}
citizenship ceremony {D}, guests {F} and {F}
Clerk {L} stamped it, clerk {L} refused it, both in {B}.
Form 7 part B: relationship to {N}: niece
Claimant: {N}. Respondent: {O}. Hearing at {B}, {D}.
jury summons came for {N} who died in {B} last year
Inspector {L} visited {S} and found mould in two rooms.
mayor of {B} cut the ribbon, {F} cut her finger
Licence in the name of {L}, born {B}.
applied at {O} thru {F}, heard zilch
My references are {N}, who managed me at {O}, and {N}, a client in {B}.
{F} interviewed me, {F} ghosted me, {F} finally wrote the rejection
Previous role: night auditor, {O}, {B}, four years.
Would {O} consider remote from {C}?
start date {D}, report to {N}, bring ID
{N} has been promoted to head of facilities in {B}.
{F} handed in her notice so {F} gets her clients
Effective {D}, {N} replaces {N} as treasurer.
the intern, {F} something, broke prod again
pair with {F} on this, {F} reviews
{F}'s branch conflicts with {F}'s, who merges first
standup: {F} blocked, {F} sick, {F} on a plane to {B}
@{F} can you look at {I} before {F} does
kudos to {F} for the fix and to {F} for the donuts
{F} wrote the docs, nobody read them, {F} asked anyway
The reason I'm calling is that {F}, who is nineteen and should know better, let the bath overflow and now the ceiling of the {L} family below us is on their carpet.
so i get to {B} and the hotel says no booking under {L}, try {O}, who say try the airline, who say try the hotel, and {F} is crying on the suitcase
When {N} bought the shop on {S} from {O}, the freezer was included; {F} from the bank has the paperwork.
{F} rang me from {B}, told me {F} had missed the ferry, and asked whether {F} could collect the kids from {S} instead.
long story short {F} paid {F}, {F} never paid {O}, and now the bailiffs are at {S}
We bought it second hand off a fella in {B}, {F} something, who swore {O} had serviced it on {D}.
On the way from {B} to {B} the left suitcase, tagged {L}, disappeared; the right one, tagged {L} too, did not.
my flatmate {F} ({L}, like the footballer she says) pays half so pls split the bill
Could you book {F}, {F} and me on the early coach to {B}, plus {F} on the late one because she finishes at {O} at four?
The ring belonged to my great-grandmother {F}, who carried it from {C} sewn in a hem.
{N}, formerly of {O}, now runs a bakery in {B} with his husband {F}.
Somebody named {F} at {O} promised {N} that {A} would be connected by {D}; it was not.
It is {N}'s signature, not {N}'s, on page three.
{F}'s and {F}'s passports are fine, mine expired in {B}.
Is {F}'s address still {A}, or has she gone back to {B}?
{B}'s trams beat {B}'s buses any day.
{O}'s offer expired, {O}'s hasn't, so which one do I sign?
the {L} family upstairs are moving a piano again
Send {F} the link, {F} the password, and for heaven's sake not both to {F}.
give {F} my best and tell {F} the casserole dish is still mine
We told {L} twice, warned {L} once, and finally sacked {L} in {B}.
Nominated: {N}. Seconded: {N}. Elected unopposed: {N}.
They christened her {F} after the nurse who drove through the snow to {B}.
i named the cat {F} and the vet in {B} wrote it down as the owner
{F} the cat needs her booster, owner {N}, same number
My labrador {F} bit the postman outside {S}; the postman, {F}, was very decent about it.
found dog, collar says {F}, near {S}, anyone?
Chip registered to {N}, {B}, phone disconnected.
horse called {F} sold to {N} of {B} for {M}
in memory of {F}, a good dog
Captain {L} of the second eleven wants the nets on {S} fixed before {D}.
Coach {F} subbed {F} for {F} with a minute to go, genius
we lost to {B} by a point, {F} missed the free
camogie final: {F} at full forward, {F} in goals, throw in at three in {B}
{L} c {L} b {L} 14
Heat two: lane one {L}, lane two {L}, lane three empty, lane four {L}.
{N} ({B}) beat {N} ({C}) in straight sets
parkrun {B}: {F} 24:10, {F} 27:55, me dead last with {F}'s pram
{F} bowled a no ball on the last delivery and half of {B} wept
Golf society: {F} nearest the pin, {F} longest drive, {F} lost eleven balls.
who has the van keys, {F} or {F}? we need to be in {B} for six
Headliner {N} cancelled, {F} and the house band will fill in.
vocals {F}, keys {F}, drums {F} (sorry neighbours on {S})
workshop with {N}, ceramics, {B}, bring an apron
Exhibition of {N}'s late drawings opens in {B} on {D}.
just finished the new {L}, 600 pages and {B} only appears in the last one
{N} wrote it, {N} translated it, {N} ruined it on screen.
Is {N} the one from the cooking show or the one who sang in {B}?
podcast ep 12: {N} on why {B} sank
meet n greet with {N} sold out in a min, {F} got two
My grandfather {N} served on a minesweeper and is buried in {C}.
census shows a {F} {L}, lodger, age 22, born {C}
married in {B} parish, witnesses {N} and {N}
{F} b. {B}, m. {F}, d. {C}
looking for relatives of {N}, last heard of in {B} working for {O}
According to the deed, {N} sold the mill to {N} for a cow and {M}.
does anyone in this group know a {F} who taught swimming in {B}
Shoutout to {F} at the tyre place on {S}, fixed my puncture for a smile.
avoid {O} in {B}, {F} there is rude and the fries are sad
Ask for {F}, she's the only one at {O} who can cut a fringe.
Our server {F} forgot the wine, remembered the birthday, and sang for {F}.
Chef {L} came out personally to say sorry about the eel.
table by the window for {F}'s mum, she is 80 and came all the way from {C}
booked {L} party of 9, make it 11, {F} is bringing the twins
Pre-order from {O}, collect {B}, name {F}, contains sesame
{F}: flat white. {F}: tea, two sugars. {N} from upstairs: nothing, he's fasting.
order for {F}?\\nno, {F}\\noh, {F} with the hat?
{F} joined\\n{F} joined\\n{F}: can everyone mute\\n{F}: who is eating crisps
{F} 10:02: morning\\n{F} 10:03: morning {F}\\n{F} 10:15: anyone seen {N}'s badge?
<{F}> brb\\n<{F}> k
{F}: where r u\\n{F}: {B} lol\\n{F}: thats two hours away??
mum: did {F} eat\\nme: yes\\nmum: did {F}\\nme: who is {F}
Interviewer: and then?\\n{L}: then we rowed to {B}.\\nInterviewer: all of you?\\n{L}: all but {F}.
The witness, {N}, stated that the van belonging to {O} was parked across the drive of {A}.
"Never in my life," said {F}, "have I been so cold as in {B}."
{F} asked was I from {B}, I said no, {B}, he said same thing, I said it is not
'tell {F} i said hi' - {F}, every single day
rumour has it {O} is leaving {B} for {B}
{O} to close its {B} plant, says {L}
{N}, {N} and the mystery of the missing {X}
Local hero {N} pulls driver from flooded underpass in {B}
{B} braces for storm; {C} already dark
POLICE SEEK {N} AFTER {B} BREAK-IN
MISSING: {N}, 14, LAST SEEN {S}
SENDER {N} RECEIVER {N} ROUTE {B}-{B} AMOUNT {M}
URGENT!! {F} CALL HOME
ATTN {L} DELIVERY FOR {O}
MR {L} DOES NOT LIVE AT {A} ANY MORE
is {W} coming or is it just {F}
{W}'s mum drives us to {B}, {W}'s dad drives us back
who told {W} about the bonus
{W} & {W} got the flat on {S}!
put {W} in goal and {W} on the bench, {F} can ref
I'd rather {W} handled the {B} account.
Sister {W} at the convent school in {B} taught me to type.
{W} from reception knows, {W} from payroll doesn't
{W}, honey, dinner's ready
{W} {L}, {W} {L} and {F} {L} are all on policy {I}
hate it when {F} is right
pretty sure {F} unplugged it
turns out {F} had it in her bag the whole time
guess {F} forgot again
apparently {N} already cancelled it??
maybe ring {F} first, he gets funny about surprises
whatever {F} ordered last time, same again pls
i copied {F} in because she pays
idk ask {F}
lemme check with {F}
hang on {F} is at the door
just lost {F} in the crowd near the big screen
thought u were {F} sorry
could've sworn {L} was the name of the plumber
wouldnt trust {L} with a hamster
dont mention it to {N} yet
lets surprise {F} with breakfast
trying to reach {F} since morning, phone is switched off
been on to {F} twice about it
fed up of {F} and that drum kit
shame about {F}
good old {F}
poor {F} had to climb in through the window
Clever {F}, she kept every receipt.
Even {L} admitted the invoice was nonsense.
Only {F} and the cat were home.
Luckily {N} speaks sign language.
Yesterday {F} fell off the ladder; today {F} wants to sue {O}.
Tomorrow {N} flies to {B}, and on {D} {N} follows.
Once {L} signs, you have fourteen days.
Since {F} was born we need the bigger car seat.
As {F} pointed out, the voucher had no end date.
In {F}'s opinion the blue one looks cheap.
For {F}, with love.
To {F}, the best big sister.
By {N}, staff writer
Photo: {N}
Translated by {N}
Courtesy of {N}, {B}
Directed by {F} {L}
Sponsored by {O}
Powered by {O}
c/o {N}
Attn: {F}
RE: {L} / {L} divorce
FW: {F}'s leaving do
Subject: meeting {F} on {D}
Subject: {A} - keys
calendar: lunch {F} 12:30, dentist {L} 3pm, train {B} 6pm
todo: ring {F}, pay {O}, water plants
shopping w {F}
note to self, {F} takes oat milk
gift ideas: {F} scarf, {F} book, {L} family biscuits
secret santa: {F} > {F}, {F} > {F}, {F} > me
rota wk 2 {F} bins {F} loo {F} hoover
wifi password is on the fridge, ask {F}
seen at {S}: fox, two cubs
pothole {S}
Accident on {S}, both lanes
Garage sale this Saturday at {S}, no early birds.
flatshare {B}, {M} a month, call {F} {H}
roommate needed, {S}, non smoker, msg {F}
cab from {S} now
drop me {S}
pick {F} from school then {S}
two stops, {S} then {S}, thanks
driver went to {S} instead of the other side of the park, charged {M} extra
is there parking on {S} on match days
my office moved to {A} so forget {S}
its {A}, not far from the canal
{A}. Ring twice.
{A}\\n(the grey one)
{S}, {B}
{S} pls
{S} or thereabouts
yeah {B}
{B} i think
um {B}
{B}?
{C}, why?
not {B}, {B}
somewhere near {B}
{B} or {B}, whichever is cheaper
anywhere but {B}
weather in {B} on {D}
jobs in {B} no experience
flights {B} to {B} under {M}
hotel near {S} with a cot
things to do in {B} with teens
best curry in {B}?
is {B} safe at night
time now in {B}
how do people greet each other in {C}
my accent is {B} with a bit of {B}
{O}, {B} office, how can I help?
{O} again. Third call today.
so {O} hung up on me
heard back from {O}, nothing from {O}
I left {O} for {O}, regret it daily.
my shares in {O} went nowhere
invoice from {O} for {M}, never used them
{F} @ {O} says hi
does {O} deliver to {B} on sundays
{O} van blocking {S}, driver says five min, been forty
my husband name is {N} and son name is {F}, both aadhaar is linked with same mobile so otp is coming to {F} only
Myself {N}, native of {B}, completed my diploma from there only and now staying in PG at {S}.
dear sir {F} sir told to contact {F} sir and {F} sir told to contact {O}, whom to contact now
{F} madam is on leave so file is pending with {F} sir since {D}
courier boy called and said {A} is not coming in his map, then he gave it to {F} watchman
train from {B} to {B} is waitlisted, tatkal i will try, but {F} and {F} have senior citizen quota
We have booked a function hall in {B} for the reception of {F} weds {F}.
[[PERSON Ammu]] has fever so [[PERSON Sunil]] sir please excuse from online class
Passbook is in joint name of late [[PERSON Hari Prasad]] and my mother [[PERSON Savitri]], bank is asking fresh form.
[[LOCATION Nagpur]] oranges order came to [[LOCATION Nashik]], please re-route
o boy {F} don japa go {C}, who go collect him parcel now
my aunty {F} for {B} say she no see alert, and she don show una the debit
I be {N}, I dey stay {S}, una rider carry my food go {S}
please dear, is this {N} that sells wig in {B}? my cousin {F} gave me your number
good morning ma, I am {N}, the corper serving at {O}, my allowance has not entered
Bros {F} wey dey drive the danfo for {B} go know the place
[[PERSON Iya Bisi]] say make I collect the balance for her shop at [[LOCATION Mushin]]
the plumber [[PERSON Sunday]] came all the way from [[LOCATION Owerri]] without a spanner
meet up at {B} mrt can? i pass {F} the ticket then {F} pass you
{F} booking the chalet, {F} tapao the food, i settle {F}'s mother
boss {F} say {O} never pay cpf since {D}, how to complain
kena scam by one {N}, transferred {M}, bank say too late liao
my grandfather {N} doing dialysis at {B} side, the van uncle {F} is always late
[[PERSON Xiao Mei]] left her ez card at [[LOCATION Bedok]] interchange, blue lanyard
Makcik [[PERSON Zainab]] sells the best nasi, stall moved to [[LOCATION Pasir Ris]]
{F}'s after ringing from {B}, says the calf is sold and to leave {M} with {L} in the mart
I do be telling {F} to bring the card with her and does she listen
Is it yourself, {F}? {N} above in {B} was asking for you.
sound {F}, i'll have {F} drop the yoke in to {S} later on
[[PERSON Paudie]] and [[PERSON Bríd]] are getting the bus from [[LOCATION Tralee]], leave the side door
the sulky lad [[PERSON Fiachra]] on the desk in [[LOCATION Ennis]] said the system was down
{F} chucked a sickie so {F} did the {B} run in the old hilux
had a yarn with {F} from {O}, reckons {B} depot shuts end of month
{F} and the missus are caravanning round {C}, mail to {S} till they're back
yeah nah {F} sold the tinnie to some bloke from {B}
[[PERSON Dazza]] left his esky at [[LOCATION Torquay]], can the park hold it
my nan [[PERSON Beryl]] went from [[LOCATION Dubbo]] to [[LOCATION Orange]] by coach with the wrong ticket
alright {F}, {F} ere, u still got that spare ticket for {B} sat
{F} up the allotment says {L}'s leeks won fair and square
half of {S} has had leaflets from {O}, {F} shredded ours
right so {F} at number 4 parks across {F} at number 6 and guess who gets the ticket
our [[PERSON Kelly]] works at the chippy in [[LOCATION Grimsby]], knock three times
Old Mrs [[PERSON Entwistle]] needs her bins doing, [[ADDRESS 3 Gasworks Cottages]]
y'all know {F} {L} who runs the feed store off {S}? he passed sunday
{F} is a sophomore in {B}, {F} is at community college, and I'm broke
hey its coach {L}, {F} forgot her cleats again, carpool from {S} at 5
my HOA president {N} wrote me up for {F}'s basketball hoop
flew {B} to {B} with a three hour layover in {B}, bag tag says {L}, never came off the belt
[[PERSON Bubba Ray]] out by [[LOCATION Shreveport]] has the trailer title
sis [[PERSON Keisha]] said [[PERSON DeShawn]] took the car to [[LOCATION Macon]] and the app still charges me
can you tell abuelita [[PERSON Carmen]] her package is at the front office of [[ADDRESS 1802 Mesquite Trail Apt 9]]
{F}'s dad works with {F}'s mum at {O} which is how we got the discount code
when i said {F} i meant {F} from {B} not {F} from accounts
so {F} goes "no" and {F} goes "yes" and {L} the landlord goes to {B} for a week
i know a {F} in {B}, a {F} in {C}, and a third one who owes me a bike
u said {F} would call, then u said {L} would call, now u say {O} will write
Right, so my late husband {N} opened the policy with {O} in the seventies when we lived at {S}, then {O} took over, then we moved to {B}, and now a young man called {F} says there is no record of either of us, which is odd because the premium of {M} leaves my account every month.
hi sorry long one, {F} and i split up in march, he moved to {B}, i kept the flat at {S}, the broadband is in his name, the electric in mine, and {O} wont talk to me without {F} on the line and {F} wont come on the line cos he is with {F} now
Dear {F}, I hope the move to {B} went smoothly. {F} mentioned that the boxes marked {L} ended up in the garage at {S}; could you ask the driver, {F} I think, to bring them round before {D}? Love to {F} and the boys.
At about half past nine a silver van, plate {G}, registered to {O}, reversed out of {A} and hit the bicycle of {N}, who was on her way from {B} to work; {N}, a passer-by from {B}, saw all of it.
we were six when we left {B}, {F} got ill in {B} and flew home, {F} met someone in {B} and stayed, {F} lost her passport in {C}, so it was just me and {F} at the end, and {F} snores
My grandmother {N} was born in {B}, married a sailor from {C}, buried him in {B}, and ran a tea room on {S} until she was ninety; the sign still says {L} though the place belongs to {O} these days.
To confirm: {N} and {N} in the double, {F} and {F} in the twin, Mrs {L} on the ground floor because of the stairs, two nights from {D}, airport pick up from {B}, total {M}, paid by {O}.
ok listen {F} said {F} told {F} that {O} is giving refunds if u walk in to the {B} branch before friday with the receipt, i sent {F} and they laughed at her
I reported the leak to {F} on {D}, to {F} a week later, and to somebody at {O} whose name I did not catch; on {D} a plumber from {B} came to {S} by mistake, and {A}, where the leak actually is, remains wet.
Please update the following: {N} is no longer treasurer, {N} is; bank mandate to be signed by {L} and {L}; post to go to {A}; the old box in {B} is closed.
{F} wants the window, {F} wants the aisle, {F} wants to go home, and the lady from {O} wants {M} more for seats together to {B}.
as a former nurse in {B} i know what a fracture looks like and whatever Dr {L} says {F} did not just sprain it falling off the kerb on {S}
The plaque reads: {N}, engineer, lived here. The council in {B} spelled it {L} at first and {F} from the history group had to buy the second one herself.
can u pls merge the two accounts, one is {F} {L} with the {B} address, other one is {N} with {A}, both r me, i got married and moved in the same week
Board: {N} (chair), {N} (secretary), {N} (ordinary member, {B}). Auditor: {O}. Next meeting {D}, {S}, side entrance.
"""

ORDINARY = """
Settings > Privacy > Clear history
Tap Save, then Done.
it just says error and closes
Payment declined
Not now
Remind me later
Add to basket
Continue as guest
Forgot password?
Back to Search Results
Your Basket Is Empty
Terms and Conditions Apply
View All Offers
Sign Out of All Devices
Night Mode On
Low Battery
No Internet Connection
Out For Delivery
Attempted Delivery, Card Left
READ BEFORE USE
KEEP REFRIGERATED
DO NOT BEND
Wet Floor
Mind the Step
File > Export > As Spreadsheet
click Advanced, then Reset, then Confirm, it asks twice
the Accept button is greyed out whatever i do
Where did the Downloads folder go after the update?
i pressed Home and it went to Inbox instead
menu says Profile but clicking it opens Billing
under Preferences there is no Language option anymore
the Cancel and OK buttons are swapped on the tablet
Toggle Airplane Mode off and on again.
Open Task Manager, sort by Memory, end the top process.
Press Escape twice. Hold Power for ten seconds. Wait.
Error 0x80070057: The parameter is incorrect.
TypeError: undefined is not a function
Segmentation fault (core dumped)
HTTP 502 Bad Gateway since about nine
Permission denied while opening the log
Disk full. Free some space and try again.
build failed on step four, tests were green locally
null pointer in the checkout page again
git rebase ate my changes, is there an undo
Warning: certificate expires in {D}
CRITICAL Backup job skipped three times in a row
INFO Worker started, queue length 14
cron didnt fire last night
Kernel panic on wake, only with the dock plugged in
the printer says Ready but nothing comes out
Paper Jam in Tray Two
Toner Low, Replace Soon
driver rolled back, still blue screen
my {K} router blinks orange
{K} app keeps logging me out
i bought the {K} one because it was cheaper tbh
is the {K} cable the same as the white one
charging my Samsung phone takes all night now
the iPhone alarm did not ring
my Toyota pulls to the left when braking
whatsapp backup stuck at 99 percent
sent it on WhatsApp, two grey ticks
her Kindle froze on the cover page
the Dyson has lost suction, filter is clean
is the PlayStation controller covered if the dog chewed it
my Fitbit thinks i slept for two hours
Excel turned all my dates into numbers
the Bosch drill came without a charger
Alexa, set a timer for ten minutes
hey siri turn it down
Hoover bags, size M, please
can the Roku play it offline
Bluetooth pairs but no sound
Wi-Fi drops whenever the microwave runs
firmware 2.4 broke the fan curve
the left earbud died within a week
Screen protector, charger, case, total {M}
Chips not crisps, brown sauce not red.
Two flat whites, one long black, and a bacon roll
extra cheese no onions light ice
Fish Friday: Battered Cod, Mushy Peas, Tartare
Soup of the Day: Carrot and Coriander
Today's Special - Lamb Shank with Mash
Set Lunch, Two Courses
Large Pepperoni, Garlic Bread, Cola
Paneer tikka, two butter naan, jeera rice, no pickle
teh tarik kosong one, kaya toast set two
the chicken rice is a bit dry today
jollof was sweet but too much pepper
pounded yam and egusi, small portion
can i swap fries for salad
Season well, rest five minutes, slice against the grain.
Fold in the flour gently or it goes flat.
bring to the boil then simmer, lid off
how long do eggs keep
My sourdough starter smells like nail varnish.
proof it overnight in the fridge
Preheat Oven to 180
Whisk. Pour. Chill.
sugar free or just no added sugar
Best Before: see lid
contains nuts, milk, sesame
is the gravy gluten free
kebab was rank, soz
stone cold and twenty mins late
they forgot the dip. again
Gift Wrap Available at Checkout
Buy One Get One Half Price
Final Sale No Returns
Black Friday Deals End Midnight
Free Shipping Over {M}
New In: Linen Dresses
Size Guide
Only 3 Left
Back in Stock Soon
Rate Your Purchase
Five stars, would buy again.
Meh.
Cheap and it shows
Decent for the price, though the zip sticks.
Broke on day two, binned on day three.
Colour is more Mustard than Honey.
runs small, size up
smells of plastic, aired it for a week
Sturdy, quiet, ugly.
not as pictured
arrived dented, box was fine tho
wrong size sent, label says M, tag says XL
still waiting on order {I}
tracking hasnt moved since {D}
where's my refund of {M}
refund hit my card thanks
Return label won't print.
Can I exchange the {X} for store credit?
The {X} rattles when it is off, which is worrying.
my {X} came without screws
is the {P} dishwasher safe
the {P} works fine, ignore my last message
Do you price match?
does the voucher stack with the sale
Promo code expired yesterday, typical.
bnpl option vanished at checkout
charged twice, {M} and {M}
What is the pending charge of {M}?
standing order failed, enough money there
Direct Debit Returned Unpaid
Insufficient Funds
Overdraft Limit Reached
card swallowed by the machine
PIN blocked after three tries
Available Balance {M}
Your Statement Is Ready
how do i freeze my card, not cancel just freeze
the atm ate {M} and gave a receipt
contactless limit is too low
Interest is added on the last working day of the month.
Can the fee be waived just this once?
upi shows success but shopkeeper says not received
otp not coming, tried five times
Kindly revert with the status at the earliest.
Please do the needful and oblige.
same issue is happening since last week only
kyc pending even after uploading all documents
My recharge failed but amount got debited.
network is not there inside lift
abeg my data don finish and i just buy am
transfer no dey go since morning
una app dey hang, fix am
light don go again since afternoon
which kain wahala be this
I no fit login, e dey tell me wrong password
app so laggy one how to use
can cancel anot
aiyo system down again is it
why like that one, pay already still say unpaid
no bluff, queue two hours liao
lah just refund can or not
it's grand, no rush
sure look, it'll do
giving out yoke, the whole thing is banjaxed
The immersion was left on all weekend.
no worries mate she'll be right
fridge carked it in the heat
Brekkie menu finishes at eleven, hey?
servo was out of diesel
chuffed to bits with it, ta
bit miffed tbh
gutted, it was sold out
Reckon I'll wait for the sales.
y'all still open on thanksgiving
gonna need a bigger size
Awesome sauce
ain't nobody got time for this form
fixing to cancel if it ain't here by Friday
honestly the whole process felt like wading through treacle
nobody told me the shop shuts at four on sundays
i waited all day for the engineer and then got a text saying sorry we missed you
Could someone explain why the estimate and the final bill differ by {M}?
Order {I} shows as Complete although the box was half empty.
As discussed on the phone, please find the signed form attached.
Further to my previous mail, I have still had no reply.
To whom it may concern: the lift has been out of order since {D}.
Please Note That Office Hours Have Changed
This is an automated message. Do not reply.
Your session will expire in two minutes
Thanks for shopping with us! How did we do?
Sorry, I did not catch that. Try saying: check my balance.
Main menu. For Billing press one. For Repairs press two.
I'm a virtual assistant. I can help with Orders, Returns and Payments.
Type HUMAN to reach a person
human
agent
speak to a real person pls
operator operator operator
no that didn't help
yes
Yep, all sorted.
Nope
Ok cool
Fair enough
righto
hmm let me think
wait what
seriously??
Unbelievable.
Brilliant service, truly.
worst. app. ever.
Oops, wrong window
brb doorbell
back sorry
ty ty
np
kk
smh
this slaps ngl
lowkey obsessed w this lamp
bro what
Bruh
girl same
fam its dead
big yikes
Touch grass
main character energy
no cap the fries were fire
rizz level zero today
Based
Oof
Welp
Ugh, Mondays
Happy Friday everyone
Merry Christmas and a quiet New Year
Happy Diwali to the whole team
Eid Mubarak from all of us
March was wet, April was worse.
may i ask why
May I have a copy of the invoice?
Will do
will that be all
Can it, seriously
Mark as Read
mark the spare tyre in the photo please
Bill Me Later
who pays the bill for the broken meter
sue me but pineapple is fine on pizza
Rose, white or red with the cheese?
grace period ends {D}
Faith restored, the parcel came
hope it clears up by the weekend
Joy of joys, another captcha
the olive one not the teal one
Amber means wait, green means go.
hazel and oak, both in stock in matt finish
a jade plant that refuses to grow
Violet, Indigo, Crimson: pick a colour
Basil, Rosemary, Sage, Thyme - all in small pots
Ivy is choking the fence again
Poppy seeds got stuck in my teeth
robin nesting in the letterbox so please no post
pat dry with kitchen paper
Chuck steak works, so does brisket.
grant deadline moved again
Frank answer: no.
chase up the courier would you
Drew a blank with the serial number
Carol service at six, mince pies after
Dusty filters trip the sensor.
Sandy soil drains too quickly for hydrangeas
art class for beginners, bring an apron
Jack, Queen, King, Ace - full run
Dean's list letter not received
the summer intern handbook
Victoria sponge or lemon drizzle?
caesar salad no anchovies
Margherita, thin base
Earl grey, splash of oat milk
Bloody mary without the celery
wellington boots size nine
cardigan sheds fluff on everything
Bobby pins, hair ties, dry shampoo
Jerry can, funnel, tow rope
molly bolts wont hold in plasterboard
Philips screwdriver, the small one
Allen key missing from the bag
the stanley knife blade snapped
T-bone, medium rare
lazy susan squeaks
Barbie theme party decorations
Doing the hoovering now
Manager
Duty Manager On Site
Head Chef Wanted
Senior Backend Engineer (Remote)
Nurse, night shift, bank holidays included
The caretaker said no.
Captain of the second team stepped down
ask the pharmacist
my landlord wont fix the boiler
the vet was closed so we tried the emergency line
the plumber charged {M} for ten minutes
her boss is on leave
our neighbour has the spare key
my cousin's wedding is the same weekend
the midwife will ring back
dad cant find his glasses
Mum says hi
the kids are with their gran
Sir the AC is making noise like tractor
Madam, your token number is 47.
Dear Valued Customer
Dear Parents and Guardians
Dear Hiring Manager
Hi all
Hey there!
Good Evening
Regards
Yours sincerely, the whole third floor
Best of luck
Kind Regards, Customer Care Team
Sent from my Phone
Sick today, back tomorrow.
Out of Office until {D}
Agenda: Budget, Parking, Any Other Business
Action: chase supplier
Minutes approved without changes
Q3 Targets Missed
Slide twelve has a typo.
Quick sync at ten?
Could you resend the deck, the link is dead
standup moved to half nine
Sprint review then retro then pub
rebase on top of main pls
the staging box is down
LGTM
nit: trailing comma
Bump version and tag it
Fix typo in Readme
Add retry to Payment Gateway client
Remove dead code
Reverts the last two commits
TODO: handle empty list
Unit tests pass, linter moans
cache miss ratio doubled after the deploy
Docker eats all my memory
npm audit found 14 problems
why does python say IndentationError
ssl handshake fails only on the old tablet
the Kubernetes pod restarts every six minutes
SELECT count(*) FROM orders WHERE status = 'open'
Regex for dates like {D}?
Convert the CSV to JSON please
write me a haiku about toast
summarise this in five bullets
translate to plain english
make it sound less angry
Explain like I'm five: inflation
give me ten names for a bakery that sells only pies
what is the plural of octopus
How many teaspoons in a cup?
is a tomato a fruit again
why is the sky pink at night
random fact please
Rewrite the paragraph in the passive voice.
draft an email asking for a pay rise
Set Alarm 6:30
Living Room Lights Off
kitchen lamp to forty percent
Bedroom Motion Detected
Front Door Unlocked
Back Gate Left Open
Washing Cycle Finished
Dishwasher: Check Filter
Thermostat offline
Robot stuck near stairs
Bin collection tomorrow: Paper
Garden sprinkler skipped, rain expected
Charge Complete
Tyre Pressure Low Rear Left
Service Due in 400 Miles
Lane assist off
Check Engine
mot due next month, brake pads worn
clunk from the front left on full lock
the clutch bites right at the top
rego's due, can i do it online
Oil Change, Filter, Wipers
Need a jump start in the car park by the cinema.
puffing white smoke on cold mornings
Windscreen chip the size of a pea
Aircon Gas Refill
scooty not starting after rain
keke fare don double
ez-link card cannot tap
bus 46 never came
Train Delayed Due To Leaves
Platform Change: now Platform Three
Gate Closes in 15 Minutes
boarding pass wont load
Carry-on only, no pillows please
Seat 14C, aisle
Is breakfast included?
late checkout till noon?
pool closed for cleaning
room smelled of smoke and wet dog
Twin Beds, Sea View, Half Board
no hot water since last night
Do Not Disturb
Please Make Up My Room
the minibar charge is wrong, i drank water
can i bring my own duvet
Early check in costs {M}
visa on arrival or before?
Travel insurance that covers skiing and lost bags
jet lag is killing me
Passport renewal takes ten weeks now
lost my boarding card somewhere between security and the loo
Paracetamol, Ibuprofen, Loratadine
amoxicillin 500 mg three times daily after food
can i drink on metronidazole
Take One Tablet Daily
repeat prescription not ready again
bp 140 over 90, should i worry
my throat is on fire
knee swelled up like a melon
The rash went but the itch stayed.
Fasting blood test, nothing after midnight
MRI next week, bit nervous
First Aid Kit
hay fever already, in february
Wash Your Hands
Jab in the left arm please
physio gave me five stretches and a band
toothache since {D}, worse with cold
contact lenses ran out
Calpol or generic for a toddler?
Bed 6 needs a new drip
ECG normal, ward round at ten
offside, never a penalty
Ref needs glasses
Half Time: Nil Nil
hat trick off the bench, what a day
Away Kit Reveal
we were robbed in extra time
Keeper spilled it and the sub tapped home.
Over rate is shocking, 12 an hour
lbw plumb in front, umpire asleep
bowled him round his legs
hurling final on the big screen, get in early
Tip off at seven
Fourth and long, punt it
Slam dunk contest was boring
my fantasy team is dead last
sunday league, hungover, lost nine one
Gym closed for deep clean
Leg Day
10k in under an hour, buzzing
pilates reformer class fully booked
Swimming Lessons: Term Two
Can I freeze my membership while my ankle heals?
Sub Four Marathon Plan
Boss Fight
final level is impossible with a controller
Game Over
Dragon Slayer Achievement Unlocked
the Minecraft server lags when it rains
Sword of Dawn, rare drop, trading for gold
GG
nerf the healer
Patch Notes: Fixed Crash on Startup
my Fortnite skin vanished
Guild raid tonight, tank needed
lobby full
Respawn in 5
Lost Save Data
Season finale was rubbish
skip intro button is gone on the tv app
Continue Watching
Kids Profile
buffering every ten seconds
is there a subtitle option for the director's cut
Volume Two of the trilogy is out of print
The Orchard At Midnight, paperback, second hand, good
book club picked a 900 page thing again
Library Card Expired
the audiobook narrator whispers
Front row or balcony?
Doors open seven, support act eight.
Rescheduled Due To Illness
Refunds at point of purchase only
tribute band was better than the real thing
Karaoke Tuesdays
Quiz night: bring a pen, leave the phone
Prune after flowering.
slugs ate every lettuce
tomato leaves curling, yellow edges
Bulbs: plant deep, water once
compost smells off, too many peelings?
Sow Under Glass
can i move a hydrangea in july
lawn is mostly moss, tbf i like it
Wasps Nest In Shed
Snowdrops are out early this year!
Mulch, mulch, mulch
the greenhouse door slides off its rail
School Closed Due To Snow
bring a packed lunch and wellies
Homework: page 41, odd numbers
PE kit on thursdays
sports day moved indoors
no nuts in lunchboxes please
nonuniform day, one pound coin
the wifi in the dorm is trash
Essay due midnight, word count 2000
can i get an extension, laptop died
Exam Timetable Released
what does viva mean, i'm scared
Fees pending, portal not accepting card
Hall ticket download link is not opening
exam portal no gree load
o level results when come out ah
got psle stress already
Leaving cert maths paper two was rotten
hsc trials next week, send help
Detention After School
Late Slip
GPA dropped by a whisker
Spelling Test Friday
the bus pass app rejects my photo
Council Tax Band Review
Bins Out Tonight
Recycling: no black plastic
pothole swallowed my wheel
parking ticket though i paid, machine printed blank
Appeal Rejected
Tax Return Due
Form missing page two
need a certified copy with stamp
aadhaar otp is not coming
pan card correction status?
NIN slip no dey print
tax letter says i owe {M}
Permit Holders Only
Notice to Residents
Water Off 9 to 12
Planned Maintenance: Sunday
Polling Station This Way
Jury service clashes with my holiday
How do I report noise at three in the morning?
Deposit not returned, cleaning fee invented.
the flat has mould in the bedroom and the agent shrugs
Rent Due
Two Bed Flat, Bills Included, No Pets
viewing at six ok?
Inventory says one kettle, there is none.
boiler pressure zero
Radiators cold upstairs, hot downstairs
tap drips all night
Keys under the mat
Quiet Hours After Ten
service charge doubled without notice
maintenance not responding, society office also closed
Lift Under Maintenance
void deck event, very noisy
landlord don lock gate
Fibre dropped out again, fourth time this arvo
Router says Connected, No Internet
fibre to the cabinet only
data rollover?
my bill jumped from {M} to {M}
Unlimited Texts, Limited Patience
Number ported but no signal
eSIM QR code expired
voicemail full
caller id shows unknown
Do you have a sim only plan without contract?
spam calls daily, block them
Meter reading: 20418
Credit on emergency, top up soon
Standing Charge Explained
Estimated Bill
smart meter screen blank
Power Cut In Your Area
The gas hob clicks but will not light.
Tariff Ends {D}
Claim Received
policy lapsed without warning
No Claims Bonus
excess is {M}, is that normal
Accidental damage or wear and tear?
Third party, fire and theft
the assessor never showed
cover for a shed full of bikes
Terms apply
pet insurance wont pay for teeth
Windshield replacement, zero deductible?
Write Off
Pre-existing Conditions
CV attached
two weeks notice given
Interview went ok, they asked about strengths
ghosted after round three
Salary: Competitive
Zero Hours Contract
overtime not paid in october
payslip says {M}, account says {M}
Remote, hybrid or on site
Please upload your Cover Letter
Application Received
Unfortunately, on this occasion...
Probation Review
Equal Opportunities Employer
sick note needed after day seven
HR lost my form twice
swiped right by mistake
no pics no chat
Profile Hidden
Looking for something casual, no drama
ghosted, again
first date: mini golf or coffee?
It's a match!
my ex blocked me then liked my story
Red flag: rude to waiters
he said he is six foot, he is not
i think i am in love with the barista
Super Like Sent
talking stage for five months lol
Save the Date
No gifts please
bridesmaid dress is two sizes off
Dress Code: Smart Casual
cake for 80, half vegan
The DJ played the same song thrice.
caterer wants the final headcount
Balloons, Bunting, Bubbles
aso ebi money don pay
mehendi night starts at five
angbao how much for hotel lunch
Wake after the service, tea and sandwiches
with deepest sympathy
thinking of you all
Congrats on the new baby!
Get Well Soon
Heat wave warning through {D}
Fog Patches Clearing Later
Storm Watch
it is lashing out of the heavens
raining cats and dogs here
stinking hot, forty in the shade
Sunny Spells
haze quite bad today, psi one hundred over
harmattan dust everywhere
Markets Slide As Rates Rise
Council Votes To Keep Library Open
Rail Strike Called Off At Last Minute
Scientists Find Water Under Ice
Minister Resigns Over Expenses
Cat Stuck In Tree For Two Days
Petrol Prices Fall Again
opinion: the office is dead, long live the office
BREAKING: Bridge Closed After Lorry Fire
Recipe: Five Minute Flatbread
Horoscope: a good week for tidy desks
Crossword clue, seven letters, starts with a vowel
Letters to the Editor
Corrections and Clarifications
Lost: grey mitten, left hand
Found: set of keys with a bottle opener
For Sale: Pram, Hardly Used
Free to good home, two rabbits
wanted: patient driving instructor
Car Boot Sale Sunday
Beware of the Dog
NO BALL GAMES
Ring Bell Twice
Queue Here
Staff Only
Caution Hot Surface
Push To Exit
Not Drinking Water
Cash Only Today
Back In Ten Minutes
Sold Out
Self Service Till Only
Unexpected Item In Bagging Area
Please Take Your Receipt
loyalty points gone
Click and Collect
is the cafe upstairs still doing soup
Trolley needs a pound coin
Unit {I} is faulty, please swap.
tracking {I} says Exception
case {I} closed without a word
ref {I} again, still broken
{X} came, charger didn't
Another {X}, another disappointment.
bought {X} on {D}, dead by {D}
{P} or the older model?
{P}: does it take AA batteries
Is {P} out of stock everywhere or just here?
{K} support said to ask the seller
{K} tv, {K} soundbar, neither talks to the other
my {K} warranty ran out last week of course
mail is {E} and phone {H}
{H} after six please
{E}, same as before
use {G} for the refund
{G} is what the letter says
Invoice {I}\\nDue {D}\\nTotal {M}
Subtotal {M}\\nDelivery {M}\\nVAT included
Status: Shipped\\nCarrier: Express\\nWeight: 2 kg
Item | Qty | Price\\n{X} | 1 | {M}\\n{X} | 2 | {M}
sku;colour;size\\n1001;Navy;L\\n1002;Coral;S
"status": "ok", "retry": false, "error": null
level=warn msg="slow query" ms=812
agent: anything else today?\\ncustomer: no thats it
bot: Did this solve your problem?\\nuser: nope\\nbot: Shall I open a ticket?\\nuser: Yes Please
agent: which colour?\\ncustomer: Sage\\nagent: which size?\\ncustomer: Medium
agent: what's the model?\\ncustomer: {P}\\nagent: serial?\\ncustomer: {I}
waiter bot: Starter?\\ndiner: Bruschetta\\nwaiter bot: Main?\\ndiner: Sea Bass\\nwaiter bot: Drink?\\ndiner: Tap Water
bank: what kind of account\\nme: Savings\\nbank: reason for closing\\nme: Fees
airline: seat?\\nme: Window\\nairline: meal?\\nme: Vegetarian\\nairline: class?\\nme: Economy
clinic: symptoms?\\npatient: Fever\\nclinic: since when?\\npatient: {D}
shop: how would you like to pay\\nme: Cash\\nshop: bag?\\nme: Nah
ride bot: Standard or Premium?\\nyou: Standard\\nride bot: Cash or card?\\nyou: Card
i ordered the blue one, the confirmation says green, the box says grey and what is inside is honestly closer to beige
Every time I open the Reports tab it spins for a minute, shows an empty table, and then throws me back to the Dashboard as if nothing had happened.
We have had the machine for about three years and it never missed a beat until the Descale light came on and refused to go off.
can someone please look into this cos i have been passed from Sales to Support to Billing and back to Sales since breakfast
The instructions say to hold Reset for five seconds, but the hole is so small that no pin in the house fits into it.
Just a heads up that the Pay Now button on the Basket page does nothing on the tablet, though it works fine on the laptop.
The starter arrived after the main, the wine was warm, and the waiter kept asking whether we had Finished Yet.
if u sort by Newest it shows the oldest first, if u sort by Oldest it crashes
Please Be Advised That The East Entrance Will Remain Closed Until Further Notice And Visitors Should Use The Side Door
Turn left after the petrol station, carry on past the school, and the clinic is the low building with the green roof.
I tried the Update, the Repair, the Reinstall, the Rollback, and finally the Hammer.
My son put a coin in the disc slot and now the console hums but does not spin, is that covered or is it on us?
when the driver finally rang he said he had been outside for ages but on camera there is only the neighbour's cat
I am writing to complain about the state of the changing rooms, where two of the three showers have been cold since January.
Sir, I have applied for the refund twice and each time the portal is showing Pending only, kindly look into the matter on priority basis.
Since last three days net is going off exactly at nine pm and coming back at eleven, and your technician is telling that wire is cut.
The form wants a middle name and I have none, so it will not let me press Next.
why would anyone design a lid that only opens with three hands
Gate code wrong again, fourth delivery this month that went back to the depot, and I work from home!
the bus was full so i walked, the walk was wet so i took a cab, the cab was {M}, so where is my sick pay
To cancel, open Account, choose Membership, scroll to the very bottom, click the tiny grey text, and then answer nine questions.
In Winter we close early; in Summer we close whenever the ice cream runs out.
The Terms say fourteen days, the Chat says thirty, the Email says never.
boss said use the template but the template has last year's prices and nobody knows who owns it
For the crust, rub cold butter into flour until it looks like breadcrumbs, then add just enough water to bring it together.
Mine came with a crack along the handle, which I only noticed after filling it with boiling water.
half the reviews say it is silent and the other half say it sounds like a tractor, i am with the tractor lot
I pressed the Panic Button by accident and two very patient officers came to the house.
You need to be logged in as Administrator, otherwise the Install option stays grey.
Dinner was lovely, pudding was divine, the bill was a horror story.
after the latest patch my character walks backwards and the map is upside down but hey the menu music is nice
Remember to water the Ferns on Tuesday, the Succulents never, and the Orchid only if it asks nicely.
Kids under five travel free, dogs pay half, folding bikes go in the luggage rack.
The pharmacist says the brand changed but the tablets are the same, only now they are yellow and taste of chalk.
i know its a public holiday but the alarm in the shop next door has been going since dawn and nobody is answering the number on the sign
Whoever wrote Chapter Nine has clearly never been on a boat.
Thank you for your patience while we migrate to the New Customer Portal.
My appointment was at Nine, I was seen at Eleven, and the form says I was late.
The jumper shrank to the size of a tea cosy although the label swears Machine Washable.
could you tell me in plain words whether i owe you money or you owe me money
Our toddler locked himself in the bathroom and the spare key you supplied does not fit.
Please don't send a Voucher, please don't send a Survey, just send the missing screws.
Oga please, the light wey una give us yesterday no reach two hours and the bill still full ground.
I don pay for the hostel since resumption but the portal still dey show say I never pay.
wah the queue damn long sia, just now i take number 88 now still 52
I top up already but the card still show zero, the uncle at the counter say must wait one day.
It was bucketing down, the marquee leaked, and the raffle tickets turned to porridge, but we raised {M}.
Me head is melted with this form, it keeps asking for the same yoke over and over.
the aircon in the granny flat has packed it in and it's meant to hit forty on sattdy
Mate, I've been on hold so long the hold music has started to sound good.
Y'all keep sending coupons for diapers and my youngest is in college.
The HOA says the fence is two inches too tall, the permit says it is fine, and my dog jumps it anyway.
Check the Spam folder, then the Promotions tab, then the Archive, and if it is still not there ring us.
New moms group meets Wednesdays at ten in the church hall; Decaf provided.
Spring Term starts {D}; uniform shop opens the week before.
Whilst I appreciate the apology, an apology does not fix a ceiling.
got a text saying i won a hamper, is that legit or a scam, it has a weird link
A parcel fee of {M} is due. Click here or it goes back. (obviously fake, right?)
Your Verification Code Is 481920. Never share it with anyone.
Someone tried to sign in with your password. If this was you, ignore this message.
We noticed you left something in your Basket. Fancy a second look?
Good news! Your Return has been received and a refund of {M} is on its way.
We're sorry, the page you were looking for has moved, retired, or never existed.
Booking window opens at midnight and everything is gone by five past, how is that fair to people with jobs
Strong opinions, weakly held: the bin should be next to the sink.
I would give zero stars if Zero Stars was an option.
as a large language model you should know how to count the letters in a word lol
write a short apology for missing the deadline, mention the flu, no names, keep it warm
Compare the two phone plans in a table with columns Price, Data, Contract and Catch.
Give me a packing list for four days of rain with hand luggage only.
Act as a strict gym coach and shout at me in capitals.
Make a meal plan: Monday beans, Tuesday lentils, Wednesday whatever, Thursday soup, Friday out.
fix my grammar: i has went to shop yesterday for buyed milk
Plot idea: a lighthouse keeper finds a letter addressed to the sea.
what rhymes with orange, and dont say nothing
Suggest a polite way to tell my flatmate to wash up.
Turn the following notes into minutes: budget late, roof leaks, parking row, cake excellent.
How do I say no to overtime without sounding lazy?
Tl;dr please, I have no time for nine pages about cookies.
The Sensor In The Loft Has Lost Connection. Replace Battery Or Move Hub Closer.
Hall Lamp Was Turned On By Automation Sunset
My watch told me to Breathe while I was running for the train.
turn everything off except the fish tank
Vacuum Docked. Bin Full. Brush Tangled.
Add oat milk, rice, and candles to the list
Set the oven to Fan, the timer to Forty, and the dog outside.
remind me when i get home to defrost the mince
how long till the pasta timer ends
Skip this song, next, next, stop
my name is spelled wrong on the ticket
i am Gutted
I'm Fuming!
This is Ridiculous.
this is urgent
im outside
im new here, where is the menu
call me back when free
call me crazy but i like the old logo
my address has changed, how do i update it
i live upstairs, the buzzer is broken
we live abroad now
I'm from the flat opposite
from work to home takes an hour
Ship To Home
Deliver to Locker
leave with Reception
send it to Accounts
forward to Legal please
speak to Billing
Can I talk to a Supervisor?
transfer me to Sales
put me through to Returns
ask Support, they said ask Engineering
Thanks Team
thanks Bot
Hi Reception, room 12 is freezing
Dear Landlord
Dear Diary
dear santa all i want is a working router
Hello Customer Service
hey Stranger
Mr and Mrs cushions, set of two
Dr said rest
Sir please
the doctor's name escapes me
surname and first name are swapped on my card
Name on card does not match
Name: (required)
First Name
Last name must not be empty
Full Name As In Passport
Maiden Name (if any)
Place of Birth
City / Town
Street and Number
County (optional)
Company Name
Employer
I work in Retail
i'm in hr, he is in it
she works nights at the bakery
he lives in the annexe
moved out in June, moved back in July
born in winter, hates the cold
i met someone on the night bus
the one called Standard is cheaper than Basic
it's called Turbo Mode, does nothing
A setting named Legacy hides the button.
file named Final Final Really Final
the channel called General is muted
my username is taken
Signed, a tired customer
signed for by: neighbour
Served by: Till 4
Operator: Night Desk
Guest: Walk In
Driver: Not Assigned
Passenger 1: Adult, Passenger 2: Child
Customer: (silence)
Author: unknown
Agent Unavailable
Assigned to: Nobody
Assigned to Second Line
Reported by Monitoring
Approved by Finance, rejected by Procurement
Opened by the night shift, closed by the day shift
Invited: Everyone
Everybody left the meeting
Somebody From Facilities will call.
No one at home, card left in box
Meet at Reception
see you at Gate Four
turn right onto the dual carriageway
second floor, flat on the left, bell has no label
number 12, green door, mind the cat
the house behind the chapel
up the lane past the pub
Along The Canal, Then Over The Bridge
near the mosque, opposite the tyre shop
beside the post office, first gate
Ground Floor Or Lift Access Only
within five miles of the depot
Is the coast road open?
up north it is still snowing
Down under the sink
Off to the seaside
Next stop: Town Hall
Terminal Two, Level Three, Zone C
Head Office moved
Our nearest branch shut in spring.
at the airport rn, where do i print
arriving at Midday, leaving by Dusk
back to School offers
straight from Farm to Fork
Made in small batches
Return to Sender
Not At This Address
No Such Number
wrong house
PO box not accepted
same address as before
billing and delivery the same
can u change it to my office
my postcode isnt recognised
apartment number missing
Landmark: blue water tank
ok so i did what the last agent said which was unplug everything wait half an hour plug it back in the right order router first then box then tv and now not only does the internet not work but the clock on the oven is flashing too
To reset your password, go to the sign-in page, choose Forgot Password, enter the address you registered with, open the message we send you, follow the link within thirty minutes, pick a new password of at least twelve characters, and sign in again on every device.
The heating comes on at five, which nobody asked for, goes off at seven, which is when we get up, and spends the evening clicking to itself in the cupboard while we sit in coats and argue about who touched the Schedule menu.
Ingredients: wheat flour, sugar, palm oil, cocoa, salt, raising agent. May contain traces of hazelnut, soya and milk. Store in a cool dry place. Once opened, eat within five days.
i never asked for the premium plan i never clicked the premium plan i dont even know what the premium plan does but somehow every month {M} goes out and when i try to stop it the page says Feature Not Available In Your Region
Warning! Hot surface. Let the appliance cool before cleaning. Never immerse the base in water. Keep the cord away from children. Do not use if the plug, the cord or the housing is damaged.
We regret to announce that the ten fifteen service is cancelled because of a shortage of crew. Passengers may use the ten forty five, which will call at all stations and may be busier than usual.
bought a sofa in the January sale, was told six weeks, then ten, then Soon, then After Easter, and today a lovely lady rang to say it is on a ship and the ship is waiting for a crane
Unlimited Storage, Zero Ads, Offline Mode, Family Sharing: try Premium free for a month, then {M}, cancel whenever you like.
The left burner lights at once, the right one needs a match, and the middle one has never worked, so could the engineer bring parts for both please.
anyone else's Calendar showing everything an hour early since the clocks changed or is it just mine being special
Chapter One is free, Chapter Two needs an account, Chapter Three needs a card, and I am no longer curious.
If the light is Solid Green all is well; if it blinks Amber, restart; if it stays Red, unplug the unit and ring us.
my bank app wants a selfie, the selfie wants better light, the lamp wants a bulb, and the shop only takes the card that is blocked
Ladies and gentlemen, the cabin crew will shortly pass through with a selection of hot drinks, snacks and scratch cards.
Half the class failed because question six referred to a diagram which was not printed.
The dough should be sticky, not wet; if it clings to the bowl add flour, if it cracks add milk, if it talks go to bed.
After Monday and Tuesday even the calendar says What The Friday.
Used it twice: once it worked, once it caught fire, so on average two and a half stars.
pls explain why the cheapest ticket costs {M} to buy and {M} to cancel
Gutters need doing before winter, the ladder is too short, and the fella who did it last year has retired to grow melons.
Never Have I Ever finished a loyalty card.
dont bother with the Deluxe version, the only extra is a Sticker
Whoever is on shift: the Freezer door was left open, the Prawns are in the bin, and the Temperature Log is blank.
Swap the Fuse, check the Breaker, test the Socket with a Lamp, and only then call the Electrician.
my daughter says the tooth fairy underpaid her, do you have a complaints line for that
Mother's Day brunch: Eggs Royale, Smashed Avocado, Full Veggie, Kids Pancakes, Bottomless Tea.
since u changed the layout my thumb goes to Delete instead of Reply, lost three messages already
Bring: Sleeping Bag, Torch, Waterproofs, Mug. Leave at home: Phones, Sweets, Attitudes.
The Grievance Procedure has four stages: Informal Chat, Formal Letter, Panel, Appeal.
we are a choir of forty and would like to rent the hall on wednesdays, is the piano tuned and does the heating work
To be fair to the rider the rain was biblical, but soup in a paper bag was always going to end one way.
Double yellow, school zone, hazard lights on: brave parking this morning outside the nursery.
scanned my receipt, app says Receipt Unclear, scanned again, app says Already Scanned
Please rank: Price, Speed, Friendliness, Parking.
Kindly acknowledge the receipt of this mail and share the tentative timeline for closure of the complaint.
Honest question, does anybody read the Release Notes or do I write them for the void?
two sugars no milk, one milk no sugar, one black, and a hot chocolate with the works
Attention Drivers: Forklifts Reversing, Sound Horn, Dim Lights
The trousers fit, the jacket fits, the waistcoat belongs to someone half my age.
wah the plumber charge {M} just to look see look see, never even open the pipe
oya make una refund me before i vex, i get evidence, i get screenshot, i get time
She'll be apples once the part comes in, but the part's been coming in since autumn.
the weather app said sunny so naturally it is hailing, hailing i tell you
I clicked Unsubscribe and got a mail thanking me for Subscribing.
"""
