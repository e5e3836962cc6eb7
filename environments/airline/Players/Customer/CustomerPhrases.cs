using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>What the scripted customer can say beside <see cref="SmallTalk.Customer"/>: short fragments that combine.</summary>
internal static partial class CustomerPhrases
{
    public static PhraseBook Book { get; } = PhraseBook.Parse(SmallTalk.Customer, Openings, Reasons, Trips, Bookings, Changes, Endings);

    private const string Openings = """
        want_book = <wish> (book|reserve|get) {flight} | <wish> (book|reserve) {flight} | I'm (looking for|in need of|after) {flight}
        want_cancel = <wish> (cancel|call off|cancel) {trip}
        want_change_flights = <wish> (move|change|rebook|reschedule) {trip} | <wish> (move|push|shift) {trip} to another day | <wish> (change|move) the (day|date) of {trip}
        want_change_cabin = <wish> (change|switch) the cabin (of|for|on) {trip} | <wish> (switch|change) to another cabin (on|for) {trip}
        want_cabin_known = <wish> (move|switch) {trip} to {cabin} | <wish> (fly|travel) {cabin} on {trip} | <wish> have {cabin} (seats|tickets) on {trip}
        want_add_bags = <wish> (add (some more luggage|more bags|extra luggage|extra bags) to|book (some more luggage|more bags|extra luggage|extra bags) for|get (some more luggage|more bags|extra luggage|extra bags) put on) {trip}
        want_bags_known = <wish> (add {bags} to|book {bags} for|get {bags} put on) {trip} | <wish> have {bags} added to {trip}
        want_change_passenger = <wish> (correct|change|update|fix) (a passenger|the details of a passenger|one of the passengers) on {trip}
        want_passenger_known = <wish> (correct|change|update|fix) (the details of|the entry for|what you have for) {name} on {trip}
        want_compensation = <wish> (complain about|talk about|get some compensation for) {trip}
        want_compensation_delayed = <wish> (get compensated|ask for compensation|get some compensation) for the delay (of|on) {trip} | the delay (of|on) {trip} was (too much|a nuisance|hard on me), and I (believe|think|feel) I'm (owed|due|entitled to) some compensation
        want_compensation_cancelled = <wish> (get compensated|ask for compensation|get some compensation) for {trip}, (which|since it) (was cancelled by you|got cancelled|was cancelled by the airline) | {trip} (got|was) cancelled, and I (believe|think|feel) I'm (owed|due|entitled to) some compensation
        some_trip = (one of my reservations|one of my trips|one of my bookings|a flight I have with you|an upcoming trip of mine|a reservation of mine|a booking of mine|one of the trips in my profile|a trip I have with you|one of my flights with you)
        other_book = a (new |)flight to book | another trip I'd like to book | a booking to make | something to book
        other_cancel = a cancellation | another trip to cancel | a reservation I need to cancel
        other_change_flights = a flight to move | another trip to reschedule | a reservation whose flights I'd like to change
        other_change_cabin = a cabin to change | a cabin change on another trip | seats in another cabin to sort out
        other_add_bags = some luggage to add | bags to add to a reservation | extra luggage on another trip
        other_change_passenger = a passenger to correct | a passenger's details to update | a name to fix on a reservation
        other_compensation = some compensation to talk about | a flight that went wrong | a complaint about a flight
        """;

    private const string Trips = """
        user_id = (my|the) (user id|account id|user name) (is|should be|would be) {user_id}<idtail> | (you can|you should be able to) (find me|look me up|pull me up) (under|with|as) {user_id}<idtail> | (the id is|user id|my id is|my user id:) {user_id}<idtail> | I'm (registered as|listed as|in your system as|signed up as) {user_id}<idtail> | I (believe|think) (it's|the id is) {user_id}(, all lower case|, with the underscores||) | I (travel|fly|book) under {user_id}<idtail> | the profile (is|goes by|should be under) {user_id}<idtail>
        idtail = (, if I remember right|, I think|, as always|, copied from my app|, as it says in my profile|, same as ever|, unless I mistyped it|, all lower case|, with the underscores||||||)
        trip_noun = trip | flight | booking | reservation | trip | flight | ticket
        reservation_id = reservation {id} | booking {id} | my reservation {id} | the reservation with the id {id}
        tell_reservation = (it's|that would be|I'm talking about|I mean|this is about|I'm thinking of|it concerns) {trip} | it (should|would|must) be {trip}, (if I remember right|as far as I recall|I believe|if I'm not mixed up) | {trip} is the one (I mean|I'm talking about|in question|this is about)
        tell_reservation_noid = <lack_id>, but (it's|it should be|I mean|it would be|I know it's) {trip} | <lack_id>. (It's|It should be|I'm thinking of|I'm talking about) {trip}
        lack_id = I (don't have|can't find|don't see|can't get at) (the|my|that) (reservation id|confirmation email|booking code|itinerary) (at hand|right now|here|at the moment|anymore|from here) | I (never wrote down|lost|deleted|misplaced|didn't keep) (the|my) (reservation id|confirmation email|booking code|paperwork) | I (couldn't|can't) (tell you|give you|quote|remember) the (reservation id|booking code|code) (offhand|from memory|right now|anymore) | (I'm not sure|I have no idea) what the (reservation id|code) (is|was) | the (confirmation email|booking code|itinerary) (is at home|got lost|is on my other phone|must be somewhere)
        more_route = (it goes|it's|we go|it takes me|I fly) from {from} to {to} | it (starts in {from} and ends in {to}|leaves {from} for {to}|leaves from {from}, headed for {to})
        more_from = (it starts in|it leaves from|we depart from|I fly out of|it takes off from|the departure is from) {from}
        more_to = (it goes to|it takes me to|we're headed to|I fly to|the destination is|it ends in) {to}
        more_id = (the reservation id is|it's reservation|the id would be) {id}
        more_date = (it leaves|it departs|the outbound is|we leave|it starts|the first flight is|departure is) on {day}
        more_return_date = (it comes back|the way back is|we return|the return is|I fly home|it brings me home) on {day}
        more_cabin = (it's|it's booked|I booked it|the seats are|we sit|it was sold as) in {cabin}
        more_oneway = (it's a one-way trip|it's one way only|there's no way back, just one way|it was booked as one way)
        more_round = (it's a round trip|it was booked as a round trip|I booked it as a round trip|it's a round trip, there and back)
        more_alone = (there's just one passenger on it|it's for just one person|only one person is flying)
        more_people = (there are {count} of us on it|it's booked for {count} people|it's for {count} people|{count} people are flying|we're {count} travelers)
        more_passenger = ({name} is on it|{name} is flying on that one|one of the passengers is {name}|the ticket has {name} on it|{name} should be listed on it)
        more_via = (it goes|we go|it takes me|I fly) (via|through|by way of) {city} | there's a stop in {city} (on the way|in between|)
        more_cost = I paid {amount} for it( in all| altogether| in total|) | it (cost me|came to|set me back) {amount}( in all| altogether|)
        more_order = (it's|that's|it would be) my {order} (trip|reservation|booking) of all | (of all my trips|of everything I have booked) it's the {order} one
        more_active = (it's still active|that one is still active|it hasn't been called off, so it's active)
        more_cancelled = (it's been cancelled already|that one is marked as cancelled|it was cancelled)
        lack_more = that's all I (remember|can recall|know) about (that trip|it|that one) | I'm afraid I can't (say|tell you) more than that
        """;
}
