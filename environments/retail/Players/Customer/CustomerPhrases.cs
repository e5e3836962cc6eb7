using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>
/// What the scripted customer can say: short fragments that combine, so that hundreds of customers rarely say the same six words in a row.
/// </summary>
internal static partial class CustomerPhrases
{
    public static IReadOnlyList<string> Styles { get; } = ["plain", "plain", "chatty", "formal", "hurried", "casual"];

    public static PhraseBook Book { get; } = PhraseBook.Parse(Common, Openings, Reasons, Answers, Endings, Detours);

    private const string Common = """
        hello = Hi | Hello | Hi there | Hello there | Hey | Good morning | Good afternoon | Good evening | Hey there
        hello/formal = Good morning | Good afternoon | Hello | Good evening | Good day
        hello/casual = hey | hi | hiya | hey there | hello
        wish = I'd like to | I want to | I need to | I was hoping to | I'm looking to | I'm trying to | I wanted to | I'm hoping to | I've decided to | I think I need to | Is it possible to | Can I | Could I | Would it be possible to | I'm writing because I want to | I'm getting in touch because I'd like to | I'm afraid I have to | Could you help me | I'd like some help, I need to | I was wondering whether I could
        wish/formal = I would like to | I wish to | I am writing because I would like to | I would be grateful if you could help me | I am contacting you because I need to | I intend to | May I ask for your help, I would like to | I need your assistance because I have to | I was hoping to | I have decided to | Would it be possible to | Could you please help me
        wish/hurried = Need to | Quick one, I need to | I just want to | I have to | Trying to | Looking to | Real quick, I need to | In a bit of a rush, I need to | I only need to | Short on time today, I want to
        wish/casual = gonna need to | i wanna | need to | gotta | trying to | i kinda need to | just wanna | so i need to | looking to | hoping to | i'd like to | i want to | was wondering if i can
        when = the other day | last week | recently | a few days ago | a while back | not long ago | earlier this month | over the weekend | last month | a little while ago
        who = my wife | my husband | my sister | my brother | my mom | my dad | my roommate | my daughter | my son | my neighbor | a friend | my partner | my cousin | my aunt | my uncle | a coworker | my girlfriend | my boyfriend | my best friend
        kin = my sister | my brother | my mom | my dad | my daughter | my son | my cousin | my aunt | my uncle | a friend of mine | my niece | my nephew | my neighbor | my best friend
        occasion = birthday | housewarming | graduation | wedding | retirement party | surprise party | going-away party | engagement | dinner party | anniversary
        thanks = Thanks | Thank you | Many thanks | Thanks a lot | Thanks so much | Thank you very much | Great, thanks | Perfect, thank you | Wonderful, thanks | Awesome, thanks
        thanks/formal = Thank you | Thank you very much | Many thanks | Excellent, thank you | Very good, thank you
        thanks/hurried = Thanks | Great, thanks | Perfect | Good, thanks | Cool, thanks
        thanks/casual = thanks | thx | awesome, thanks | nice, thanks | sweet, thanks | great, thank you | perfect, thx
        thank = Thanks | Thank you | Many thanks | Thanks a lot | Thanks so much | Thank you very much | Thanks again
        thank/hurried = Thanks | Thank you | Many thanks | Thanks a lot
        thank/casual = thanks | thx | thank you | thanks a lot | thanks a bunch | thanks so much
        aside = (Let me know|Just tell me|Please tell me) if you need (anything else|more than that|any other details) (from me|to find it|to go on) | Sorry for (the short messages|any typos|being a bit slow), I'm (on my phone|typing on the train|doing this on my lunch break|at work) | I hope that (helps|is enough to go on|is what you need)
        aside/formal = Please let me know (if you need anything else|should you require further details) | I hope that is (sufficient|what you need)
        aside/hurried = I'm between two meetings, so (quick answers help|I may be brief)
        aside/casual = sorry (for the typos|for being slow), (i'm on my phone|bit distracted here) | hope that (helps|works|is enough)
        sure = Sure | Of course | Okay | Sure thing | No problem | Yes, of course | Alright | Let me see | Right
        sure/formal = Certainly | Of course | Very well | Gladly | Yes, of course
        sure/hurried = Sure | Ok | Right | Okay
        sure/casual = sure | ok | yeah sure | alright | sure thing
        det = the | the | my
        """;

    private const string Openings = """
        anorder = an order | one of my orders | an order of mine | an order I placed | a recent order | one of my recent orders
        got = I got | I bought | I received | that arrived | that was delivered
        want_cancel = <wish> (cancel|cancel|call off) {object}
        want_cancel_vague = <wish> cancel <anorder> (<when>|that hasn't shipped yet|before it goes out|)
        want_return = <wish> (return|send back|give back) {object}
        want_return_vague = <wish> (return|send back) (something|a couple of things|part of an order|some items) <got> <when>
        want_return_all = <wish> (return|send back) {object}
        want_return_all_vague = <wish> (return|send back) (an order|a whole order|one of my orders) (I got|that I received|that arrived|that was delivered) <when>
        want_exchange = <wish> (exchange|swap) {object}
        want_exchange_vague = <wish> (exchange|swap) (something|something from an order|part of an order) <got> <when>
        want_modify_items = <wish> (change|modify|switch) {object}
        want_modify_items_vague = <wish> (change|modify) (something in|part of|what's in) <anorder> (before it ships|before it goes out|while it's still pending)
        want_order_address = <wish> (change|update|correct) (the shipping address|the delivery address|the address) (of|for|on) {object}
        want_order_address_vague = <wish> (change|update|correct) (the shipping address for|the delivery address of|the address on) <anorder>
        want_payment = <wish> (change|switch|update) (the payment method|how I'm paying|what I pay with) for {object}
        want_payment_vague = <wish> (change|switch|update) (the payment method|how I'm paying|what I pay with) for <anorder>
        want_user_address = <wish> (change|update|correct) (the default address|the home address|the address|my address) (in my profile|on my account|you have for me|you have on file for me)

        order_with = {det} order (with|that has|that includes|containing) {things} (in it|) | the one (with|that has|that includes) {things} | the order (where|in which) I (bought|got) {things} | the order I placed for {things} | {det} order (with|that had) {things}
        order_status = the (order|one) that's (still|currently|marked as|listed as|) {status} | {det} {status} (order|one)
        order_id = order {id} | order number {id} | my order {id} | the order {id}

        join = because | since | as | because | and the reason is that

        help = Can you help me with that? | Is that (still |)(possible|something you can do)? | What do you need from me? | How do we go about this? | Could you (look into that|take care of that) for me? | What's the next step? | Let me know what you need
        help/formal = Would you be able to assist me with this? | Please let me know how to proceed | Could you look into this for me? | What information do you require from me?
        help/hurried = Can we do this quickly? | What do you need? | Can you do that now?
        help/casual = can you help? | is that doable? | what do you need from me? | how does that work?
        hint = I also have {other} (after that|once that's done|today|as well) | After that, there's also {other} | And once (that's sorted|we're done with that), there's {other}
        other_cancel = another order to cancel | a cancellation | an order I need to cancel
        other_return = a return to make | something to return | something I want to send back
        other_exchange = something to exchange | an exchange | an exchange to make
        other_modify_items = something to change in a pending order | an order whose items I'd like to change | an item change in another order
        other_order_address = a shipping address to fix | a delivery address to change | an order going to the wrong address
        other_payment = a payment method to switch | an order I'd like to pay for differently | a payment method to change
        other_user_address = an address in my profile to update | my account's address to change | an old address on file to replace
        """;

    private const string Answers = """
        email = (the|my) (email|email address|e-mail) (on the account|on file|for my account) (is|should be) {email}<tail>
            | the (email|email address|one) (I use|I signed up with|I registered with|I shop with) (is|should be) {email}<tail>
            | I'm (registered|signed up) (as|under|with) {email}<tail>
            | (you can|you should be able to) (look me up|find me|find my account) (with|under|by) (the email |){email}<tail>
            | I (believe|think) (it's|I signed up with|the account is under) {email}<tail>
            | (it's|that would be) {email}<tail>
        tail = (, if I remember right|, as far as I know|, that's the one I use for everything|, that's the only one I have|, my personal one|, which is the one I always use|, that's where my receipts go|||)
        name_zip = (my name is|I'm|the account is under) {name}, (and my zip code is|and the zip code is|and the zip should be|my zip is|zip code) {zip}<tail2>
            | (the name is|my full name is) {name} (and the zip code on file is|and I live in|with the zip code|and my zip code should be) {zip}<tail2>
            | I (can't recall|forgot|no longer know|don't remember) which email I (used|signed up with), (but|so here you go:) my name is {name} and my zip code is {zip}
            | I'm not sure about the email, but (the name is|it's under the name) {name}, (zip code|with zip code|and the zip is) {zip}
        tail2 = (, if that helps|, that should be enough to find me|, I've lived there for years|, as it is on my account||||)
        user_id = My (user id|username|account id) is {user_id} | the (account|user) id (is|should be) {user_id}
        lack_id = I (don't have|can't find|don't see) (the|my) (order number|order id|confirmation email|receipt) (at hand|right now|in front of me|at the moment|anymore) | I (never wrote down|lost|deleted|misplaced) (the|my) (order number|confirmation email|receipt) | I (couldn't|can't) tell you the (order number|order id) (offhand|from memory|right now) | I'm not sure what the order number (is|was)
        tell_order = (it's|that would be|I'm talking about|I mean|this is about|I'm thinking of) {order} | it should be {order}, (if I remember right|as far as I recall)
        tell_order_id = (it's|that would be|I'm talking about|this is about|it should be) {order}
        tell_order_noid = <lack_id>, but (it's|it should be|I mean|it would be|I know it's) {order} | <lack_id>. (It's|It should be|I'm thinking of|I'm talking about) {order}
        more_order = (that order also had|it also had|the same order had|I'm fairly sure it also had) {things} in it | (there was also|there were other things too, such as|along with that came|it also came with|besides that, I got) {things} | (I also bought|I also got|together with that I got|I remember buying) {things} (in that order|at the same time|with it)
        lack_order = that's all I (remember|can recall|know) about (that order|it) | I'm afraid I can't (say|tell you) more than that
        tell_items_return = (I'd like to|I want to|I'd just like to|I'm hoping to) (return|send back|give back) {things} | it would be {things} (that I'd like to return|that I want to send back|going back) | what I (want|would like|need) to (return|send back) is {things}
        tell_items_swap = (I'd like to|I want to|I'd just like to|I'm hoping to) (swap|change|switch) {things} | it would be {things} (that I'd like to change|that I want to swap|I'd like in another version) | what I (want|would like|need) to (change|swap) is {things}
        tell_all = (I'd like to|I want to|I'm going to|I'd rather) (return|send back) {all} (in it|from that order|that was in it|that came with it) | {all} (in it|that came in it|from that order) (should go back|is going back), please | (It's|That would be|It'd be) {all}, so the (whole|entire|complete) order (goes back|is going back|should go back)
        more_items = (there's also|please also add|I'd also like to include|and please include|I should have mentioned|one more would be) {things}
        new_item = {for}(I'd like|I want|I'd prefer|I'd take|I'm after|I was thinking of|I'd go for) {new} | {for}(please make it|please switch to|I'd be happy with|what I'd like is|my choice would be) {new}
        new_item/formal = {for}(I would like|I would prefer|please provide|my preference is|I would choose|I would be happy with) {new}
        same = (everything else|the rest|all the rest|all other details) (can stay|should stay|stays|should be) the same | please (keep|leave) (everything else|the rest|the other options|all other details) the same
        pay_return = (the refund|my refund|the money) (can go|should go) (back to|to) {method} | please (put|send) (the refund|the money|my money) (back |)(to|onto) {method} | I'd (like|want|prefer) (the refund|the money|my money) (to go to|to go back to|back on) {method} | for the refund, (please use|I'd say|I'd choose|let's use) {method}
        pay_exchange = (please charge or refund|you can settle|please settle) (any difference|the price difference|the difference) (with|through|using) {method} | (if there's a price difference|for any price difference|for the difference in price|if the prices differ), (please use|I'd like to use|let's use|I'd use) {method} | (any price difference|the difference|any difference in price) (can go|should go) (on|through) {method}
        pay_payment = (I'd like to|I want to|I'd rather|I'd prefer to) (use|pay with|pay for it with|switch to) {method} | please (put|move|switch) (it|the order|that order) (over |)to {method} | {method} (should|can) (pay for that order|be used for it|cover that order) | please use {method} (for that order|for it|from now on for this order)
        reason = (the order|it all) is (simply|just) {reason} | it's (simply|just|honestly|really just|) {reason} | (the reason is that|you can put down that|honestly,|well,) it's {reason}
        reason_mistake = (the order|it|the whole thing) was (simply|just|honestly|) {reason} | (I'm afraid|I have to admit|to be honest,|the reason is that|you can put down that) it was {reason}
        address_full = (the new address is|please use|please send it to|it should go to|please change it to|the right address is) {address} | {address}, (that's where it should go|that's where I'd like it to go|please)
        address_user = (the new address is|please change it to|it should be|please put in|the right address is|my new place is at|I live at) {address} | {address}, (that's where I live now|that's the new one|please)
        address_default = (please use|please send it to|please ship it to|it should go to|I'd like it sent to) (my|the) default address(, the one in {city}| in {city}|, which is in {city})
        address_order = (please use|please send it to|please take|it should go to|I'd like to use) the (same |)address (as on|from|of) my order (with|that has|containing) {things}(, the one in {city}|, which is in {city}|, the address in {city})
        address_order_plain = (please use|please send it to|please take|it should go to|I'd like to use) the (same |)address (as on|from|of) my order (with|that has|containing) {things}
        complete_return = (that's|that is|those are|this is) (everything I'd like to return|all I want to send back), (I'll keep|I'm keeping|I'm happy with) (the rest|the other things|what's left|everything else) | (I'm keeping|I'll keep|I want to keep) (everything else|the rest|the other items) (in that order|from that order|)
        complete_swap = that's (everything|all) (I'd like to change|I want to change), (the rest|the other items|everything else) (can stay as it is|is fine as it is|stays as it is) | (the rest of the order|everything else in it) (is fine|can stay|should stay) (as it is|the way it is) | (I don't need|there won't be) (any other changes|anything else changed) (in that order|to that order|)
        ask_refund_total = how much (will|would|do) I get back (in total|altogether|overall) | what (will|would) the (refund|total refund) (be|come to|add up to) | (could|can) you tell me (how much I'd get back|the total of the refund|what the refund comes to)
        ask_price_difference = how much is the (price difference|difference in price) (in total|exactly|) | what (would|will|does) the (price difference|difference in price) come to | (could|can) you tell me (what the price difference is|how much the prices differ|the exact price difference) | (will|would|do) I (pay|owe) more or get (something|money) back, and how much
        ask_also = (Also|And|One question|And one question) | (While you're looking at it|By the way|Just so I know) | (I'd also like to know|I was wondering too)
        ask_first = (Before I agree|Before you do that|Before I say yes|Before we go on)
        """;
}
