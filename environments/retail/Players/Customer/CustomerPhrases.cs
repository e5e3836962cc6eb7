using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>
/// What the scripted customer can say: short fragments that combine, so that hundreds of customers rarely say the same six words in a row.
/// </summary>
internal static partial class CustomerPhrases
{
    public static IReadOnlyList<string> Styles { get; } = ["plain", "plain", "chatty", "formal", "hurried", "casual"];

    public static PhraseBook Book { get; } = PhraseBook.Parse(Common, Openings, Answers, Endings, Detours);

    private const string Common = """
        hello = Hi | Hello | Hi there | Hello there | Hey | Good morning | Good afternoon | Good evening | Hey there | Hi, good day
        hello/formal = Good morning | Good afternoon | Hello | Good evening | Good day | Greetings | Dear support team | Hello to your team
        hello/casual = hey | hi | hiya | hey there | hello | heya | hello you
        wish = I'd like to | I want to | I need to | I was hoping to | I'm looking to | I'm trying to | I have to | I'd love to | I wanted to | I'm hoping to | Could you help me | I'd prefer to | I've decided to | I guess I need to | I'm writing to | Is it possible to | Can I | Could I | Am I able to | I think I should | I really need to | My plan is to | I'm here to | I came here to | I'd rather
        wish/formal = I would like to | I wish to | I am writing to | I should like to | I ask for your help to | I would appreciate help to | I am contacting you to | It is my wish to | I intend to | I request your help to | I would be grateful for help to | Kindly help me | I need your assistance to | I am looking to | I would prefer to | I have decided to
        wish/hurried = Need to | Quick one, need to | Just want to | Have to | Trying to | Must | Looking to | Gotta | Real quick, I need to | In a rush, need to | Only need to | Hoping to quickly | Short on time, want to
        wish/casual = gonna need to | i wanna | need to | gotta | wanna | trying to | i kinda need to | lemme | just wanna | so i need to | thinking i should | looking to | hoping to | i'd like to | i want to
        when = the other day | last week | recently | a few days ago | a while back | not long ago | earlier this month | some days ago | over the weekend | last month | a little while ago
        shopword = with you | from your shop | from you guys | on your site | through your website | from your store | at your store | online |  |  |
        who = my wife | my husband | my sister | my brother | my mom | my dad | my roommate | my daughter | my son | my neighbor | a friend | my partner | my boss | my cousin | my aunt | my uncle | a coworker | my girlfriend | my boyfriend | my grandmother | my nephew | my niece | my best friend | my landlord | my mother-in-law
        occasion = birthday | anniversary | housewarming | graduation | wedding | retirement party | reunion | surprise party | going-away party | baby shower | engagement | promotion party | book club | game night | dinner party | name day | school fair
        thanks = Thanks | Thank you | Many thanks | Thanks a lot | Thanks so much | Thank you very much | Cheers | Much appreciated | Great, thanks | Perfect, thank you | Wonderful, thanks | Lovely, thank you | Awesome, thanks | Nice, thank you | Brilliant, thanks
        thanks/formal = Thank you | Thank you very much | Many thanks | I appreciate it | Thank you kindly | That is appreciated | I am grateful | Excellent, thank you | Very good, thank you | Thank you indeed
        thanks/hurried = Thanks | Thx | Great | Perfect | Cool, thanks | Good | Nice one | Super | Cheers | Ok great
        thanks/casual = thanks | thx | cool | awesome | nice | sweet | great | perfect | cheers | ok cool | yay thanks | thank u
        aside = (sorry for the|excuse my|pardon my) (typos|short messages|slow replies|late answer|rambling) | (I'm|I am) (on the bus|at work|on my phone|in a waiting room|between two meetings|out and about) (right now|at the moment|by the way|so bear with me) | (hope|I hope) (that helps|that's enough|this is clear|that's what you need|it's not too much trouble) | <who> (usually does this|handles this normally|is waiting on me|told me to ask|will be glad when it's done) | (it's been|this has been) (a long day|a busy week|on my mind for days|on my list for ages) | I (don't do this often|rarely shop online|usually call|had to look that up|just checked that|double-checked it) | (let me know|just say|tell me) if (you need more|that's unclear|anything is missing|you want more details)
        aside/formal = I (hope|trust) (that is sufficient|this is clear|that answers your question|this is what you need) | Please (let me know|tell me) (if you need more|should anything be missing|if that is unclear) | I (apologize|am sorry) for (the inconvenience|any trouble|taking your time) | (I have checked|I verified) (this|it) (twice|carefully|beforehand)
        aside/hurried = (running late|meeting soon|on the go|phone's nearly dead|bus is coming|no time today), (sorry|so quick|bear with me)
        aside/casual = sorry (im on my phone|for the typos|bit distracted|for being slow) | <who> is (bugging me|waiting|right here) lol | (hope|guess) that (helps|works|does it) | been (a long day|a weird week|meaning to do this)
        thank = Thanks | Thank you | Many thanks | Thanks a lot | Thanks so much | Thank you very much | Thank you kindly | Big thanks | Thanks again | My thanks | Thanks a million | Thanks heaps
        thank/hurried = Thanks | Thx | Thank you | Many thanks | Thanks a lot | Thanks much
        thank/casual = thanks | thx | thank u | thanks a lot | thanks a bunch | many thanks | thanks so much
        sure = Sure | Of course | Okay | Right | Alright | Sure thing | No problem | Certainly | Yes of course | Absolutely | Ok | Here you go | Fine | Let me see | Hmm | Well | Oh right | Happy to | Let me think | Good point | Ah yes
        sure/formal = Certainly | Of course | Very well | By all means | Naturally | Yes, of course | Indeed | As requested | Gladly | With pleasure | Understood
        sure/hurried = Sure | Ok | Yep | Right | Fine | Here | Quickly then | K | Alright
        sure/casual = sure | ok | yeah sure | k | alright | uh | umm | oh right | yup | lemme see | sure thing | hm
        det = the | my | that | the
        """;

    private const string Openings = """
        anorder = an order | one of my orders | an order of mine | something I ordered | an order I placed | one order | a recent order | a purchase | one of my purchases | a thing I ordered
        anorder/formal = an order of mine | one of my orders | an order that I placed | a recent order | one of my purchases | a purchase of mine
        want_cancel = <wish> (cancel|call off|stop|drop|cancel) {object}
        want_cancel_vague = <wish> cancel <anorder> (<when>|<shopword>|<when> <shopword>|)
        want_return = <wish> (return|send back|give back|bring back|get a refund for|return) {object}
        want_return_vague = <wish> (return|send back|return) (something|a couple of things|part of an order|stuff) (I got|I bought|I received|that arrived|that came) (<when>|<shopword>|)
        want_return_vague/formal = <wish> return (goods|part of an order|some of my purchase) (I received|that I bought|that arrived) (<when>|<shopword>)
        want_exchange = <wish> (exchange|swap|trade in|switch|exchange) {object}
        want_exchange_vague = <wish> (exchange|swap) (something|part of an order|an item) (I got|I bought|I received|that arrived|that came) (<when>|<shopword>|)
        want_modify_items = <wish> (change|modify|switch|update|change) {object}
        want_modify_items_vague = <wish> (change|modify|update) (something in|part of|an item in) <anorder> (before it ships|before it goes out|while it's pending|before you send it|while there's time)
        want_order_address = <wish> (change|update|correct|fix|change) (the) (shipping address|delivery address|address) (of|for|on) {object}
        want_order_address_vague = <wish> (change|update|correct|fix) (where you ship|the shipping address for|the delivery address of|the address on) <anorder>
        want_payment = <wish> (change|switch|update) (the way I pay|the payment method|how I'm paying|what I pay with) (for|on) {object}
        want_payment_vague = <wish> (change|switch|update) (the way I pay|the payment method|how I'm paying) for <anorder>
        want_user_address = <wish> (change|update|correct|edit|replace) (the|my) (default address|home address|saved address|address) (in my profile|on my account|in my account|you have for me|that's on file|on record)

        order_with = {det} order (with|that has|containing|that includes|that had|I made with|I placed for) {things} | {det} order (where I bought|in which I got|where I picked|with which I bought) {things} | the one (with|that has|that includes|containing|I placed for) {things} | the order {things} (came in|was part of|belonged to|is in)
        order_status = the (order|one) that's (still|currently|marked as|listed as|) {status} | {det} {status} (order|one)
        order_id = order {id} | order number {id} | {id} | my order {id} | the order {id} | number {id}

        ctx_cancel = (My plans|Our plans) (changed|fell through|got turned around) <when> | <who> (already got|already bought|just gave|had kept|is lending) me (the same thing|something similar|the same stuff) | I (clicked too fast|hit the wrong button|wasn't paying attention|did it half asleep) <when> | I (found|saw|spotted) (it|the same) (cheaper|closer to home|on sale) <when> | <who> talked me out of it <when> | I (never meant|didn't mean) to (buy|check out|pay for) all that | It was for <who>'s <occasion>, (which got called off|which fell through|and that's off now) | Money is (a bit tight|tight right now|short this month) | I had (second thoughts|a change of heart) <when>
        ctx_return = It's (just|simply|really) not (for me|what I pictured|my thing|what we needed) | <who> (already had one|didn't like it much|had something nicer|gave me a better one) | It was meant for <who>'s <occasion>, (which is off now|but it's a bad fit|and it won't work out) | I (hardly|barely|never) (used|touched|unpacked) it | (It takes|It needs) more (room|space|care) than I (have|expected|thought) | I ordered (too much|more than I need|a bit too eagerly) <when> | It (looked|seemed) (better|different|nicer) (in the pictures|on the screen|online) | <who> and I (disagree about it|both bought the same|changed our minds)
        ctx_exchange = I (picked|chose|clicked) the wrong (one|kind|version|option) <when> | <who> (would like|was hoping for|asked for|prefers) (a different one|another version|a different kind) | It (doesn't quite|just doesn't) (work for me|match the rest|suit us|do the job) | It's a (gift|present|surprise) for <who>'s <occasion> | I (should have|could have) (read|checked|looked at) the (details|description|page) (better|first|twice) | The one I got (isn't quite right|isn't ideal|was a compromise) | <who> (laughed at|wasn't sure about|pointed out) my choice
        ctx_modify_items = I (picked|chose|clicked) the wrong (one|kind|version|option) | <who> (would like|was hoping for|asked for|prefers) (a different one|another version|a different kind) | It's a (gift|present|surprise) for <who>'s <occasion> | I (should have|could have) (read|checked|looked at) the (details|description|page) (better|first|twice) | I (thought it over|slept on it|asked around) and (changed my mind|want something else) | <who> pointed out I (got the wrong one|could do better|made an odd choice)
        ctx_order_address = I (won't be|will not be) (home|in town|around) (when it comes|that week|then) | I'm (staying with|visiting|moving in with|house sitting for) <who> (for now|this month|for a while|at the moment) | It's for <who>'s <occasion>, so (it should go elsewhere|not to my place) | I (put in|typed|picked|left) the wrong (one|address) (by accident|without thinking|in a hurry) | I'm (moving|in the middle of a move|between two places) | (Packages|Parcels|Deliveries) (get lost|go missing|pile up) (at my place|at my building|around here)
        ctx_payment = I (picked|used|left) the wrong (one|method) (by accident|at checkout|without thinking) | I'm (trying to|about to|planning to) (close|stop using|pay off) the (old one|other one|one I used) | It's (easier for my books|better for my budget|how we split things at home) | <who> and I (share|split) the (other one|one I used) | My bank (has been acting up|sent a warning|is being difficult) <when> | I (want|need) to keep (work and private|business and personal) (apart|separate)
        ctx_user_address = I (just|recently) moved <when> | I (moved in|am living) with <who> (now|these days) | (We|I) (got|found|bought) a (new|different|bigger|smaller) place <when> | The (old one|one you have) (is out of date|has been wrong for ages|isn't right anymore) | I (started|got) a new job and (relocated|moved closer) | My lease (ran out|ended) <when> | <who> and I (moved|relocated|settled somewhere new) <when>

        help = Can you help (with that|me out|me)? | Is that (possible|doable|something you can do)? | Would that be (okay|possible|alright)? | What do you need from me? | How do we do this? | Could you (look into|take care of|sort out) that? | Hope you can (help|sort it out) | What's the next step? | Let me know what you need | Please help | I hope that's (fine|okay|possible)
        help/formal = Would you be able to assist? | Please advise how to proceed | Kindly let me know the next steps | Could you look into this? | What information do you require? | I trust that is possible | Your help would be appreciated
        help/hurried = Can we do this fast? | Quick please | ASAP please | Got five minutes | Let's be quick | Possible? | Please hurry
        help/casual = can u help? | is that cool? | doable? | pls help | what do u need? | how does that work? | hope that's ok
        hint = I (also|will also|then also) (have|need|want) {other}(, later| after that| too| as well|) | After that (there's|we still have|comes) {other} | (And then|Later on|Afterwards) {other} | (There is|I have) {other} (as well|too|afterwards|on my list|for you)
        other_cancel = another order to cancel | a cancellation | an order to call off
        other_return = a return to make | something to return | a return
        other_exchange = something to exchange | an exchange | an exchange to make
        other_modify_items = an item change in a pending order | an order whose items need changing | something to change in another order
        other_order_address = a delivery address to fix | a shipping address to change | an order that goes to the wrong address
        other_payment = a payment method to switch | an order to pay differently | a payment to change
        other_user_address = my profile's address to update | my account's address to change | my address on file to fix
        """;

    private const string Answers = """
        email = (my|the) (email|e-mail|email address|mail address) (on file|on the account|for my account|in your system|) (is|should be|would be|ought to be) {email}<tail>
            | the (email|e-mail|email address|one) (I use|I signed up with|I gave you|I registered|I shop with) (is|should be|would be|was) {email}<tail>
            | (it's|that's|you'll find me under|I'm registered as|look for|try|I use|I go by|it should be under|my account is under|I signed up as) {email}<tail>
            | (you can|please) (look me up|find me|search) (with|under|by|using) {email}<tail>
            | I (believe|think|suppose|guess|assume) (it's|I used|I signed up with|the account has) {email}<tail>
        tail = (, if I remember right|, as far as I know|, all lower case|, same as always|, my main one|, the only one I have|, unless I mistyped it back then|, I've had it forever|, hope that works|, let me know if you find it|, I check it daily|, pretty sure|, my personal one|||||)
        name_zip = (my name is|I'm|the name is|it's|this is|the account is under|you're talking to|look for|I go by) {name}(, and| and|,| -|, with| plus) (my zip code is|my zip is|zip|the zip code would be|I'm in zip|the zip on file is|zip code|I live in|the zip should be) {zip}<tail2>
            | (name|full name) (is|would be|on the account is) {name}, (zip code|zip|postal code) {zip}<tail2>
            | (I can't recall|I'm blanking on|I forgot|I no longer know) which (email|e-mail|address) I used, so (take|here's|use) (my name|this): {name}, (zip|zip code|at) {zip}
        tail2 = (, if that helps|, hope that's enough|, should be right|, does that find me?|, that's the one on file|, been there for years|, as on my account|, I believe|||||)
        user_id = My (user id|username|login|account name) is {user_id} | (the|my) (account|user) (id|name) (there|) (is|should be) {user_id}
        lack_id = I (don't have|haven't got|can't find|don't see) (the|that|any|my) (order number|number|order id|confirmation mail|receipt) (handy|right now|here|with me|at the moment|anymore|) | I (never wrote down|lost|deleted|misplaced|threw away) (the|that|my) (order number|confirmation mail|receipt|order mail) (ages ago|by accident|somehow|I'm afraid|) | (No idea|Not sure) what the (order number|number|order id) (is|was) | The (order number|number|order id|receipt) (is gone|is somewhere in my inbox|escapes me|isn't in front of me) | I (couldn't|can't) tell you the (order number|number|order id) (offhand|from memory|right now)
        tell_order = (it's|it is|that would be|I mean|I'm talking about|that's|this is about|look for|what I mean is|it should be|I'm thinking of) {order} | {order}, (that's the one|please|I mean|if that helps)
        more_order = (there was also|it also had|I also got|it also included|I remember|it came with|I think it had|along with that I got|besides that it had|the same order had|in there was also|also in it was) {things} (in it|in there|too|as well|in the same order|that time|)
        lack_order = that's all I (remember|know|can think of|recall) about (it|the order) | I (can't|couldn't) (say|tell you) more than that
        tell_items = (it's|I mean|that would be|I'd pick|it's about|I'm talking about|just|specifically|in particular) {things} | {things}, (please|that's it|I mean|if possible|that one|thanks) | (it's about|I mean|what I have in mind is) {things} from that (order|purchase|box|delivery)
        tell_all = (it's|I mean|that would be|I'd pick|it's about|I'm talking about|just|simply|make it|I'd say) {all} (in it|in there|in that order|from that order|in the box|that was in it|) | {all}, (please|I mean|if possible|thanks|all of it) | (what I have in mind is|what I mean is|this is about) {all} (in it|from it|in that order|from that purchase|)
        more_items = (also|and also|then also|plus|and|oh, and|please add|there's also|I also mean|don't forget) {things}
        new_item = (I'd like|I want|I'd prefer|give me|I'm after|I'd go for|I'd take|ideally I'd have|I was thinking of|what I'd like is|I'd be happy with|please make it|switch it to|I'd rather have|I'm hoping for|my pick would be) {new}
        new_item/formal = (I would like|I would prefer|please provide|I should like|what I require is|I would choose|my preference is|kindly make it|I have in mind) {new}
        same = (everything|the rest|all|all the rest) (else|) (should stay|stays|can stay|is to stay|should be|stays exactly|remains) the same | (same|the same) (otherwise|in every other way|as before for the rest|as mine for everything else) | (but|just) (otherwise|apart from that|other than that|for the rest) the same | (keep|leave|let's keep|let's leave) (everything else|the rest|all other options|the other details) the same (please|as now|as it is|)
        pay_return = (the refund|the money|it|that|my refund) (can go|should go|goes|may go|could go) (back to|to) {method} | (put|send|move) (it|the money|that|everything) (back to|onto|back onto) {method} | (I'd like|I want|I'd prefer) (it|the money|my refund) (on|back on|back onto) {method} | {method} (would be best|is fine|is just right|works|is okay|works well|would do) (for the refund|for that|for me|here) | (use|take|let's use|I'd say) {method} (for the refund|for that|please)
        pay_exchange = (charge|use|take|put it on|bill|settle it with|go with) {method} (for the difference|for that|for any difference|if there's a difference|) | {method} (would be best|is fine|is just right|works|is okay|works well|would do) (for that|for the difference|for me|here) | (any difference|the difference|whatever is left|the rest|the balance) (can go|should go|goes) (on|to|through) {method} | (I'd like|I want|I'd prefer) to (use|go with|settle it with) {method}
        pay_payment = (I'd like to|I want to|I'd prefer to|I'd rather|let me|I'm going to) (use|pay with|put it on|go with) {method} | (put|move|switch|charge) (it|the order|that|everything) (to|over to|on) {method} | (please use|use|take|let's go with|go with|I'd say) {method} | {method} (should|could|can) (pay for it|be used|take over|cover it)
        reason = (it's|the thing is|the order is|everything in it is|that stuff is|honestly it's|it's all|let's say it's|put it down as|I'd say it's|simply put, it's|well, it's) {reason} | {reason}, (that's the reason|really|to be honest|I'd say|nothing more to it|plain and simple|I suppose)
        reason_mistake = (it was|the thing was|the order was|everything was|that was|honestly it was|let's say it was|put it down as|I'd say it was|simply put, it was|well, it was|I have to admit it was) {reason} | {reason}, (that's the reason|really|to be honest|I'd say|plain and simple|I'm afraid|embarrassingly)
        address_full = (it's|the new one is|please use|make it|send it to|change it to|it should be|put in|that would be|the right one is|use) {address} | {address}, (that's the one|please|that's where it should go|if you can)
        address_user = (it's|the new one is|please use|make it|change it to|it should be|put in|that would be|the right one is|use|my new place is) {address} | {address}, (that's the one|please|that's where I live|as of now)
        address_default = (use|take|please use|go with|make it|it should be|send it to|I'd like) (my|the) default (address|one)(, the one in {city}|, I mean the one in {city}| in {city}|, that's in {city}|, it's in {city})
        address_order = (use|take|please use|go with|make it|it should be|I'd like|copy) the (same |)(address|one) (as on|from|of|used for) (my|the|that) order (with|that has|containing) {things}(, the one in {city}|, that's in {city}|, it's in {city}|, the {city} one)
        address_order_plain = (use|take|please use|go with|make it|it should be|I'd like|copy) the (same |)(address|one) (as on|from|of|used for) (my|the|that) order (with|that has|containing) {things}
        complete_yes = (that's|that is|this is|that was) (everything|all|it|all of it|the full list|all there is) (for this order|from me|from that order|as far as I know|I think|for now|) | (only|just) (that|what I said|what I named|those I named) | (the other things|the others) (can stay|are fine|I'll keep) | the rest (stays as it is|can stay|is fine|I'll keep)
        ask_refund_total = (how much|what amount|what total|what sum) (will|would|do|should) I (get|receive|see|have coming) (back) (in total|altogether|overall|for it|) | what (will|would) the (refund|total refund|refund amount) (be|come to|add up to|look like) | (could|can) you (tell|give) me the (total of the refund|refund total|amount I'd get back)
        ask_price_difference = (how much|what) (is|would be|will be) the (price difference|difference in price|difference) | what (would|will|does) the (price difference|difference in price|difference) come to | (what's|what is) the (price difference|difference in cost|difference) (between the two|here|for me|exactly) | (could|can) you (tell|give) me the (exact|) (price difference|difference in price) | (will|would|do) I (pay|owe) more or get (something|money) back, and how much (exactly|)
        """;
}
