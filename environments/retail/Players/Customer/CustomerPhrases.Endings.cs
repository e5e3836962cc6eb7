namespace TrajForge.Retail.Players;

internal static partial class CustomerPhrases
{
    private const string Endings = """
        yes = [6] Yes | [2] Yeah | [2] Yep | [2] Sure | [2] Correct | Yes please | That's right | Sounds good | Yes, absolutely | Okay, yes
        yes/formal = [5] Yes | Yes, please | Correct | That's right | Yes, certainly | Yes, that is correct
        yes/casual = [3] yeah | yep | yup, yes | sure | yes | yes please | sounds good | yeah sure | ok yes | cool, yes
        yes/hurried = [3] Yes | Yep | Yeah | Sure | Correct | Ok yes | Sounds good
        good = (that|this|it|all of that|everything) (looks|sounds) (right|good|fine|correct) (to me|from my side|as far as I can see|) | (that's|this is) (exactly|just) (what I (want|meant|had in mind|asked for)) | you (got|have) (everything|all of it|all the details) right | I'm (happy|fine|okay) with (that|this|all of that|everything) | I('ve read through it|'ve checked the list| went over it) and (it's all correct|it all fits|it looks right) | the details are (all |)(right|correct)
        good/hurried = (all|that's|looks|everything's) (good|right|fine|correct) | that (works|is right|is fine) for me
        good/casual = (looks|sounds) (good|right|fine) to me | that's (what i want|all right|it exactly|exactly it) | you got (it|everything|all of it) right | i'm (good|fine|happy) with that
        go_cancel = (please |you can |)(go ahead and cancel|cancel) (the order|it) <now> | (please |)(go ahead|proceed) with the cancellation <now>
        go_return = (please |you can |)(go ahead and set up|set up|start) the return <now> | (please |)(go ahead|proceed) with the return <now>
        go_exchange = (please |you can |)(go ahead and set up|set up|start) the exchange <now> | (please |)(go ahead|proceed) with the exchange <now>
        go_modify_items = (please |you can |)(go ahead and update|update) (the order|my order|it) <now> | (please |)(go ahead|proceed) with (the change|that) <now>
        go_order_address = (please |you can |)(go ahead and update|update) (the address|the shipping address) <now> | (please |)(go ahead|proceed) and have it sent there
        go_payment = (please |you can |)(go ahead and switch|switch) (the payment|the payment method|it) <now> | (please |)(go ahead|proceed) with (the new payment method|that payment method) <now>
        go_user_address = (please |you can |)(go ahead and save|save|put in) (the new address|the address|that address) <now> | (please |)(go ahead|proceed) and update (my profile|it) <now>
        now = (then|now|for me|whenever you're ready|right away|as you described|as listed|like that||)
        relief = that's (a relief|very helpful|easier than I thought|one thing less to worry about) | I'm glad (this is possible|we could sort it out|this is so simple) | thanks for (checking|spelling it all out|being so thorough|going through it with me) | that saves me (a trip|some trouble|a lot of hassle) | <who> will be (pleased|happy|relieved)
        raise_next = (One more thing|There's one more thing|There's something else|I have another request|Another thing)(:|,) | (Also|Next|Then|While I'm here|While we're at it|Since I have you here|Before I go|I have one more thing,)(:|,)
        raise_next/formal = (There is one more matter|There is something else|In addition|I have one further request|I have another request)(:) | (Also|Furthermore|In addition|While I have you),
        raise_next/casual = (one more thing|another thing|oh and also|also|next thing|there's one more)(:|,)
        bye_no = (No, that's all|No, that's everything|No, nothing else|That's all|That's everything|That was all|No, I'm all set|That covers it|No, that takes care of it|No, that's it|I think that's it|Nothing else comes to mind)(, for today|, for now|||)
        bye_no/casual = (nope|nah i'm good|that's it|nope, all good|that's all|no i'm all set|we're good|nothing else)(, for today|, for now|||)
        bye_thanks = <thank> for (your help|the help|sorting it out|taking care of this|your patience|everything|walking me through it|making this easy|your time|handling that so quickly|being so thorough) (today|with this|) | <thank>, (that was quick|you've been very helpful|I appreciate it)
        bye_end = (have a|I hope you have a) (good|great|nice|lovely|wonderful) (day|afternoon|evening|week|weekend) | enjoy the rest of your (day|afternoon|evening|week) | (take care|goodbye|bye for now|all the best) | now I can (tell <who>|get back to work|cross this off my list|get on with my day)
        bye_end/hurried = bye | gotta run | take care | have a good one | back to work
        bye_end/casual = bye | take care | have a good one | see ya | enjoy your day
        thanks_for = <thanks>(, that was quick|, good to hear|, that's great|, glad that worked|, that helps a lot|, one thing done|||)
        unsure = I'm afraid I can't answer that | I really don't know, sorry | I have nothing to add there
        gave_up = (Let's leave it|I think we're going in circles|This isn't getting anywhere|I'll try again another time), (thanks anyway|never mind|sorry) | We seem to be stuck, (thanks anyway|I'll try by phone|let's leave it)
        wrong = (No, that's not|That isn't|Hmm, that's not|Sorry, that's not) (quite right|what I meant|what I asked for) | (There's a mistake|There is an error) (there|in that|in the list)
        """;

    private const string Detours = """
        clarify = (sorry|hm|hold on|excuse me|pardon), (what exactly do you need from me|what do you mean by that|could you (rephrase|explain|say) that (another way|more simply|once more)|can you (rephrase|explain) that (for me|)|why do you need to know that)? (I'm not (great|too quick) with (these things|online shops)|I'm (reading this on a tiny screen|a bit distracted at the moment)|I may have missed something|) | (sorry|hm|excuse me), I (didn't|don't) quite (get|follow|understand) (that|the question|what you're asking)
        misunderstand_ask = (wait|hang on|oh), (I thought|I figured|I assumed) (you had that already|you could just see that on my account|that was in the system already|you knew that from my account) | (wait|hang on|hm), (do you mean|are you asking about|is that about) (something else I bought|an order of <who>|an older order of mine)?
        misunderstand_offer = (wait|hang on|hold on|hm), (are you saying|does that mean|do you mean) (it's already done|you already did it|this already happened|it went through already)?
        delay = (sorry for the delay|sorry, I got distracted|excuse the wait|sorry, one second), (<who> just (walked in|called|rang the bell)|the (dog|cat|baby) (needed me|would not stop crying|was at the door)|there was someone at the door|I had to (take a call|answer the phone|get something off the stove)). (I'm back now.|Okay, I'm back.|Where were we?|What was the question?)
        delay_offer = (sorry for the delay|sorry, I got distracted|excuse the wait|sorry, one second), (<who> just (walked in|called|rang the bell)|the (dog|cat|baby) (needed me|would not stop crying|was at the door)|there was someone at the door|I had to (take a call|answer the phone|get something off the stove)). (Could you give me that summary again|Can you go over that once more|Could you repeat what you would do|Can you list that again)?
        refund_time = (before I (say yes|agree)|one question first|just so I know), (how long (will|would|does) the refund take|when (will|would|can) I (see|get|have) the money (back|on my end|)) (usually|roughly|)?
        take_back = , (no, sorry|sorry, no|no wait|or rather|scratch that|correction) | ... (no, sorry|sorry|no wait|scratch that)
        """;
}
