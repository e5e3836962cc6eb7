namespace TrajForge.Retail.Players;

internal static partial class CustomerPhrases
{
    private const string Endings = """
        go_cancel = (please |you can |)(go ahead and cancel|cancel|call off) (the order|it) <now> | (please |)(go ahead|proceed|carry on) with (the cancellation|it) <now>
        go_return = (please |you can |)(go ahead and set up|set up|start|arrange|book) the return <now> | (please |)(go ahead|proceed|carry on) with (the return|it) <now>
        go_exchange = (please |you can |)(go ahead and set up|set up|start|arrange|book) the exchange <now> | (please |)(go ahead|proceed|carry on) with (the exchange|it) <now>
        go_modify_items = (please |you can |)(go ahead and update|update) (the order|my order|it) <now> | (please |)(go ahead|proceed) with (the change|that) <now>
        go_order_address = (please |you can |)(go ahead and update|update|correct|fix) (the address|the shipping address|it) <now> | (please |)(go ahead|proceed) and (ship it there|send it there|use that address) <now>
        go_payment = (please |you can |)(go ahead and switch|switch|update|move) (the payment|the payment method|it) <now> | (please |)(go ahead|proceed) with (that method|the new method|the switch) <now>
        go_user_address = (please |you can |)(go ahead and save|save|put in) (the new address|the address|that address) <now> | (please |)(go ahead|proceed) and update (my profile|it) <now>
        """;

    private const string Detours = """
        clarify = (sorry|hm|hold on|excuse me|pardon), (what exactly do you need from me|what do you mean by that|could you (rephrase|explain|say) that (another way|more simply|once more)|can you (rephrase|explain) that (for me|)|why do you need to know that)? (I'm not (great|too quick) with (these things|online shops)|I'm (reading this on a tiny screen|a bit distracted at the moment)|I may have missed something|) | (sorry|hm|excuse me), I (didn't|don't) quite (get|follow|understand) (that|the question|what you're asking)
        misunderstand_ask = (wait|hang on|oh), (I thought|I figured|I assumed) (you had that already|you could just see that on my account|that was in the system already|you knew that from my account) | (wait|hang on|hm), (do you mean|are you asking about|is that about) (something else I bought|an order of <who>|an older order of mine)?
        refund_time = (before I (say yes|agree)|one question first|just so I know), (how long (will|would|does) the refund take|when (will|would|can) I (see|get|have) the money (back|on my end|)) (usually|roughly|)?
        """;
}
