using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>What the scripted agent can say.</summary>
internal static class AgentPhrases
{
    public static PhraseBook Book { get; } = PhraseBook.Parse(SmallTalk.Agent, Asking, Proposing, Reporting, Declining, Aside);

    private const string Asking = """
        ask_identity = (Before I (open|look at|can see) (your account|anything)|To (get started|find your account|begin)|First), (could you tell me|can you give me|may I have|could I have) (the email address on your account|your account's email address), or (if you prefer |)your full name (and|with your) zip code?
            | I (first need|just need|need) to (verify|confirm) who I'm (speaking|chatting) with. (What is|Could you share) the email (on file|you registered with), or your (first and last|full) name (and|plus) zip code?
            | (Could|Would) you please (share|confirm) your email address, or your (full|first and last) name together with your zip code, so (that |)I can (locate|pull up) your (profile|account)?
        verified = Thank you, {name}, I have found your account. | Thanks, {name}, (I've located your account|that matches your account). | Thank you, {name}. I (was able to find|have found) your (profile|account). | I've (found|pulled up) your account, {name}, thank you.
        verified_first = Hello {name}, thanks for getting in touch. I've found your account. | Hi {name}, I've pulled up your account. <sure> | Thank you for reaching out, {name}. I have your account here. | Hello {name}. I've located your account, thank you.
        not_found_user = I (couldn't|was not able to) find an account with those details. | That didn't match any account, I'm afraid.
        not_found_order = I couldn't find an order under that number.
        ask_order = Which order (is this about|do you mean)? If you don't have the order number (handy|at hand), just tell me what (was in it|you ordered|it contains).
            | Could you give me the order number, or (describe|tell me) what's in (the|that) order?
            | To find the right order, I need its number, or (some of the items in it|what you bought). (Can you give me either|Could you tell me either)?
        ask_order_more = I (see|can see|found) {about} orders (on your account |)that (fit|match) (that|this) description. (What else was in it|Can you tell me anything else about it|Could you tell me more about it)?
            | (That description fits|That matches) {about} of your orders. (Is there something else you remember about it|What else was in it|Which other item in it can you name)?
            | There are {about} orders it could be. (Could you|Can you) (name|describe) (another item|something else) in (it|the one you mean)?
        ask_reason = (May I ask|Could you tell me|Can you tell me) (why you'd like to cancel|the reason for cancelling)? (We can (put down|record)|The reasons we accept are|It has to be) either "no longer needed" or "ordered by mistake".
            | What (is the reason for|should I put as the reason for) the cancellation: no longer needed, or ordered by mistake?
            | For the cancellation I need a reason. Is (it|the order) no longer needed, or was it ordered by mistake?
        ask_item_return = Which (item or items|items) from (that|the) order would you like to return?
            | (What|Which items) from that order (would you like|do you want) to (return|send back)?
        ask_item_exchange = Which (item or items|items) in (that|the) order (would you like to exchange|do you want to swap)?
            | (What|Which items) in that order (would you like|do you want) to exchange?
        ask_item_modify_items = Which (item or items|items) in (that|the) order (would you like to change|should I change)?
            | (What|Which items) in that order (would you like|do you want) to change?
        ask_all_items_return = Is that (everything|all) you'd like to return from this order, or (is there anything else|should anything else go back)? | Just to be (sure|complete), (is that everything|is this all) you want to return from that order?
            | Before I go on, (should anything else from that order go back|is there any other item in that order you want to return)?
        ask_all_items_exchange = Items in (an|this) order can only be changed once, so (is that everything|have you named everything) you'd like to change? | Is there (any other item|anything else) in this order you want to change? (We can only do it once|That works only once) per order.
            | (Please note|Keep in mind) that this is possible only once per order. Is that the full list of changes?
        ask_item_more = I see several items listed as "{about}" in that order. (Which one do you mean|Could you describe the one you mean a little more)? | There are several items of that kind ({about}) in the order. (Could you describe yours a little more|Which of them is it)?
        ask_new_item = What would you like instead of the {about}? | Which version of the {about} would you like instead? | What should the new {about} be like? | What should I change the {about} to?
        ask_option = For the {about}, (we have|the choices are|you can choose) {choices}. Which (one would you like|would you prefer|should it be)?
        ask_refund_method = Where should the refund go: (back to |)the original payment method or a gift card (on your account|you have with us)? | (How|Where) would you like to (receive|get) the refund? It can go to the original payment method or (to |)a gift card on file.
            | Which payment method should (receive|get) the refund?
        ask_difference_method = Which payment method should (I use for|cover) (any|the) price difference? | If (there's|there is) a (price difference|difference in price), which payment method (would you like|should I use|do you want) for it?
            | Which of your payment methods (shall|should) I use to (charge or refund|settle) the (price |)difference?
        ask_new_method = Which payment method (would you like to use for (this|that) order|should I switch that order to|should that order be paid with) instead? | What payment method should I (move|switch) this order to?
        ask_which_payment = You have more than one {about} on file. Which one (should I use|do you mean)? The last four digits (would do|would help|are enough).
        ask_address = What (is|would be) the new address? Please (include|give me) street, city, state and zip code. | Which address should I use? (If it's one we already have, just tell me which.|A new one should include street, city, state and zip code.)
        """;

    private const string Proposing = """
        propose_cancel = <here>. I would cancel order {order} with these items:
            | <here>: cancel order {order}, which contains:
            | <here>: the cancellation of order {order}, with these items:
        propose_return = <here>. From order {order}, I would return:
            | <here>: a return from order {order} of these items:
            | That is order {order}. I would set up a return for:
        propose_exchange = <here>. In order {order}, I would exchange:
            | <here>: an exchange in order {order}:
            | What you want is available. In order {order}, I would exchange:
        propose_modify_items = <here>. In your pending order {order}, I would change:
            | <here>: a change of items in order {order}:
            | What you want is available. In order {order}, I would change:
        propose_order_address = <here>: a new shipping address for order {order}, which contains:
            | <here>. I would change the shipping address of order {order} with these items:
        propose_payment = <here>: a new payment method for order {order}, which contains:
            | <here>. I would change the payment method of order {order} with these items:
        propose_user_address = <here>. I would change the default address in your profile.
            | <here>: an update of the default address on your account.
        line_reason = Reason: {reason}. | Reason for the cancellation: {reason}. | Recorded reason: {reason}.
        line_refund_back = The refund of what you paid goes back to your {method}. | You would get your money back on your {method}. | The refund goes to the original payment method, your {method}.
        line_payment_return = The refund would go to your {method}. | You would get the refund on your {method}. | Your {method} would receive the refund.
        line_pay = The new (choice costs|selection costs) more; you would pay the difference with your {method}. | There is a price difference to pay, which would be charged to your {method}.
        line_back = The new (choice costs|selection costs) less; you would get the difference back on your {method}. | There is a price difference in your favor, which would be refunded to your {method}.
        line_even = The price stays the same, so nothing would be charged to or refunded on your {method}. | There is no price difference to settle with your {method}.
        line_payment_payment = The new payment method would be your {method}. | It would be paid with your {method} instead. | The order would be paid with your {method}.
        line_address = The new address would be {address}. | The address would be {address}. | New address: {address}.
        answer_refund = As for your question, you would get {amount} back in total. | The total refund is {amount}, which you get back. | You would get {amount} back.
        answer_pay = The price difference is {amount}, which you would pay with your {method}. | You would pay {amount} more, charged to your {method}. | The difference comes to {amount}, which I would charge to your {method}.
        answer_back = The price difference is {amount}, which you would get back on your {method}. | You would get {amount} back on your {method}. | The difference comes to {amount} in your favor, refunded to your {method}.
        answer_even = The price difference is {amount}, so there is nothing to pay or get back on your {method}. | The difference is {amount}: both cost the same, so your {method} stays untouched.
        note_once = (Please note|Keep in mind) that item changes can only be made once for an order. | This is possible only once per order, so please make sure nothing is missing from the list. | After that, the items of this order can't be changed again.
        note_refund_card = The refund takes 5 to 7 business days. | Please allow 5 to 7 business days for the refund. |
        note_refund_gift = A refund to a gift card is immediate. | You'll have it on the gift card right away. |
        """;

    private const string Reporting = """
        report_cancel = <done> Order {order} (is|has been) cancelled. | <done> I've cancelled order {order}. | <done> Your order {order} is now cancelled.
        report_return = <done> (The|Your) return for order {order} (is set up|has been requested). You'll (get|receive) an email (on how|explaining how) to send things back. | <done> I've requested the return for order {order}; the instructions (will follow|come) by email.
        report_exchange = <done> The exchange for order {order} (has been requested|is set up). An email will tell you how to send the (old one|original) back. | <done> I've requested the exchange for order {order}; (you'll get|watch for) an email with the next steps.
        report_modify_items = <done> Order {order} (has been|is now) updated (with the new choice|). | <done> I've changed the items in order {order}.
        report_order_address = <done> Order {order} will (ship|go) to the new address. | <done> I've updated the shipping address of order {order}.
        report_payment = <done> Order {order} (is now|will be) paid with the new method. | <done> I've changed the payment method of order {order}.
        report_user_address = <done> Your default address (is|has been) updated. | <done> I've changed the default address in your profile.
        turn_to_cancel = Now for the cancellation you mentioned. | On to the cancellation you mentioned. | Next, the cancellation you mentioned.
        take_up_cancel = Sure, I can cancel that for you. | Of course, let's look at the cancellation.
        turn_to_return = Now for the return you mentioned. | On to the return you mentioned. | Next, the return you mentioned.
        take_up_return = Sure, I can set up a return. | Of course, let's look at the return.
        turn_to_exchange = Now for the exchange you mentioned. | On to the exchange you mentioned. | Next, the exchange you mentioned.
        take_up_exchange = Sure, I can help with the exchange. | Of course, let's look at the exchange.
        turn_to_modify_items = Now for the item change you mentioned. | On to the item change you mentioned. | Next, the item change you mentioned.
        take_up_modify_items = Sure, I can help with that change. | Of course, let's look at the change.
        turn_to_order_address = Now for the shipping address you mentioned. | On to the shipping address you mentioned. | Next, the shipping address you mentioned.
        take_up_order_address = Sure, I can update that address. | Of course, let's look at that address.
        turn_to_payment = Now for the payment method you mentioned. | On to the payment method you mentioned. | Next, the payment method you mentioned.
        take_up_payment = Sure, I can switch the payment. | Of course, let's look at the payment method.
        turn_to_user_address = Now for the address in your profile you mentioned. | On to the address in your profile you mentioned. | Next, the address in your profile you mentioned.
        take_up_user_address = Sure, I can update your profile. | Of course, let's update your address.
        """;

    private const string Declining = """
        sorry_but = I'm sorry, but | (Unfortunately|I'm afraid) | I'm sorry to say that | I (looked|checked), and unfortunately
        deny_not_pending = <sorry_but> order {order} is {status}, and (only pending orders can be {done}|an order can be {done} only while it is pending). | <sorry_but> (I can't do that|this isn't possible): order {order} has the status {status}, and it would have to be pending to be {done}.
            | <sorry_but> order {order} is not pending (any more|anymore), it is {status}, so it can't be {done}.
        deny_not_delivered = <sorry_but> order {order} is {status}, and only (delivered orders|orders that were delivered) can be {done}. | <sorry_but> (I can't do that|this isn't possible): order {order} has the status {status}, and nothing can be {done} from an order that isn't delivered.
            | <sorry_but> order {order} doesn't count as delivered, it is {status}, so nothing in it can be {done}.
        deny_modified = <sorry_but> the items of order {order} were modified before, and (after that|once that has happened) (the order|it) can't be {done} any more. | <sorry_but> order {order} has the status pending, item modified: its items were changed once, and since then it can't be {done}.
            | <sorry_but> order {order} was already modified, which is possible once, and now it can't be {done}.
        deny_requested = <sorry_but> order {order} already has the status {status}, and (returns and exchanges|a return or an exchange) (are|is) possible only once per order. | <sorry_but> (I can't do that|this isn't possible): for order {order} it says {status}, and nothing more can be returned or exchanged from it after that.
            | <sorry_but> order {order} is marked as {status}, and we can take only one return or exchange per order.
        deny_paid_otherwise = <sorry_but> order {order} was paid with your {paid}, so the refund can go (only|) there or to a gift card(, not to your {method}|). | <sorry_but> (I can't send|it isn't possible to send) the refund to your {method}: what paid order {order} was your {paid}, and a refund goes back there or to a gift card.
        deny_paid_by_card = <sorry_but> order {order} was paid with your {paid}, so the refund can only go to a gift card(, not to your {method}|). | <sorry_but> (I can't send|it isn't possible to send) the refund to your {method}: what paid order {order} was your {paid}, and that is where it would go back to.
        deny_same_method = <sorry_but> order {order} is already paid with your {method}, and the new method would have to be a different one. | <sorry_but> (there is nothing to change|I can't change that): your {method} is what already pays for order {order}.
        deny_card = <sorry_but> your gift card holds {balance}, and {amount} (is needed|would be needed|would have to be paid). | <sorry_but> (I can't use your gift card for this|the gift card won't do): there is {balance} on it, which is less than the {amount} to pay.
        deny_sold_out = <sorry_but> that version of the {product} is out of stock(, so I can't put it in|, and I can only give you what is in stock|). | <sorry_but> the {product} is not available like that (at the moment|right now), and only what is available can be chosen.
        deny_same_address = <sorry_but> {address} is already the default address in your profile, so there is nothing to change. | <sorry_but> (I can't change that|there is nothing for me to change): your default address already is {address}.
        deny_method_gone = <sorry_but> order {order} was paid with a payment method that is no longer on your account, so I must not cancel it myself. | <sorry_but> what paid for order {order} is no longer on your account, and then (I can't cancel it|the cancellation is not mine to make).
        deny_blind_cancel = <sorry_but> we can't cancel (that order|an order like that) any more. | <sorry_but> it's too late for a cancellation.
        deny_blind_return = <sorry_but> we can't take that back. | <sorry_but> a return isn't possible here.
        deny_blind_exchange = <sorry_but> we can't exchange that. | <sorry_but> an exchange isn't possible here.
        deny_blind_modify_items = <sorry_but> that order can't be changed any more. | <sorry_but> it's too late for other items.
        deny_blind_order_address = <sorry_but> it's too late for another address. | <sorry_but> that order can't be sent elsewhere any more.
        deny_blind_payment = <sorry_but> it's too late for another payment method. | <sorry_but> that order's payment can't be changed any more.
        """;

    private const string Aside = """
        refund_time = Refunds to a gift card are immediate; to other methods they take 5 to 7 business days. | It takes 5 to 7 business days, unless it goes to a gift card, which is immediate.
        why_identity = I only ask so that I can be sure it's your account. | I need this to find your account and keep it safe.
        why_order = I need to know which of your orders this is about. | You may have several orders, and I want to pick the right one.
        why_item = I need to know exactly which items this is about. | I want to be sure that I have the right items.
        why_new_item = I need to know which version you want in its place. | We have several versions, and I want to pick the right one.
        why_payment = I need to know where the money should come from or go to. | I have to record a payment method for this.
        why_reason = We have to record a reason for each cancellation. | The cancellation needs one of two reasons.
        why_address = I need to know exactly where it should go. | I want to be sure that I have the right address.
        """;
}
