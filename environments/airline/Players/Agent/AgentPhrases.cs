using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>What the scripted agent can say.</summary>
internal static class AgentPhrases
{
    public static PhraseBook Book { get; } = PhraseBook.Parse(SmallTalk.Agent, Asking, Proposing, Reporting, Aside);

    private const string Asking = """
        ask_identity = (Before I (look at|open|can see) (any booking|your profile|anything)|To (get started|begin)|First), (could you tell me|can you give me|may I have|could I have) your user id?
            | I (first need|just need|need) your user id to (open|find|pull up) your profile. (What is it|Could you share it|Can you give it to me)?
            | (Could|Would) you please (share|tell me|give me) your user id, so (that |)I can (look at|pull up|find) your (profile|bookings)? | What is your user id, please?
        verified = Thank you, {name}, I have your profile here. | Thanks, {name}, (I've found your profile|I can see your profile now). | Thank you, {name}. I (was able to open|have opened) your profile. | I've (found|pulled up) your profile, {name}, thank you.
        verified_first = Hello {name}, thanks for contacting us. I have your profile here. | Hi {name}, I've pulled up your profile. <sure> | Thank you for reaching out, {name}. I can see your profile. | Hello {name}. I've found your profile, thank you.
        not_found_user = I (couldn't|was not able to) find a profile with that user id. | That user id doesn't match any profile, I'm afraid.
        not_found_reservation = I couldn't find a reservation under that id.

        ask_reservation = Which reservation (is this about|do you mean)? If you don't have the reservation id (handy|at hand), just tell me (the route or the date|where and when you're flying).
            | Could you give me the reservation id? If you don't have it, (the route or the date|the cities or the travel dates) will do.
            | To find the right reservation, I need its id, or (where you fly and when|the route, or the date). (Can you give me either|Could you tell me either)?
        ask_reservation_more = I (see|can see|found) {about} reservations (in your profile |)that (fit|match) (that|this) description. (Can you tell me anything else about it|Could you tell me more about it|What else do you know about it)?
            | (That description fits|That matches) {about} of your reservations. (Is there something else you remember about it|What else can you tell me, such as the date, the cabin or who is flying)?
            | There are {about} reservations it could be. (Could you|Can you) (tell me the date, the cabin or the passengers|narrow it down a little more)?
        ask_route = Where would you like to fly from, and where to? | What are the departure city and the destination? | Which cities would you like to fly between?
        ask_trip = Should that be a one-way trip or a round trip? | Would you like a round trip, or one way only? | Is that one way, or do you need a round trip?
        ask_date_out = (What day|On which date|Which day) would you like to (leave|fly|travel)? | What is your departure date?
        ask_date_back = (What day|On which date|When) would you like to (come back|return|fly back)? | And what date should the return be?
        ask_date_change = What date (should I look at|would you like to fly on instead|should the new flight be on)? | (Which day|What day) would you like to fly instead? | To which date should I move it?
        ask_other_direction = Should the {about} flight stay as it is? | Would you like to keep the {about} flight as booked? | And the {about} flight, does that stay the way it is?
        ask_flight = Which flight would you like? | Do you have a preference for the departure time, the price or the number of stops?
        ask_flight_out = I (see|have found) {about} (options|possibilities) for that day, for example {choices} per person. (Which would you prefer: a certain departure time, the lowest price, or nonstop|Do you care more about the time, the price or the number of stops|What matters to you: time, price or stops)?
            | For that day there are {about} (options|choices), among them {choices} per person. (What would you prefer|Which kind of flight would suit you|Do you have a preference for time, price or stops)?
        ask_flight_back = For the way back I (see|have found) {about} (options|possibilities), for example {choices} per person. (Which would you prefer|What matters to you: time, price or stops|Do you care more about the time, the price or the number of stops)?
            | On the return day there are {about} (options|choices), among them {choices} per person. (What would you prefer|Which kind of flight would suit you|Any preference for time, price or stops)?
        ask_cabin_book = Which cabin would you like: basic economy, economy or business? | Would you like to fly basic economy, economy or business? | And in which cabin: basic economy, economy or business?
        ask_cabin_change_cabin = Which cabin would you like to change to? | To which cabin should I move (the reservation|all the flights)? | Which cabin should the flights be in?
        ask_passenger = Who is (going to fly|travelling)? I need each passenger's name and date of birth, unless they are in your profile already. | Who will be travelling? For anyone not in your profile I need the full name and the date of birth.
            | Could you tell me who is flying? (I have the details of you and your saved passengers|You and your saved passengers I have on file); for others I need name and date of birth.
        ask_all_passengers = Is anyone else travelling? | Will anybody else be on this booking? | Is that everyone, or is somebody else flying with you? | Are there any other passengers?
        ask_bags_book = How many checked bags will there be (in total|altogether|)? | How many bags would you like to check (in total|altogether|)? | And how many checked bags do you need (in total|altogether|)?
        ask_bags_add_bags = How many checked bags would you like to add? | How many more bags should I add? | How many bags do you need on top of what is booked?
        ask_insurance = Would you like travel insurance? It is $30 per passenger and covers cancellations for health or weather reasons. | Do you want to add travel insurance for $30 per passenger? It gives a full refund if you have to cancel for health or weather reasons. | Shall I add travel insurance? That is $30 per passenger.
        ask_payment_book = (How would you like to pay|Which payment method would you like to use)? It has to be one that is (in|stored in) your profile. | Which of the payment methods in your profile (should I use|would you like to pay with)? | How would you like to pay for this (booking|reservation)?
        ask_payment_bags = Which payment method should I use, in case (a bag is not free|there is a charge)? | Which of your payment methods (should I use|would you like to use) for (the bags|any bag fee)?
        ask_payment_difference = Which gift card or credit card should I use for (any|the) (price |)difference? | If the price changes, which gift card or credit card (should I charge or refund|would you like to use)? | Which of your cards (shall|should) I use to settle (any|the) difference in price?
        ask_which_payment = You have more than one {about} in your profile. Which one (should I use|do you mean)?
        ask_rest_of_payment = That leaves {about} to pay. (How would you like to cover|Which payment method should I use for) the rest? | There is still {about} left. What should I use for the rest?
        ask_reason = (May I ask|Could you tell me|Can you tell me) (why you'd like to cancel|the reason for the cancellation)? | What is the reason for the cancellation? (For example, a change of plans, a flight that we cancelled, health or weather.|)
            | For a cancellation I need to know the reason. (What happened|What should I note)?
        ask_complaint = Could you tell me what went wrong with (the flight|this reservation)? | What happened with the flight: was it delayed or cancelled?
        ask_old_passenger = Which passenger is this about? | Whose details should I change? | Which of the passengers would you like to change?
        ask_new_passenger = What should I change about {about}? | What should {about}'s entry be changed to? | How should the details of {about} read?
        """;

    private const string Proposing = """
        propose_book = <here>: book a {trip} from {route} in {cabin}. | <here>. I would book a {trip} from {route} in {cabin}. | <here>: a new booking, a {trip} from {route} in {cabin}.
        propose_cancel = <here>: cancel reservation {id}, your {trip} from {route} on {date}. | <here>. I would cancel reservation {id}, the {trip} from {route} that starts on {date}.
        propose_change_flights = <here>: change the flights of reservation {id}, your {trip} from {route} that starts on {date}. | <here>. I would change reservation {id}, the {trip} from {route} that was to start on {date}. | <here>. Reservation {id}, your {trip} from {route} booked for {date}, would be changed to:
        propose_change_cabin = <here>: change the cabin of reservation {id}, your {trip} from {route} on {date}. | <here>. I would change the cabin of reservation {id}, the {trip} from {route} that starts on {date}.
        propose_add_bags = <here>: add bags to reservation {id}, your {trip} from {route} on {date}. | <here>. I would add to the checked bags of reservation {id}, the {trip} from {route} that starts on {date}.
        propose_change_passenger = <here>: change a passenger of reservation {id}, your {trip} from {route} on {date}. | <here>. I would update a passenger of reservation {id}, the {trip} from {route} that starts on {date}.
        propose_compensation = <here>: a certificate for reservation {id}, your {trip} from {route} on {date}. | <here>. For reservation {id}, the {trip} from {route} that starts on {date}, I would send you a certificate.
        line_no_bags = No checked bags. | There would be no checked bags.
        line_free_bags = {bags}, free of charge. | {bags}, included in your allowance.
        line_all_paid_bags = {bags} at $50 each, which adds {fee}. | {bags}, not free of charge, so {fee} more.
        line_paid_bags = {bags}, of which {paid} would be charged, {fee} in all. | {bags}; {paid} of them not free, which adds {fee}.
        line_insurance = Travel insurance included. | With travel insurance.
        line_no_insurance = No travel insurance. | Without travel insurance.
        line_total = The total price is {total}: {parts}. | In total that is {total}: {parts}. | Total: {total}, {parts}.
        line_pay = The new price is {amount} higher {people}, which I would charge to your {method}. | There is {amount} more to pay {people}, charged to your {method}. | The difference comes to {amount} {people}, to be paid with your {method}.
        line_back = The new price is {amount} lower {people}, which I would refund to your {method}. | You would get {amount} back {people} on your {method}. | The difference comes to {amount} in your favor {people}, refunded to your {method}.
        line_even = The price stays the same: the difference is {amount}, so nothing would be charged to your {method}. | Both cost the same, a difference of {amount}, so your {method} stays untouched.
        line_cabin = All flights would be in {cabin}: | Your flights would be in {cabin}: | The cabin of all flights would be {cabin}:
        line_bags_free = You would have {more}, {total} in total, and the fee is {fee}; your {method} would only be noted. | That makes {more}, {total} in all, still free, so there is {fee} to pay and your {method} is not charged.
        line_bags_paid = You would have {more}, {total} in total, {paid} of them not free; {fee} would be charged to your {method}. | That makes {more}, {total} in all with {paid} to be paid for, which makes {fee} on your {method}.
        line_passenger = {old} would become {new}. | In place of {old} there would be {new}. | The entry for {old} would read {new}.
        line_birthday = The date of birth of {name} would change from {was} to {is}. | For {name}, the date of birth would read {is} instead of {was}.
        line_reason = Reason: {reason}. | Reason for the cancellation: {reason}. | Noted reason: {reason}.
        line_refund = The refund of {amount} goes back to how you paid, within 5 to 7 business days. | You would get {amount} back the way you paid; that takes 5 to 7 business days. | {amount} would be refunded to the original payment methods within 5 to 7 business days.
        line_refund_part = {amount} would be refunded to the other payment methods within 5 to 7 business days; what a travel certificate paid is not restored. | You would get {amount} back within 5 to 7 business days, on the methods that paid it. The part that a travel certificate covered is lost, because certificates are not restored.
        line_refund_none = Please note that you would get {amount} back: a travel certificate paid for all of it, and certificates are not restored. | A travel certificate paid for this reservation and would not be restored, so the refund is {amount}.
        line_cancelled = I have checked that the airline cancelled your flight. For {people}, the certificate would be worth {amount}. | I can confirm that the flight was cancelled; the certificate for {people} would be {amount}.
        line_delayed = I have checked that your flight is delayed. For {people}, the certificate would be worth {amount}. | I can confirm the delay; the certificate for {people} would be {amount}.
        """;

    private const string Reporting = """
        report_book = <done> Your reservation is booked, the id is {id}. | <done> Your reservation id is {id}. | <done> You are booked; the reservation id is {id}.
        report_cancel = <done> Reservation {id} (is|has been) cancelled. | <done> I've cancelled reservation {id}.
        report_change_flights = <done> Reservation {id} (is|has been) moved to the new flights. | <done> I've changed the flights of reservation {id}.
        report_change_cabin = <done> The cabin of reservation {id} has been changed. | <done> Reservation {id} is now in the new cabin.
        report_add_bags = <done> The bags are on reservation {id}. | <done> Reservation {id} has the additional bags now.
        report_change_passenger = <done> The passenger on reservation {id} has been updated. | <done> I've updated reservation {id} with the new details.
        report_compensation = <done> A certificate of {amount} is in your profile now. | <done> I've sent you a certificate of {amount}.
        turn_to_book = Now for the new booking you mentioned. | On to the flight you want to book.
        take_up_book = Sure, let's find you a flight. | Of course, let me see what there is.
        turn_to_cancel = Now for the cancellation you mentioned. | On to the cancellation you mentioned.
        take_up_cancel = Sure, let me look at the cancellation. | Of course, let's look at the cancellation.
        turn_to_change_flights = Now for the flight change you mentioned. | On to the change of flights you mentioned.
        take_up_change_flights = Sure, I can look at other flights. | Of course, let's look at that change.
        turn_to_change_cabin = Now for the cabin you wanted to change. | On to the change of cabin you mentioned.
        take_up_change_cabin = Sure, let's look at the cabin. | Of course, I can check other cabins.
        turn_to_add_bags = Now for the extra bags you mentioned. | On to the bags you mentioned.
        take_up_add_bags = Sure, let's look at the bags. | Of course, let me see about the bags.
        turn_to_change_passenger = Now for the passenger details you mentioned. | On to the passenger you mentioned.
        take_up_change_passenger = Sure, let me see about the passenger. | Of course, let's look at the passenger.
        turn_to_compensation = Now for the compensation you mentioned. | On to the flight you wanted to be compensated for.
        take_up_compensation = I'm sorry to hear that. | I'm sorry about the trouble with that flight.
        denied_basic_economy = I'm sorry, reservation {id} to {to} is in basic economy, and flights in basic economy (can't|cannot) be changed. | Unfortunately your reservation {id} to {to} is in basic economy, (whose flights have to stay as they are|and those flights can't be changed).
        denied_cancelled = I'm sorry, reservation {id} to {to} is (already |)cancelled, and a cancelled reservation (has to stay|stays) as it is. | Unfortunately your reservation {id} to {to} is cancelled (already|), so nothing about it can be changed anymore. | I'm sorry, but reservation {id}, the one to {to}, shows as cancelled, and (nothing can be changed about that|a cancelled reservation stays as it is).
        denied_no_seats = I'm sorry, there are not enough seats in that cabin on all flights of reservation {id} to {to}.
        denied_flown = I'm sorry, a part of reservation {id} to {to} was flown already: flight {flight} has left. (I can't make that change anymore|That rules it out). | Unfortunately flight {flight} of your reservation {id} to {to} was flown already, so (this is not possible|I can't do that) anymore.
        denied_cancel = I'm sorry, our rules don't allow me to cancel reservation {id} to {to}: it was booked more than 24 hours ago, it is not in business, we cancelled none of its flights, and no insurance covers the reason. | Unfortunately reservation {id} to {to} can't be cancelled. It was not booked within the last 24 hours, is not in business class, none of its flights was cancelled by us, and there is no insurance that covers the reason.
        denied_unconfirmed = I'm sorry, I checked the flights of reservation {id} to {to} and can't see that this happened.
        denied_compensation = I'm sorry, I can't offer compensation for reservation {id} to {to}: that is for silver and gold members, business class and insured reservations, and you are a {level} member, in another cabin, without insurance. | Unfortunately there is no compensation for reservation {id} to {to}. Your membership is {level}, and the reservation is neither in business class nor insured, (one of which it would have to be|so the rules don't provide for it).
        denied_short = I'm sorry, your {method} holds {holds}, which is not enough for the {amount} to be paid. | Unfortunately there is {holds} on your {method}, not enough to cover the {amount} that (this|it) comes to.
        denied_blind = I'm sorry, that is nothing our rules allow. | Unfortunately I'm not able to do that under our rules.
        """;

    private const string Aside = """
        refund_time = Refunds to credit cards and gift cards take 5 to 7 business days. | It takes 5 to 7 business days until a refund is back on a credit card or a gift card.
        why_identity = I only ask so that I can be sure it's your profile. | I need this to find your profile and keep it safe.
        why_reservation = I need to know which of your reservations this is about. | You may have several reservations, and I want to pick the right one.
        why_flight = I need to know which flights I should look for. | There are several flights, and I want to pick the right one.
        why_payment = I need to know where the money should come from or go to. | I have to note a payment method for this.
        why_passenger = I need to know exactly who is flying. | The names and birthdays on a reservation have to be right.
        why_reason = What we can do depends on what happened. | Whether this is possible depends on the reason.
        why_booking = I need this to find the right flights for you. | I can't complete the booking without it.
        """;
}
