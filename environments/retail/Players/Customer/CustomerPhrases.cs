using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>
/// What the scripted customer can say: short fragments that combine, so that hundreds of customers rarely say the same six words in a row.
/// </summary>
internal static partial class CustomerPhrases
{
    public static PhraseBook Book { get; } = PhraseBook.Parse(SmallTalk.Customer, Openings, Reasons, Answers, Endings, Detours);

    private const string Openings = """
        anorder = an order | one of my orders | an order of mine | an order I placed | a recent order | one of my recent orders
        got = I got | I bought | I received | that arrived | that was delivered
        want_cancel = <wish> (cancel|cancel|call off) {object}
        want_cancel_vague = <wish> cancel (an order I placed <when>|<anorder> that hasn't shipped yet|<anorder> before it goes out|<anorder>|something I ordered <when>)
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
        want_user_address = <wish> (change|update|correct|replace) (the default address|the home address|the address|my address|my home address) (in my profile|on my account|you have for me|on file|in your records)
        order_with = {det} order (with|that has|that includes|containing|that included) {things} | the one (with|that has|that includes|containing) {things} | the order where I (bought|got|picked|chose) {things} | the order (I placed|I made|placed) for {things} | {det} order for {things} | the one where I (bought|got|picked|chose) {things} | {det} order (with|that had) {things} in it
        order_status = the (order|one) that's (currently|marked as|listed as|) {status} | {det} {status} (order|one)
        order_id = order {id} | order number {id} | my order {id} | the order {id}
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
            | my (email|e-mail|account email) is {email}<tail>
        tail = (, if I remember right|, I think|, as far as I know|, the only one I have|, my personal one|, the usual one|, my work address|, same as always|, unless I mistyped it|||||||)
        name_zip = (my name is|I'm|the account is under|it's under|look for) {name}, (zip code|zip|my zip code is|the zip is|and the zip should be) {zip}<tail2>
                    | (the name is|my full name is|the name on it is|you'll find me as) {name} (and the zip on file is|and I live in|with zip code|from zip code|and my zip is|at) {zip}<tail2>
                    | I (can't recall|forgot|no longer know|don't remember|never remember) (which email I used|the email I used|the email I signed up with), (but|so take my name:|so by name then:|sorry, but) (it's|I'm) {name}, (zip code|zip|my zip is|and I live in) {zip}
                    | (no idea which|I have several emails and don't know which|I changed my email since, so not sure which) one (it is|I used|you have), but (the name is|my name is|it's) {name} (and the zip is|with zip|in) {zip}
        tail2 = (, if that helps|, same as on file|, for years now|, I believe||||||)
        user_id = My (user id|username|account id) is {user_id} | the (account|user) id (is|should be) {user_id}
        lack_id = I (don't have|can't find|don't see|can't get at) (the|my|that) (order number|order id|confirmation email|receipt) (at hand|right now|here|at the moment|anymore|from here) | I (never wrote down|lost|deleted|misplaced|didn't keep) (the|my) (order number|confirmation email|receipt|paperwork) | I (couldn't|can't) (tell you|give you|quote|remember) the (order number|order id|number) (offhand|from memory|right now|anymore) | (I'm not sure|I have no idea) what the (order number|number) (is|was) | the (receipt|confirmation email|order number) (is at home|got lost|is on my other phone|must be somewhere)
        tell_order = (it's|that would be|I'm talking about|I mean|this is about|I'm thinking of|it must be) {order} | it (should|would|must) be {order}, (if I remember right|as far as I recall|I believe|if I'm not mixed up)
        tell_order_id = (it's|that would be|I'm talking about|this is about|it should be) {order}
        tell_order_noid = <lack_id>, but (it's|it should be|I mean|it would be|I know it's) {order} | <lack_id>. (It's|It should be|I'm thinking of|I'm talking about) {order}
        more_order = (that order also had|it also had|the same order had|I'm fairly sure it also had|I remember it also had) {things} (in it|too|as well|) | (there was also|along with that came|it also came with|besides that, I got|in the same box there was) {things} | (I also bought|I also got|together with that I got|I remember buying) {things} (in that order|at the same time|with it|too)
        lack_order = that's all I (remember|can recall|know) about (that order|it) | I'm afraid I can't (say|tell you) more than that
        tell_items_return = (I'd like to|I want to|I'd just like to|I'm hoping to) (return|send back|give back) {things} | it would be {things} (that I'd like to return|that I want to send back|going back) | what I (want|would like|need) to (return|send back) is {things}
        tell_items_swap = (I'd like to|I want to|I'd just like to|I'm hoping to) (swap|change|switch) {things} | it would be {things} (that I'd like to change|that I want to swap|I'd like in another version) | what I (want|would like|need) to (change|swap) is {things}
        tell_all = (I'd like to|I want to|I'm going to|I'd rather) (return|send back) {all} (in it|from that order|that was in it|that came with it|in there) | {all} (in it|that came in it|from that order|in that box) (should go back|is going back|goes back), please | (it's|that would be|it'd be|it really is) {all}, (so|I mean) the (whole|entire|complete) (order|delivery|box)
        more_items = (there's also|please also add|I'd also like to include|and please include|I should have mentioned|one more would be) {things}
        new_item = {for}(I'd like|I want|I'd prefer|I'd take|I'm after|I was thinking of|I'd go for|I'd rather have|I have my eye on) {new} | {for}(please make it|please switch to|I'd be happy with|what I'd like is|my choice would be|I'm hoping for|my pick is) {new}
        new_item/formal = {for}(I would like|I would prefer|please provide|my preference is|I would choose|I would be happy with) {new}
        same = (everything else|the rest|all the rest|all other details|what's left) (can stay|should stay|stays|should be|may remain) the same | please (keep|leave) (everything else|the rest|the other options|all other details|the other details) the same
        pay_return = (the refund|my refund|the money) (can go|should go|may go) (back to|to|on) {method} | please (put|send) (the refund|the money|my money) (back on|onto|back onto) {method} | I'd (like|want|prefer) (the refund|the money|my money) (to go to|to go back to|back on|on) {method} | (for the refund|for my refund|to get the money back), (please use|I'd choose|let's use|I'd go with) {method} | {method} (would be best|would be good|is the right one|works best) for (the refund|getting the money|my refund)
        pay_exchange = (please charge or refund|you can settle|please settle|feel free to settle) (any difference|the price difference|the difference) (with|through|using|on) {method} | (if there's a price difference|for any price difference|for the difference in price|if the prices differ|in case the price changes), (please use|I'd like to use|let's use|I'd use|take) {method} | (any price difference|the difference|any difference in price|whatever the difference is) (can go|should go|may go) (on|through|over) {method} | {method} (would be best|is the one to use|works well|is fine) for (the difference|any difference|the price difference)
        pay_payment = (I'd like to|I want to|I'd rather|I'd prefer to|let me) (use|pay with|pay for it with|switch to|put it on) {method} | please (put|move|switch) (it|the order|that order) (over |)to {method} | {method} (should|can|could) (pay for that order|be used for it|cover that order|be charged for it) | please (use|take|charge) {method} (for that order|for it|for this order|from now on)
        reason = (the order|it all|all of it|everything in it) is (simply|just|really) {reason} | it's (simply|just|honestly|really just|frankly) {reason} | (the reason is that|you can put down that|honestly,|well,|to be frank,) it's {reason}
        reason_mistake = (the order|it|the whole thing) was (simply|just|honestly|clearly|) {reason} | (I'm afraid|I have to admit|to be honest,|the reason is that|silly me,|embarrassingly,) it was {reason}
        address_full = (the new address is|please use|please send it to|it should go to|please change it to|the right address is) {address} | {address}, (that's where it should go|that's where I'd like it to go|please)
        address_user = (the new address is|please change it to|it should be|please put in|the right address is|my new place is at|I live at) {address} | {address}, (that's where I live now|that's the new one|please)
        address_default = (please use|please send it to|please ship it to|it should go to|I'd like it sent to) (my|the) default address(, the one in {city}| in {city}|, which is in {city})
        address_new_default = (please use|please send it to|please ship it to|it should go to|I'd like it sent to) my new default address(, the one we just set|, the one from before|)
        address_order = (please use|please send it to|please take|it should go to|I'd like to use) the (same |)address (as on|from|of) my order (with|that has|containing) {things}(, the one in {city}|, which is in {city}|, the address in {city})
        address_order_plain = (please use|please send it to|please take|it should go to|I'd like to use) the (same |)address (as on|from|of) my order (with|that has|containing) {things}
        complete_return = (that's|that is|that would be) (everything|all) (I'd like to return|I want to send back|that's going back), (I'll keep|I'm keeping|I'm happy with) (the rest|the other things|what's left|everything else) | (I'm keeping|I'll keep|I want to keep|I'm happy with) (everything else|the rest|the other items|all the other things) (in that order|from that order|that came with it|)
        complete_swap = that's (everything|all|the whole list|it), (the rest|the remaining order|everything else|whatever else is in there) (can stay as it is|is fine as it is|stays as it is|is just right|can remain) | (the rest of the order|everything else in it|what's left in the order) (is fine|can stay|should stay) (as it is|the way it is|untouched) | I (don't need|don't want|have no) (other changes|further changes|more changes) (in that order|to that order|beyond that|)
        ask_refund_total = how much (will|would|do) I get back (in total|altogether|overall|) | what (will|would) the (refund|total refund|whole refund) (be|come to|add up to) | (could|can) you (tell|give) me (the total of the refund|the refund total|the total I'd get back) | (what amount|what sum) (will|would) I (get back|receive|see again)
        ask_price_difference = how much is the (price difference|difference in price) (in total|exactly|) | what (would|will|does) the (price difference|difference in price) come to | (could|can) you tell me (what the price difference is|how much the prices differ|the exact price difference) | (will|would|do) I (pay|owe) more or get (something|money) back, and how much
        """;
}
