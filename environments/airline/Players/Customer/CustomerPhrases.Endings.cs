namespace TrajForge.Airline.Players;

internal static partial class CustomerPhrases
{
    private const string Endings = """
        go_book = (please |you can |)(go ahead and book|book|reserve) (it|the flight|the trip|that) <now> | (please |)(go ahead|proceed|carry on) with (the booking|it) <now>
        go_cancel = (please |you can |)((go ahead and cancel|cancel) (the trip|the reservation|it)|call (the trip|the reservation|it) off) <now> | (please |)(go ahead|proceed|carry on) with (the cancellation|it) <now>
        go_change_flights = (please |you can |)(go ahead and rebook|rebook) (me|the trip|it) <now> | (please |)(go ahead|proceed|carry on) with (the new flights|it) <now>
        go_change_cabin = (please |you can |)(go ahead and switch|switch|move) (me|it|everything) to the new cabin <now> | (please |)(go ahead|proceed) with (the new cabin|the new seats|it) <now>
        go_add_bags = (please |you can |)(go ahead and add|add|put down) (the bags|them|the luggage) <now> | (please |)(go ahead|proceed) with (the bags|the luggage|it) <now>
        go_change_passenger = (please |you can |)(go ahead and update|update|correct|fix) (the passenger|the reservation|it) <now> | (please |)(go ahead|proceed) with (the update|the correction|it) <now>
        go_compensation = (please |you can |)(go ahead and send|send|issue) (the certificate|it) <now> | (please |)(go ahead|proceed) with (the certificate|it) <now>
        clarify = (sorry|hm|hold on|excuse me|pardon), (what exactly do you need from me|what do you mean by that|could you (rephrase|explain|say) that (another way|more simply|once more)|can you (rephrase|explain) that (for me|)|why do you need to know that)? (I'm not (great|too quick) with (these things|travel sites)|I'm (reading this on a tiny screen|a bit distracted at the moment|writing from a noisy place)|I may have missed something|) | (sorry|hm|excuse me), I (didn't|don't) quite (get|follow|understand) (that|the question|what you're asking)
        misunderstand_ask = (wait|hang on|oh), (I thought|I figured|I assumed) (you had that already|you could just see that in my profile|that was in the system already|you knew that from my profile) | (wait|hang on|hm), (do you mean|are you asking about|is that about) (another trip of mine|the trip <who> booked|an older trip)?
        refund_time = (before I (say yes|agree)|one question first|just so I know), (how long (will|would|does) the refund take|when (will|would|can) I (see|get|have) the money (back|on my end|)) (usually|roughly|)?
        """;
}
