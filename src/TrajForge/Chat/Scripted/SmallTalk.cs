namespace TrajForge.Chat.Scripted;

/// <summary>
/// What people say whatever it is about: texts for <see cref="Language.PhraseBook.Parse"/>, short fragments that combine, so that hundreds of
/// customers rarely say the same six words in a row.
/// </summary>
public static class SmallTalk
{
    /// <summary>Greetings, manners, kin, a yes and a no, detours and endings.</summary>
    public const string Customer = """
        hello = Hi | Hello | Hi there | Hello there | Hey | Good morning | Good afternoon | Good evening | Hey there
        hello/formal = Good morning | Good afternoon | Hello | Good evening | Good day
        hello/casual = hey | hi | hiya | hey there | hello
        wish = I'd like to | I want to | I need to | I was hoping to | I'm looking to | I'm trying to | I wanted to | I'm hoping to | I've decided to | I think I need to | Is it possible to | Can I | Could I | Would it be possible to | I'm writing to | I'm contacting you to | I'm afraid I have to | Could you help me | I could use help, I need to | I wonder if I could | I've been meaning to | What I need today is to | My request is simple, I want to
        wish/formal = I would like to | I wish to | I am writing to | I would be grateful for your help, I need to | I am contacting you to | I intend to | I would appreciate some help, I want to | I have to | I was hoping to | I have decided to | Would it be possible to | Could you please help me | I require some assistance to | My intention is to
        wish/hurried = Need to | Quick one, I need to | I just want to | I have to | Trying to | Looking to | Real quick, I need to | In a bit of a rush, need to | I only need to | Short on time, want to
        wish/casual = gonna need to | i wanna | need to | gotta | trying to | i kinda need to | just wanna | so i need to | looking to | hoping to | i'd like to | i want to | was wondering if i can
        when = the other day | last week | recently | a few days ago | a while back | not long ago | earlier this month | over the weekend | last month | a little while ago
        who = my wife | my husband | my sister | my brother | my mom | my dad | my roommate | my daughter | my son | my neighbor | a friend | my partner | my cousin | my aunt | my uncle | a coworker | my girlfriend | my boyfriend | my best friend | my grandmother | my flatmate | my boss | my mother-in-law | my teenager | my fiancee
        kin = my sister | my brother | my mom | my dad | my daughter | my son | my cousin | my aunt | my uncle | a friend of mine | my niece | my nephew | my neighbor | my best friend | my grandfather | my grandmother | my godson | my colleague | my old roommate | my mentor
        occasion = birthday | housewarming | graduation | wedding | retirement party | surprise party | going-away party | engagement | dinner party | anniversary | baby shower | summer camp | new apartment | charity raffle | garden party | road trip
        thanks = Thanks | Thank you | Many thanks | Thanks a lot | Thanks so much | Thank you very much | Great, thanks | Perfect, thank you | Wonderful, thanks | Awesome, thanks
        thanks/formal = Thank you | Thank you very much | Many thanks | Excellent, thank you | Very good, thank you
        thanks/hurried = Thanks | Great, thanks | Perfect | Good, thanks | Cool, thanks
        thanks/casual = thanks | thx | awesome, thanks | nice, thanks | sweet, thanks | great, thank you | perfect, thx
        thank = Thanks | Thank you | Many thanks | Thanks a lot | Thanks so much | Thank you very much | Thanks again
        thank/hurried = Thanks | Thank you | Many thanks | Thanks a lot
        thank/casual = thanks | thx | thank you | thanks a lot | thanks a bunch | thanks so much
        aside = (Let me know|Just tell me|Please tell me) if (you need more|anything is missing|that's unclear|you can't find it) | Sorry for (the short messages|any typos|being slow|the wait), (I'm on my phone|I'm on the train|lunch break here|busy day at work|my keyboard is acting up) | I hope that (helps|is enough|is clear)
        aside/formal = Please let me know (if you need more|if anything is missing|should that be unclear) | I hope that is (sufficient|clear|helpful)
        aside/hurried = I'm between two meetings, so (quick answers help|I may be brief)
        aside/casual = sorry (for the typos|for being slow), (i'm on my phone|bit distracted here) | hope that (helps|works|is enough)
        sure = Sure | Of course | Okay | Sure thing | No problem | Yes, of course | Alright | Let me see | Right
        sure/formal = Certainly | Of course | Very well | Gladly | Yes, of course
        sure/hurried = Sure | Ok | Right | Okay
        sure/casual = sure | ok | yeah sure | alright | sure thing
        det = the | the | my
        join = because | since | as | because | and the reason is that
        help = Can you help (me with that|me out|with this)? | Is that (still |)(possible|doable|something you can do)? | What do you need from me? | How do we go about this? | Could you (look into|take care of) that (for me|)? | What's the next step? | Let me know what you need | How does this work? | Where do we start?
        help/formal = Would you be able to assist me with this? | Please let me know how to proceed | Could you look into this for me? | What information do you require from me?
        help/hurried = Can we do this quickly? | What do you need? | Can you do that now?
        help/casual = can you help? | is that doable? | what do you need from me? | how does that work?
        hint = I also have {other} (after that|once that's done|today|as well) | After that, there's also {other} | And once (that's sorted|we're done with that), there's {other}
        ask_also = (Also|And|One question|And one question) | (While you're looking at it|By the way|Just so I know) | (I'd also like to know|I was wondering too)
        ask_first = (Before I agree|Before you do that|Before I say yes|Before we go on)
        yes = [6] Yes | [2] Yeah | [2] Yep | [2] Sure | [2] Correct | Yes please | That's right | Sounds good | Yes, absolutely | Okay, yes
        yes/formal = [5] Yes | Yes, please | Correct | That's right | Yes, certainly | Yes, that is correct
        yes/casual = [3] yeah | yep | yup, yes | sure | yes | yes please | sounds good | yeah sure | ok yes | cool, yes
        yes/hurried = [3] Yes | Yep | Yeah | Sure | Correct | Ok yes | Sounds good
        good = (that|this|it|all of that|everything|the summary|the list) (looks|sounds|seems) (right|good|fine|correct|great) (to me|from my side|as far as I can tell|) | (that's|this is) (exactly|just|precisely) (what I (want|meant|had in mind|asked for|was hoping for)|right) | you (got|have) (everything|all of it|all the details|it) right | I'm (happy|fine|okay|good) with (that|this|all of that|everything|the plan) | I('ve checked it|'ve read it| read it through| went over it| compared it) and (it's all correct|it all fits|it looks right|everything adds up) | (the details|all the details) are (all |)(right|correct|as they should be)
        good/hurried = (all|that's|looks|everything's) (good|right|fine|correct) | that (works|is right|is fine) for me
        good/casual = (looks|sounds) (good|right|fine) to me | that's (what i want|all right|it exactly|exactly it) | you got (it|everything|all of it) right | i'm (good|fine|happy) with that
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
        bye_then = (Then that's|That's|That was|Well, that's) (all|everything|it) (for today|for now|then|from me|) | (Then|So) there's nothing else (for today|then|from me|)
        bye_then/casual = (then that's|well that's|that was) (all|it) (for today|for now|then|)
        bye_anyway = <thank> anyway | <thank> (all the same|for (your time|looking into it|checking|the explanation|telling me why|being honest about it))
        bye_end_anyway = (have a|I wish you a) (good|nice) (day|afternoon|evening|week) | (take care|goodbye|bye for now|bye) | I'll (think of something else|have to live with that|manage somehow|sleep on it)
        bye_end_anyway/hurried = bye | gotta run | take care | back to work
        bye_end_anyway/casual = bye | take care | see ya | later then
        insist = <insist_feel>. <insist_ask> | <insist_ask> <insist_feel>. | <insist_ask> | <insist_feel>, and <insist_need>. <insist_ask> | But <insist_need>. <insist_ask> | <insist_feel>. <insist_again>.
        insist/hurried = <insist_ask> | But <insist_need>. <insist_ask> | <insist_feel>. <insist_ask>
        insist_feel = (that's|that is|this is) (really|quite|very|honestly|) (disappointing|frustrating|a nuisance|hard to accept|hard to believe|a letdown|inconvenient) | I (don't|can't) (understand|see|get) why (that|this) (shouldn't be possible|can't be done|has to be so complicated|is a problem) | I'm not (happy|satisfied|content) with (that|this|this answer|that answer) | I was (really|very much|) counting on (this|it|that) | that's not (what I hoped to hear|the answer I was hoping for|fair|much help) | I didn't expect (that|this|to be turned down|such an answer)
        insist_feel/formal = this is (most|rather|quite|very) (disappointing|unfortunate|unsatisfactory|inconvenient) | I (do not|cannot) (understand|see) why this (should not be possible|cannot be done) | I am not (satisfied|content) with (this|that) answer | I had (expected|hoped for) (a different|another) answer
        insist_feel/casual = (that's|this is) (so|really|kinda|pretty|) (annoying|frustrating|disappointing|unfair|lame) | i (don't|can't) (get|see|understand) why (that's a problem|it can't be done|not) | not (happy|cool) with that | come on | seriously | aw man
        insist_need = I (really|) need (this|it) (done|sorted out|) | this (really|) matters to me | I can't leave it (like this|as it is) | it's important to me | I don't want to leave it at that
        insist_again = I (must|have to|want to) insist | I'm asking you (once more|again) | please (try|look|check) (again|once more|one more time) | I won't (give up|let it go) (so|that) easily
        insist_ask = (Can't|Couldn't) you make an exception (for me|this once|just this one time|in this case|here|)? | Is there (really|truly|honestly|) (no way|nothing you can do|no way around (it|that)|nothing that can be done) (about it|)? | There (must|has to) be (some way|a way|something you can do|somebody who can allow it). | Could you (please|) (look|check) (again|once more|one more time)? | (Please|Couldn't you) bend the rules (a little|just a bit|this once)(.|?) | What (would|does) it (take|cost) (to get this done|to make it happen)? | Why can't you (simply|just) (do|allow) it (anyway|)?
        insist_ask/formal = (Could|Would) you (please|kindly) (make an exception|reconsider|check once more|review this again)? | Is there (really|truly) nothing (that can be done|you could do)? | Surely there (is|must be) (some|another) way.
        insist_ask/casual = can't you (just|) make an exception(, just this once|, please|)? | is there (really|seriously|) (no way|nothing you can do)? | there's gotta be (a|some) way. | can you (check|look) again? | can't you just do it anyway?
        accept_no = (I see|I understand|Understood|I get it|Very well then)(, too bad|, that's a pity|, what a pity|, I'll accept that|, then I'll leave it|, then it stays as it is||) | (That's a pity|That's a shame|Too bad|A pity), but (I understand|I'll live with it|I can't change it|I see your point|rules are rules) | If (that's how it is|there's nothing to be done|those are the rules), I'll (leave it|accept it|live with it|drop it) | Then I'll (leave it at that|drop it|let it be|have to live with it)
        accept_no/formal = I (see|understand)(, although I regret it|, then I will leave it at that|, thank you for explaining|) | That is (regrettable|a pity), but I (understand|accept it) | Then I will (leave it at that|have to accept that|not pursue it)
        accept_no/casual = (ugh|well|hm|meh|aw), (i see|too bad|never mind|whatever|forget it then) | (i get it|i see), (too bad|bummer|never mind|no luck then) | guess (i'll live with it|it stays like that|there's nothing to do) then
        accept_no/hurried = (I see|Too bad|Understood|A pity|Never mind)(, moving on|, then leave it|, leave it then|) | Then leave it
        vague = (Hm|Well|Uh|Oh), (the usual one|you know, the normal one|just what I said|it's hard to put into words|let me think|the obvious one) | (I thought|I assumed|I'd have thought) you could (see|look up|find) that (yourself|on your side|in your system|somewhere) | (You know|I mean), (that thing|the one I mean|the one I'm talking about|what I have in mind) | (I'm not sure|I don't know) how to (put it|describe it|explain it)(, it's a bit vague|, to be honest|) | (Isn't|Shouldn't) that (be|stand) in your (system|records|files)?
        vague/casual = (hm|uh|idk|well), (the usual one|just the normal one|the one i mean, you know) | (thought|figured) you('d| could) see that on your (side|end|screen) | (isn't|shouldn't) that (be|stand) in your system?
        vague/formal = (I had assumed|I would have thought) that you could (see|look up) this (yourself|in your records|on your side) | (Well|You see), it is (somewhat hard|not easy) to (describe|put into words) | (Should|Would) that not be in your (records|files|system)?
        switches = (Actually|Hold on|Wait|Oh), (before we go on with that|before that|let's leave that for a moment|something else first|there's a thing that's more urgent|that can wait a minute): | (Sorry to jump around|Sorry to interrupt|Let me interrupt), (but something else first|but another thing is more urgent|let's do another thing first): | (Before|Until) I (get to|answer) that, (something else|a different matter|another thing):
        switches/casual = (wait|hold on|oh), (something else first|before that, another thing|that can wait): | (sorry|ugh), (jumping around|different thing first):
        goes_on = (Right|Exactly), (that one is still open|that's next|that's still to do|let's do that now) | (Let's|Please) (go on with that|do that next|get that done too|turn to that now)
        goes_on/casual = (right|yeah), (that's next|that one's still open|let's do that) | let's (do that next|get that done too)
        switches_back = (Actually|On second thought|Hm, you know what), (let's|we should) (go back to|return to|finish) (the first thing|my first request|what we started with) (before this|first|before we do this one) | (Sorry|Oh), (can we|could we) (finish|go back to) (the first matter|what I asked first|the thing from the beginning) (before this one|first)?
        misspoke = (Wait|Hang on|Oh|Sorry|Hm), I (said|told you|gave you) (something wrong|one thing that's wrong) (before|earlier|at the start|a moment ago)(:|. ) | (Wait|Oh|Sorry), (what I said|something I said) (before|earlier|at first) (was wrong|was not right|wasn't right)(:|.) | I (have to|must|need to) (correct myself|take something back), I got (one thing|something) wrong (before|earlier|at first)(:|.) | No, wait, that's my (mistake|fault), I mixed something up (before|earlier)(:|.)
        fell_back = (Hm|Oh|Sorry|Odd|Strange), then (I got that wrong|I mixed something up|that was an old one|I must have misread it|my memory tricked me) | (Sorry|Oh), (I was guessing|I made that up from memory|that was from memory|I wasn't looking at anything when I said that) | (Really|Nothing at all)? (Then I misremembered|Then it's another one|Then I mixed that up|Let me look it up properly)
        digression = (This reminds me|That reminds me), <who> (always tells me|keeps telling me) (to keep better track of things|to write things down|that I worry too much|to sort these things out sooner) | (Sorry for the long message|Bear with me|I know this is a lot), (I write the way I talk|I had two coffees already|I've been putting this off|I want to get it all out at once) | (It's been|What|We've had) (a week|a day|quite a week|one of those days) (around here|at my place|over here), (the dog|the neighbor's cat|the heating|the washing machine|the kitchen sink) (kept us up|is acting up again|got into everything|broke down again) | (By the way|Funny thing), (I told <who> about this|<who> had nearly the same thing once|I almost called instead) and (we both laughed|it took ages|I never heard the end of it|then forgot about it) | (The weather here|My week|Traffic today|The internet here) (has been|was|is) (a mess|something else|terrible|all over the place), (anyway|but that's another story|so forgive the typos|so I'm glad to be sitting down)
        rude = (This|All this) is taking (forever|far too long|way too long|ages) | (I don't|I really don't) have (all day|time for this|the patience for this) | How (hard|slow|difficult) can (this|it) be(, honestly|, seriously|)? | (Your|This) service is (a joke|ridiculous|pathetic|terrible|awful) | (If this goes on|One more round of this and|Keep this up and) I'm (taking my business elsewhere|gone|out of here|done with you people) | (Get on with it|Hurry up|Pick up the pace|Speed it up)(, will you|, for heaven's sake|, I'm losing my patience|, I'm busy) | (Honestly|Seriously), (a child|a robot|my grandmother|anyone) could (do this faster|sort this out faster|handle this better) | I(('ve| have) seen| know) (better|quicker) service (at a bus station|at the tax office|anywhere else) | I'm this close to (leaving|cancelling everything|writing a bad review|walking away)
        rude_first = (And|Please) (make it quick|keep it short|be quick about it)(, I don't have all day|, I'm short on patience today|, I have better things to do|) | I (hope|trust) this (won't take forever|doesn't take forever|goes faster than usual)(, for your sake|, unlike everything else today|) | (Don't|Do not) (make me repeat myself|waste my time|send me in circles)(, I'm warning you|, please|) | I'm (already|rather|really) (annoyed|angry|fed up) (as it is|that I have to write at all|before we even start) | If this (gets complicated|drags on|turns into a quiz), I'm (gone|taking my business elsewhere|out of here)
        rude_yes = (Now|And) (hurry up|get on with it|be quick about it|make it quick) | (About time|At last|Finally) | (And|Now) be quick, I'm (busy|waiting|late already)
        bye_rude = (That took|You took) (long enough|forever|ages)(. Bye.|.|, goodbye.) | (Finally|About time|At last). (Bye|Goodbye|I'm off). | (That's all|Nothing else|We're done), (and next time be faster|and work on your service|no thanks to you)(. Bye.|.)
        thanks_for = <thanks>(, that was quick|, good to hear|, that's great|, glad that worked|, that helps a lot|, one thing done|||)
        unsure = I'm afraid I can't answer that | I really don't know, sorry | I have nothing to add there
        gave_up = (Let's leave it|I think we're going in circles|This isn't getting anywhere|I'll try again another time), (thanks anyway|never mind|sorry) | We seem to be stuck, (thanks anyway|I'll try by phone|let's leave it)
        wrong = (No, that's not|That isn't|Hmm, that's not|Sorry, that's not) (quite right|what I meant|what I asked for) | (There's a mistake|There is an error) (there|in that|in the list)
        misunderstand_offer = (wait|hang on|hold on|hm), (are you saying|does that mean|do you mean) (it's already done|you already did it|this already happened|it went through already)?
        delay = (sorry for the delay|sorry, I got distracted|excuse the wait|sorry, one second), (<who> just (walked in|called|rang the bell)|the (dog|cat|baby) (needed me|would not stop crying|was at the door)|there was someone at the door|I had to (take a call|answer the phone|get something off the stove)). (I'm back now.|Okay, I'm back.|Where were we?|What was the question?)
        delay_offer = (sorry for the delay|sorry, I got distracted|excuse the wait|sorry, one second), (<who> just (walked in|called|rang the bell)|the (dog|cat|baby) (needed me|would not stop crying|was at the door)|there was someone at the door|I had to (take a call|answer the phone|get something off the stove)). (Could you give me that summary again|Can you go over that once more|Could you repeat what you would do|Can you list that again)?
        take_back = , (no, sorry|sorry, no|no wait|or rather|scratch that|correction) | ... (no, sorry|sorry|no wait|scratch that)
        """;

    /// <summary>Manners, the frame of a proposal and of a report, and replies to detours.</summary>
    public const string Agent = """
        sure = Certainly, I can help with that. | Of course, I can help you with that. | I can help with that. | Happy to look into this for you. | Sure, I can do that for you. | No problem, I can take care of that.
        sure/warm = Of course, happy to help! | Absolutely, let's take care of that. | I'd be glad to help with this. | Sure thing, let's sort it out. | Gladly!
        ok = Thanks. | Thank you. | Got it. | Understood. | All right. | Thanks for that. | Okay. |
        ok/warm = Thank you! | Great, thank you. | Perfect, thanks. | Got it, thanks! | Wonderful, thank you. |
        ready = Thank you, I have everything I need. | Thanks, that is all I need. | Thank you, I have all the details now.
        welcome = Hello, and thanks for getting in touch. <sure> | Hi there. <sure> | Thank you for reaching out. <sure> | Hello. <sure>
        what_goal = What can I do for you today? | How can I help you today?
        anything_else = Is there anything else (I can (do for you|help you with)|you need) (today|)? | Can I (help|assist) you with anything else? | Do you need help with anything (further|else)? | Is there (something|anything) else I can take care of (today|)?
        stuck = I'm sorry, I can't find anything that fits. | Hm, that doesn't match anything I can see here. | I looked, but I don't see (that|anything like that).
        question_later = I'll work out that amount (as soon as|once) I have (all the|the remaining) details. | I'll give you that figure in a moment. | I can tell you the amount once everything else is clear.
        not_understood = I'm sorry, I didn't quite follow.
        here = Here is what I (would|will) do | Please (review|check) this before I go on | To confirm, here (are the details|is the plan) | (Here's|This is) the (summary|plan) | Let me (summarise|go over) this first
        confirm = (Shall I|Should I|May I|Do you want me to|Would you like me to) (go ahead|proceed|go ahead with this|proceed with this)? (Please answer yes to confirm.|(A|Just a) yes (is enough|will do).|)
            | (Is this right|Is this correct|Does this look right (to you|)|Does this look good (to you|)), and (may|shall|should) I (go ahead|proceed)?
            | (Do you confirm|Can you confirm|Could you confirm) (that I should go ahead|these details|this) (with a yes|)?
        done = Done. | All done. | That's done. | It's all set. | That went through. | All set. | Everything went through.
        done/warm = All done! | Great, that's taken care of. | Done, that's all set! | There we go, it went through.
        refused = I'm sorry, the system did not accept that: {error}. | Unfortunately that could not be done: {error}.
        go_on = (Shall|Should) (we|I) (go on with|turn to|continue with) (that|it) now? | (Do you want to|Would you like to) (go on with|get back to|continue with) (that|it) now? | Is (now a good moment|it all right) to (go on with|turn to|get back to) (that|it)?
        calms = I (understand|see|know) (that you're in a hurry|this is frustrating|you want this done), (and I'll be as quick as I can|so let's get it done|and I'm sorry for the wait). | (I'm sorry|My apologies) (for the trouble|that this takes a moment|about the wait), (we're nearly there|I'll keep it short|let me be quick).
        vague = I (need|would need) (a bit|a little) more (detail|to go on) (here|for that|). | (Could|Can) you be a (bit|little) more (specific|precise)(, please|)? | (Let me|I'll) ask more (precisely|exactly). | I can't (tell|see) (that|it) from (here|my side) alone.
        stands_firm = I (do|really do|) understand (that|how|why) (this is|it is|that's) (disappointing|frustrating|not what you wanted), but (I can't make an exception|my answer has to stay the same|I have to keep to the rules|the answer stays the same). | I hear you, and (I would gladly do it|I would do it|I'd help) if I could, but (there is no way around it|my hands are tied|I'm not able to make an exception). | I know (this matters to you|it's not the answer you hoped for|how much you were counting on it), but (asking again doesn't change it|I can't bend the rules|nothing has changed about it). | I've (considered|checked) it again, and (the answer is still no|it still can't be done|it remains as I said).
        gives_in = (All right|Okay|Very well), (I'll make an exception|let me make an exception|just this once|I'll see what I can do) (for you|). | (Well|Okay), since it (means|matters) so much to you, (I'll do it|I'll make an exception|let's do it).
        will_hand_over = I('ll| will) (transfer you to|hand you over to|connect you with) a (human agent|human colleague|member of our staff) (for this|who can look into it|who can help you further). | A (human agent|colleague of mine) (has to|will have to|needs to) (take it from here|look into this), so I('ll| will) (transfer you|pass you on|hand you over).
        handed_over = YOU ARE BEING TRANSFERRED TO A HUMAN AGENT. PLEASE HOLD ON.
        sorry_fix = I'm sorry about that, let me (correct|fix) it. | My apologies, thanks for (catching|spotting) that. | Sorry, let me put that right.
        clarify = (Sorry for being unclear.|Of course, let me explain.|My apologies, let me put it another way.)
        misunderstand_ask = (Not quite, sorry for the confusion.|No, sorry if that was unclear.) (It's just about your request today.|I only need this to go on with your request.|I still need this from you to go on.) | No, (it's still about your request|I only need one more detail for your request).
        misunderstand = No, nothing has been changed (so far|yet), and I won't change anything without your yes. | Not yet: I (only|just) wanted to check the details with you first. | No, nothing has happened yet; I'm waiting for your yes.
        digress = No problem at all. | No worries, take your time. | That's quite all right. | Not a problem, thanks for letting me know.
        """;

    /// <summary>Styles of <see cref="Customer"/>, to draw one from.</summary>
    public static IReadOnlyList<string> CustomerStyles { get; } = ["plain", "plain", "chatty", "formal", "hurried", "casual"];

    /// <summary>Styles of <see cref="Agent"/>.</summary>
    public static IReadOnlyList<string> AgentStyles { get; } = ["plain", "warm"];
}
