using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>What the scripted agent can say.</summary>
internal static class AgentPhrases
{
    public static IReadOnlyList<string> Styles { get; } = ["plain", "warm"];

    public static PhraseBook Book { get; } = PhraseBook.Parse(Asking, Proposing, Reporting, Aside);

    private const string Asking = """
        sure = Certainly. | Of course. | I can help with that. | Happy to look into this. | Sure, I can do that for you. | Understood. | No problem.
        sure/warm = Of course, happy to help! | Absolutely, let's take care of that. | I'd be glad to help with this. | Sure thing, let's sort it out. | Gladly!
        ok = Thanks. | Thank you. | Got it. | Understood. | All right. | Noted. | Okay. |
        ok/warm = Thanks so much. | Great, thank you. | Perfect. | Got it, thanks! | Lovely, noted. |

        welcome = Hello, and thanks for getting in touch. <sure> | Hi there. <sure> | Thank you for reaching out. <sure> | <sure>
        ask_identity = (Before I (open|look at|can see) (your account|anything)|To (get started|find your account|begin)|First), (could you tell me|can you give me|may I have|could I have) (the email address on your account|your account's email address), or (if you prefer |)your full name (and|with your) zip code?
            | I (first need|just need|need) to (verify|confirm) who I'm (speaking|chatting) with. (What is|Could you share) the email (on file|you registered with), or your (first and last|full) name (and|plus) zip code?
            | (Could|Would) you please (share|confirm) your email address, or your (full|first and last) name together with your zip code, so (that |)I can (locate|pull up) your (profile|account)?
        verified = Thank you, {name}, (I have|I've found|I can see) your (profile|account). | Thanks, {name}. (You're verified.|I've located your account.) | {name}, thank you, I (was able to find|have found) your account. | I've (found|pulled up) your account, {name}.
        not_found_user = I (couldn't|was not able to) find an account with those details. | That didn't match any account, I'm afraid.
        not_found_order = I couldn't find an order under that number.
        what_goal = What can I do for you today? | How can I help you today? | What would you like me to do?
        anything_else = Is there anything else (I can (do|help you with)|you need) (today|)? | Can I (help|assist) with anything else? | What else can I do for you (today|)? | Do you need help with anything (further|else)? | Anything else (on your mind|I can take care of) (today|)?

        ask_order = Which order (is this about|do you mean|are we talking about)? (If you don't have the order number (handy|at hand)|Without the order number), (just |)tell me what (was in it|you ordered|it contains).
            | Could you give me the order number, or (describe|tell me) what's in (the|that) order?
            | (To find|So that I pick) the right order, I need its number, or (some of the items in it|what you bought). Which one is it?
        ask_order_more = I (see|can see|found) {about} orders (on your account |)(that fit|that match) (that|this description). (What else was in it|Can you tell me anything else about it|Could you tell me more about it)?
            | (That description fits|That matches) {about} of your orders. (Is there something else you remember|What else was in it|Which other item in it can you name)?
            | There are {about} orders it could be. (Could you|Can you) (name|describe) (another item|something else) in (it|the one you mean)?
        ask_reason = (May I ask|Could you tell me|Can you tell me) (why you'd like to cancel|the reason for cancelling)? (We can (put down|record)|The reasons we accept are|It has to be) either "no longer needed" or "ordered by mistake".
            | What (is the reason for|should I put as the reason for) the cancellation: no longer needed, or ordered by mistake?
            | For the cancellation I need a reason. Is (it|the order) no longer needed, or was it ordered by mistake?
        ask_item_return = Which (item or items|items|of the items) (from that order |in it |)(would you like|do you want) to return?
            | What exactly (would you like|do you want) to (return|send back) from (it|that order)?
        ask_item_exchange = Which (item or items|items|of the items) (from|in) that order (would you like to change|should I change|do you want to swap)?
            | What exactly (would you like|do you want) to (change|swap) in (it|that order)?
        ask_all_items_return = Is that (everything|all) you'd like to return from this order, or (is there|should I add) (anything else|more)? | Just to be (sure|complete): (is that the only thing|is this all) you want to return from that order?
            | Before I go on, (should anything else from that order go back|is there any other item in that order to return)?
        ask_all_items_exchange = Items in (an|this) order can only be changed once, so (is that everything|have you named everything) you'd like to change? | Is there (any other item|anything else) in this order you want to change? (We can only do it once|It can only be done once per order).
            | (Please note|Keep in mind) that this can be done only once per order. Is that the full list of (items to change|changes)?
        ask_item_more = There is more than one {about} in that order. Which one do you mean? | I see several items like that ({about}). (Could you describe it a little more|Which of them is it)?
        ask_new_item = What should I change the {about} to? | What would you like instead of the {about} you have now? | Which version of the {about} would you like instead? | And what should the new {about} be like?
        ask_option = For the {about}, (we have|the choices are|you can choose) {choices}. Which (one would you like|would you prefer|should it be)?
        ask_refund_method = Where should the refund go: (back to |)the original payment method or a gift card (on your account|you have with us)? | (How|Where) would you like to (receive|get) the refund? It can go to the original payment method or (to |)a gift card on file.
            | Which payment method should (receive|get) the refund?
        ask_difference_method = Which payment method should (I use for|cover) (any|the) price difference? | If (there's|there is) a (price difference|difference in price), which payment method (would you like|should I use|do you want) for it?
            | Which of your payment methods (shall|should) I use to (charge or refund|settle) the (price |)difference?
        ask_new_method = Which payment method (would you like to use|should I switch it to|should the order be paid with) instead? | What payment method should I (move|switch) this order to?
        ask_which_payment = You have more than one {about} on file. Which one (should I use|do you mean)? The last four digits (would do|would help|are enough).
        ask_address = What (is|would be) the new address? Please (include|give me) street, city, state and zip code. | (Which address should I use|Where should it go)? If it's one we already have, just tell me which.
        stuck = I'm sorry, I can't find anything that fits. | Hm, that doesn't match anything I can see here. | I looked, but I don't see (that|anything like that).
        question_later = I'll work out that amount (as soon as|once) I have (all the|the remaining) details. | I'll give you that figure in a moment. | I can tell you the amount once everything else is clear.
        not_understood = I'm sorry, I didn't quite follow.
        """;

    private const string Proposing = """
        here = (Here is|This is) what I (would|will) do | Let me (summarise|go over) this (before I do it|first|) | (Please (review|check) this|Please have a look at this) | (So,|To confirm,) (here are the details|this is the plan) | (Here's the|This is the) (summary|plan)
        propose_cancel = <here>: cancel order {order}, which contains
            | <here>. I would cancel order {order} with these items:
            | <here>: cancellation of order {order}:
        propose_return = <here>. From order {order}, return:
            | <here>: a return from order {order} of
            | That is order {order}. I would set up a return for:
        propose_exchange = <here>. In order {order}, exchange:
            | <here>: an exchange in order {order}:
            | The version you want is available. For order {order} I would exchange:
        propose_modify_items = <here>. In your pending order {order}, change:
            | <here>: a change of items in order {order}:
            | That version is available. In order {order}, I would change:
        propose_order_address = <here>. I would change the shipping address of order {order}, which contains
            | <here>: a new shipping address for order {order} with
        propose_payment = <here>. I would change the payment method of order {order}, which contains
            | <here>: order {order} gets a new payment method. It holds
        propose_user_address = <here>. I would change the default address in your profile.
            | <here>: an update of the default address on your account.
        line_reason = Reason: {reason}. | Reason for the cancellation: {reason}. | Recorded reason: {reason}.
        line_refund_back = Refund to the original payment method: {method}. | The refund goes back to your {method}. | Your {method} gets the money back.
        line_payment_return = Refund to: {method}. | The refund would go to your {method}. | Refund method: {method}.
        line_payment_exchange = Any price difference is settled with your {method}. | Payment method for the difference: {method}. | The difference goes through your {method}.
        line_payment_modify_items = Any price difference is settled with your {method}. | Payment method for the difference: {method}. | The difference goes through your {method}.
        line_payment_payment = New payment method: {method}. | It would be paid with your {method} instead. | Paid with: {method}.
        line_address = New address: {address}. | The address would be {address}. | Address: {address}.
        answer_refund = As for your question, the refund (comes to|will be|is) {amount} (in total|). | The total refund is {amount}. | You would get {amount} back.
        answer_pay = The price difference is {amount}, which you would pay. | As for the difference, the new choice costs {amount} more. | You would pay {amount} more.
        answer_back = The price difference is {amount}, which you would get back. | As for the difference, the new choice costs {amount} less, so you get that back. | You would get {amount} back.
        answer_even = The price difference is {amount}: both cost the same. | The difference is {amount}, so nothing is charged or refunded.
        note_once = (Please note|Keep in mind) that item changes can only be made once for an order. | This can be done only once per order, so please make sure the list is complete. | Once this is done, the items of this order can't be changed again.
        note_refund = Refunds to a gift card are immediate, others take 5 to 7 business days. | The refund takes 5 to 7 business days, or is immediate for a gift card. |
        confirm = (Shall I|Should I|May I|Do you want me to) (go ahead|proceed|go ahead with this|continue|proceed with this)? (Please answer yes to confirm.|(A|Just a) yes (is enough|will do).|)
            | (Is this right|Is this correct|Does this look right (to you|)|Does this look good (to you|)), and (may|shall|should) I (go ahead|proceed)?
            | (Do you confirm|Can you confirm|Could you confirm) (that I should go ahead|these details|this) (with a yes|)?
            | Would you like me to (proceed|go ahead) (with this|)? Please reply yes (to confirm|if so).
        """;

    private const string Reporting = """
        done = Done. | All done. | That's done. | It's all set. | That went through. | All set. | Everything went through.
        done/warm = All done! | Great, that's taken care of. | Done, that's all set! | There we go, it went through.
        report_cancel = <done> Order {order} (is|has been) cancelled. | <done> I've cancelled order {order}. | <done> Your order {order} is now cancelled.
        report_return = <done> (The|Your) return for order {order} (is set up|has been requested). You'll (get|receive) an email (on how|explaining how) to send things back. | <done> I've requested the return for order {order}; the instructions (will follow|come) by email.
        report_exchange = <done> The exchange for order {order} (has been requested|is set up). An email will tell you how to send the (old one|original) back. | <done> I've requested the exchange for order {order}; (you'll get|watch for) an email with the next steps.
        report_modify_items = <done> Order {order} (has been|is now) updated (with the new choice|). | <done> I've changed the items in order {order}.
        report_order_address = <done> Order {order} will (ship|go) to the new address. | <done> I've updated the shipping address of order {order}.
        report_payment = <done> Order {order} (is now|will be) paid with the new method. | <done> I've changed the payment method of order {order}.
        report_user_address = <done> Your default address (is|has been) updated. | <done> I've changed the default address in your profile.
        refused = I'm sorry, the system did not accept that: {error}. | Unfortunately that could not be done: {error}.
        turn_to_cancel = Now for the order you want to cancel. | On to the cancellation. | Next, the cancellation.
        turn_to_return = Now for the return. | On to your return. | Next, the return you mentioned.
        turn_to_exchange = Now for the exchange. | On to the exchange. | Next, the exchange you mentioned.
        turn_to_modify_items = Now for the items you want changed. | On to the item change. | Next, the change to your other order.
        turn_to_order_address = Now for the shipping address. | On to the shipping address. | Next, the address of that order.
        turn_to_payment = Now for the payment method. | On to the payment method. | Next, the payment for that order.
        turn_to_user_address = Now for your profile's address. | On to your default address. | Next, the address in your profile.
        """;

    private const string Aside = """
        sorry_fix = I'm sorry about that, let me (correct|fix) it. | My apologies, thanks for (catching|spotting) that. | Sorry, let me put that right.
        refund_time = Refunds to a gift card are immediate; to other methods they take 5 to 7 business days. | It takes 5 to 7 business days, unless it goes to a gift card, which is immediate.
        clarify = Sorry for being unclear. (I need this to find the right record.|Let me put it another way.|I'll ask more plainly.) | Of course, let me explain: I only need enough to find the right (record|details). | My apologies, that was unclear.
        misunderstand_ask = (Not quite, sorry for the confusion.|Ah, not quite.|No, sorry if that was unclear.) (It's just about your request today.|I only need this to go on with your request.|I still need this from you to go on.) | (No worries|No problem), (it's still about your request|I only need one detail for your request).
        misunderstand = No, not (yet|at all): nothing has been changed (so far|yet), and I won't change anything without your yes. | (Ah, not quite|Not quite): I haven't changed anything yet. | No worries, nothing has happened yet.
        digress = Thanks for sharing that! (Now, back to your request.|Let's get back to your request.|Coming back to this:) | I can imagine. (Back to the matter at hand:|Let's carry on.|So, to continue:) | (Ha, fair enough.|I hear you.|That's understandable.) (Let's get this finished.|So, where were we:|Returning to your request:)
        """;
}
