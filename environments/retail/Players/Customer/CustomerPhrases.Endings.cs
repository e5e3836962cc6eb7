namespace TrajForge.Retail.Players;

internal static partial class CustomerPhrases
{
    private const string Endings = """
        yes = [6] Yes | [2] Yeah | [2] Yep | [2] Sure | [2] Correct | Yes please | That's right | Sounds good | Yes, absolutely | Okay, yes
        yes/formal = [5] Yes | Yes, please | Correct | That's right | Yes, certainly | Yes, that is correct
        yes/casual = [3] yeah | yep | yup, yes | sure | yes | yes please | sounds good | yeah sure | ok yes | cool, yes
        yes/hurried = [3] Yes | Yep | Yeah | Sure | Correct | Ok yes | Sounds good
        good = (that|this|it|all of that|everything|the summary|the list) (looks|sounds|seems) (right|good|fine|correct|great) (to me|from my side|as far as I can tell|) | (that's|this is) (exactly|just|precisely) (what I (want|meant|had in mind|asked for|was hoping for)|right) | you (got|have) (everything|all of it|all the details|it) right | I'm (happy|fine|okay|good) with (that|this|all of that|everything|the plan) | I('ve checked it|'ve read it| read it through| went over it| compared it) and (it's all correct|it all fits|it looks right|everything adds up) | (the details|all the details) are (all |)(right|correct|as they should be)
        good/hurried = (all|that's|looks|everything's) (good|right|fine|correct) | that (works|is right|is fine) for me
        good/casual = (looks|sounds) (good|right|fine) to me | that's (what i want|all right|it exactly|exactly it) | you got (it|everything|all of it) right | i'm (good|fine|happy) with that
        go_cancel = (please |you can |)(go ahead and cancel|cancel|call off) (the order|it) <now> | (please |)(go ahead|proceed|carry on) with (the cancellation|it) <now>
        go_return = (please |you can |)(go ahead and set up|set up|start|arrange|book) the return <now> | (please |)(go ahead|proceed|carry on) with (the return|it) <now>
        go_exchange = (please |you can |)(go ahead and set up|set up|start|arrange|book) the exchange <now> | (please |)(go ahead|proceed|carry on) with (the exchange|it) <now>
        go_modify_items = (please |you can |)(go ahead and update|update) (the order|my order|it) <now> | (please |)(go ahead|proceed) with (the change|that) <now>
        go_order_address = (please |you can |)(go ahead and update|update|correct|fix) (the address|the shipping address|it) <now> | (please |)(go ahead|proceed) and (ship it there|send it there|use that address) <now>
        go_payment = (please |you can |)(go ahead and switch|switch|update|move) (the payment|the payment method|it) <now> | (please |)(go ahead|proceed) with (that method|the new method|the switch) <now>
        go_user_address = (please |you can |)(go ahead and save|save|put in) (the new address|the address|that address) <now> | (please |)(go ahead|proceed) and update (my profile|it) <now>
        now = (then|now|for me|when you're ready|right away|as described|as listed|like that|straight away|today|||)
        relief = that's (a relief|very helpful|easier than I thought|one less thing to worry about|good to know) | I'm glad (this is possible|we sorted it|it's so simple|I asked) | thanks for (checking|spelling it out|being thorough|being so clear|the overview) | that saves me (a trip|some trouble|a headache|a phone call) | <who> will be (pleased|happy|relieved|glad to hear it)
        raise_next = (One more thing|There's one more thing|There's something else|I have another request|Another thing|Now for something else|A different matter)(:|,) | (Also|Next|While I'm here|While we're at it|Since I have you here|Before I go|On another note),
        raise_next/formal = (There is one more matter|There is something else|I have one further request|I have another request|A second matter)(:) | (Also|Furthermore|In addition|While I have you|Moreover),
        raise_next/casual = (one more thing|another thing|oh and also|also|next thing|there's one more)(:|,)
        bye_no = (No, that's all|No, that's everything|No, nothing else|That's all|That's everything|That was all|No, I'm all set|That covers it|No, all sorted|No, that's it|I think that's it|Nothing more from me|No, I have what I needed|No, we're done)(, for today|, for now||||)
        bye_no/casual = (nope|nah i'm good|that's it|nope, all good|that's all|no i'm all set|we're good|nothing else)(, for today|, for now|||)
        bye_thanks = <thank> for (your help|the help|sorting it out|taking care of this|your patience|everything|guiding me through it|making this easy|your time|being so quick|being so thorough) | <thank>, (that was quick|very helpful|I appreciate it|that went smoothly|good service)
        bye_end = (have a|I wish you a) (good|great|nice|lovely|wonderful) (day|afternoon|evening|week|weekend) | enjoy (the rest of|what's left of) (your|the) (day|afternoon|evening|week) | (take care|goodbye|bye for now|all the best|bye) | now I can (tell <who>|get back to work|cross this off|make dinner|walk the dog|call <who>|relax a bit)
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
