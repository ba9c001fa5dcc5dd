"""The words around the values: ordinary support chat, and short clauses that carry one value each."""

from __future__ import annotations

SLOTS: dict[str, tuple[str, ...]] = {
    "item": (
        "blue mug", "desk lamp", "rain jacket", "phone case", "garden chair", "yoga mat", "coffee grinder",
        "pair of boots", "travel adapter", "picture frame", "wool blanket", "bike light", "water bottle",
        "keyboard", "kids' backpack", "wall clock", "frying pan", "notebook set", "winter hat", "tent",
    ),
    "fault": (
        "arrived broken", "has a scratch", "is the wrong size", "never turned up", "stopped working",
        "came without the manual", "does not charge", "smells odd", "is missing a screw", "got wet",
    ),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "hello": ("Hi there", "Hello", "Good morning", "Hey", "Good evening", "Hi team", "Hello again"),
    "thanks": ("thanks a lot", "many thanks", "cheers", "thank you", "much appreciated", "thanks in advance"),
    "feel": ("a bit annoyed", "rather confused", "quite happy", "somewhat worried", "pleased", "puzzled"),
    "n": ("2", "3", "4", "5", "6", "8", "10", "12", "two", "three", "a couple of", "several"),
    "price": ("$5", "$24.99", "$12.50", "20 euros", "$199", "about 40 dollars", "£15", "$8.75"),
    "percent": ("5%", "10%", "12 percent", "20%", "a third"),
    "time": ("3 pm", "9:30", "noon", "10 am", "17:45", "half past 8", "6 in the evening"),
    "ask": (
        "can you look into it", "what should I do now", "is that normal", "could somebody explain",
        "may I send it back", "when will it be fixed", "do I have to pay again", "who can sort that out",
    ),
}  # fmt: skip

FILLERS: tuple[str, ...] = (
    "{hello}, my {item} {fault} and I am {feel}, {ask}?",
    "I bought a {item} on {day} for {price}, but it {fault}.",
    "The {item} {fault}, so I would like to swap it for a {item} if you still have {n} in stock.",
    "It has been {n} days now and nobody has told me anything, {ask}?",
    "You said it would be here by {time} on {day}, I waited at home for {n} hours.",
    "Is the {item} in the window still {price}, or does that offer end on {day}?",
    "I am {feel} about this, {thanks} for being so patient with me.",
    "My order had {n} of them, only one {item} was in the box when I opened it on {day}.",
    "Please tell me if you are open on {day} at {time}, otherwise I will come by after work.",
    "We love the {item}, my sister wants one too, {ask}?",
    "The courier rang at {time}, left the parcel with the neighbours and went away again.",
    "Could you add a gift card message, something short for a birthday party with {n} guests?",
    "Refund or replacement, both are fine with me, as long as it is done before {day}.",
    "Your site keeps logging me out after {n} minutes, I tried {n} browsers and a tablet.",
    "The coupon took {price} off at first, then the total jumped back up to {price}, {ask}?",
    "No rush at all, {day} around {time} would be perfect, {thanks}.",
    "I read the page about returns {n} times and I am still {feel}.",
    "Do you ship a {item} abroad, and does it come with a plug that fits?",
    "It is {percent} cheaper elsewhere, would you match {price} for the {item}?",
    "Well, the {item} {fault}, then I glued it, and now it {fault} as well.",
    "The first one came on {day}, the second one a day later, the third is still on its way.",
    "{thanks}!",
    "It {fault}.",
    "The {item} {fault}.",
    "{ask}? Is {time} ok?",
    "It cost me {price}.",
    "That was {n} days ago.",
    "I am {feel}, {ask}?",
    "{day} at {time} is fine.",
    "{hello}, just a quick question about the {item}, {ask}?",
    "I would rather have store credit of {price} than wait another {n} weeks.",
    "ok so i tried what you said, turned it off and on, and it still {fault}",
    "Great service on {day}, my {item} works fine again, {thanks}!",
    "Step 1 worked, step 2 asked me to wait {n} minutes, and step 3 never showed up.",
)

CARRIERS: dict[str, tuple[str, ...]] = {
    "EMAIL_ADDRESS": (
        "please write to {}",
        "my e-mail is {}",
        "you can reach me at {}",
        "send the label to {}",
    ),
    "PHONE_NUMBER": ("call me on {}", "my phone number is {}", "ring {} after work", "text me at {} please"),
    "CREDIT_CARD": ("I paid with card {}", "the card number is {}", "it went on my credit card {}"),
    "US_SSN": ("my SSN is {}", "my social security number is {}", "they asked for my SSN, {}"),
    "IBAN_CODE": ("the IBAN is {}", "send the refund to IBAN {}", "my bank account is {}"),
    "IP_ADDRESS": ("I was logged in from {}", "my IP address is {}", "the mail shows a login from {}"),
    "URL": ("the page was {}", "I found it at {}", "this is the link: {}", "look at {}"),
}

CLAUSES: dict[str, tuple[str, ...]] = {
    "EMAIL_ADDRESS": ("mail {}", "I'm at {}"),
    "PHONE_NUMBER": ("call {}", "phone {}"),
    "CREDIT_CARD": ("card {}", "paid by {}"),
    "US_SSN": ("SSN {}", "my ssn is {}"),
    "IBAN_CODE": ("IBAN {}", "refund {}"),
    "IP_ADDRESS": ("IP {}", "from {}"),
    "URL": ("see {}", "page {}"),
}
