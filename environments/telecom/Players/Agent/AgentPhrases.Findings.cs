namespace TrajForge.Telecom.Players;

internal static partial class AgentPhrases
{
    private const string Findings = """
        thanks = thanks. | thank you. | thanks for checking. | good, thank you. | thanks for looking. | I see, thank you. | all right, thanks. | okay, got it.
        thanks/warm = thank you! | thanks for checking! | thank you, that helps! | thanks, that's useful! | I see, thanks a lot. | got it, thank you!
        thanks_did = thank you for doing that. | great, thanks. | good. | perfect. | well done, thank you. | thanks. | very good.
        found_airplane_on = (that explains it|there we have it|that would be the reason): (with airplane mode on|in airplane mode), (the phone has no connection|there can be no service). | airplane mode cuts off all connections(, so that's a likely cause|).
        found_sim_missing = (your phone doesn't see|it seems the phone doesn't detect) the SIM card, (which explains the missing service|so it can't register). | (a loose SIM card|a SIM card that isn't seated well) (would explain this|can cause exactly this).
        found_apn_broken = (that APN name is wrong|that isn't the right access point), (which keeps the phone off the network|so the phone can't connect). | (the access point settings are off|those APN settings are damaged), (so let's reset them|and a reset should repair them).
        found_data_off = (with mobile data off|as mobile data is off), (nothing can load|there is no connection). | (that's one reason|that would explain it): mobile data is (switched |)off.
        found_roaming_off = (abroad|while you're traveling), mobile data (only works with roaming on|needs data roaming). | (that's one reason|that would explain it): data roaming is off (on your phone|).
        found_saver_on = data saver (slows things down|limits the speed) (quite a bit|a lot|). | (that may be it|that's one cause): data saver (holds the speed back|limits your connection).
        found_mode_old = (that mode|that setting) keeps your phone on (an older, slower|a slow, older) network. | (that explains a lot|that's one cause): (with that mode|with that setting), the phone never uses the fast network.
        found_vpn_slow = a (slow|poorly performing) VPN (slows everything down|holds back the whole connection). | (that VPN|your VPN) (is likely slowing you down|takes a lot of the speed).
        found_mmsc_missing = (without an MMSC URL|with no MMSC URL), picture messages (can't be sent|have nowhere to go). | (that's the cause, I think|that explains it): picture messages need that URL.
        found_wifi_calling_on = Wi-Fi calling can get in the way of picture messages. | (that may be the reason|that's a known cause): Wi-Fi calling (sometimes |)(interferes with|blocks) picture messages.
        found_storage_no = the app needs (both permissions|storage and SMS) (to send pictures|for picture messages). | (that's a likely cause|that would explain it): the app (can't do it without both|needs storage and SMS).
        found_network_2g = (2G is too old|a 2G network is too old) for picture messages. | (that's a likely cause|that would explain it): picture messages (don't work over 2G|need more than 2G).
        found_suspended_bill = I (see|can see) that the line {line} is suspended because of an overdue bill. | (I found something else|there is something on our side): the line {line} is suspended, as there is an overdue bill. | your line {line} is (currently |)suspended for an overdue bill.
        one_done = (that one|this one) is done(, and there is more to do|, now the next one|). | (done|that's done)(, one down|): (on to the next one|now the next|the next line). | that's one of them, (now the next|and here is the next).
        found_awaiting = (bill {bill} of {period}, over ${amount}, awaits payment already|a payment request for bill {bill} of {period}, over ${amount}, was sent (earlier|before)), so (I need not|there is no need to) send another. | I (see|can see) that you were (already |)asked to pay bill {bill} of {period}, ${amount}.
        found_suspended = I (see|can see) that the line {line} is suspended. | the line {line} is (currently |)suspended.
        found_exceeded = I (see|can see) that {line} has used {used} GB of the {limit} GB it may use this month, so (data is cut off|mobile data has stopped). | {used} GB were used on {line}, and the limit is {limit} GB, (which is why data stopped|so the data is used up).
        found_line_roaming = I (see|can see) that roaming is not enabled for the line {line} (on our side|in our system). | the line {line} isn't set up for roaming yet.
        still_no = (I'm sorry it's not working yet|so that alone wasn't it|a pity that didn't fix it), (let's keep looking|let's look further|there are a few more things to check). | (thanks for your patience|hm, all right), (let's look at the next thing|we'll find it).
        """;

    private const string Proposing = """
        propose_refuel_data = <here>: {gb} GB of data added to {line} at ${price} per GB, which makes ${total} in total. | <here>. I would add {gb} GB to {line}. At ${price} per GB, that comes to ${total}. | (I can add|I could add|I would add) {gb} GB of data to {line} for ${total} in total, at ${price} per GB.
        propose_send_payment_request = <here>. I would send you a payment request for bill {bill} of {period}, over ${amount}. | (I can|I would) send a payment request for bill {bill} of {period}, which is ${amount}, to your phone, (which you can then pay there|so that you can pay it there). | <here>: a payment request for bill {bill}, {period}, with ${amount} due.
        propose_enable_roaming = <here>. I would enable roaming for {line}, (at no cost|free of charge). | for {line}, I would (switch on|enable) roaming; (there is no charge for this|that costs nothing).
        propose_disable_roaming = <here>. I would disable roaming for {line}. | for {line}, I would (switch off|disable) roaming.
        propose_suspend_line = <here>. I would suspend {line}; the reason noted is "{reason}". (Please note|Keep in mind) that a holding fee of $5 a month applies, (and|and that) the line has no service (meanwhile|while it is suspended). | (I can|I would) suspend {line}, with "{reason}" as the reason. A suspended line has no service and costs a holding fee of $5 a month.
        propose_resume_line = <here>. I would resume {line}, (which lifts the suspension|so that it is active again). | (I can|I would) (now |)lift the suspension and resume {line}. | (the next step is|what remains is) to resume {line}, (so that it is active again|which ends the suspension).
        """;

    private const string Reporting = """
        report_refuel_data = <done> {gb} GB (have been|were) added to {line} for ${total}. | <done> I've added {gb} GB to {line}, for ${total}.
        report_pay_bill = (I've checked|I can see): bill {bill} is (now |)paid. Thank you! | thank you, bill {bill} is marked as paid (now|). | the payment has arrived, and bill {bill} is paid (now|).
        report_enable_roaming = <done> Roaming is (now |)enabled for {line}. | <done> I've enabled roaming for {line}.
        report_disable_roaming = <done> Roaming is (now |)disabled for {line}. | <done> I've disabled roaming for {line}.
        report_suspend_line = <done> {line} is (now |)suspended. | <done> I've suspended {line}.
        report_resume_line = <done> {line} is active again(, please restart the device on it so that it reconnects|; a restart of the device brings back its service|). | <done> I've resumed {line}(, a restart of the device helps it to reconnect|).
        resumed_line = <done> {line} is active again. | <done> I've (resumed {line}|lifted the suspension of {line}). | The suspension is lifted, and {line} is active again.
        sent_request = The payment request for bill {bill} is on its way. | I've sent the payment request for bill {bill}. | The request for bill {bill} has gone out.
        paid_bill = Thank you, bill {bill} is (now |)marked as paid. | I can see the payment; bill {bill} is (now |)paid.
        fixed_no_service = (I'm glad|Great,|Good to hear that) you have service again. | So the service is back, (very good|wonderful).
        fixed_mobile_data = (I'm glad|Great,|Good to hear that) your mobile data works again. | So mobile data is working, (very good|wonderful).
        fixed_slow_data = (I'm glad|Great,|Good to hear that) the speed is excellent now. | That's an excellent speed, (so this is solved|very good).
        fixed_mms = (I'm glad|Great,|Good to hear that) picture messages work again. | So picture messages go out again, (very good|wonderful).
        leave_fault = That (usually|normally) sorts itself out (within a day|overnight|in a few hours), so there's nothing more to do for now. | I'm afraid that's all I can do (about it|here) today; please try again later.
        give_time = (Sometimes it takes|It can take) a few hours until (it|everything) works again. Please (give it some time|just wait a little).
        a_data_used = (as for your question|to answer your question|about your data): {value} GB (have been|were) used on {line} so far. | so far, {value} GB (have been|were) used on {line}(, as you asked|).
        a_bill_total = (as for your question|to answer your question): the bill comes to ${value} in total. | the total of that bill is ${value}(, as you asked|).
        a_refuel_price = (as for your question|to answer your question): the data would cost ${value} in total. | you would pay ${value} in total for the data(, as you asked|).
        a_plan_price = (as for your question|to answer your question): the plan {plan} costs ${value} a month. | the plan on that line, {plan}, is ${value} a month(, as you asked|).
        """;

    private const string Aside = """
        turn_to_no_service = Now for the missing service you mentioned. | On to the missing service you mentioned.
        take_up_no_service = Sure, let's look at the missing service. | Of course, let's get your service back.
        turn_to_mobile_data = Now for the mobile data problem you mentioned. | On to the mobile data you mentioned.
        take_up_mobile_data = Sure, let's look at your mobile data. | Of course, let's see about the mobile data.
        turn_to_slow_data = Now for the slow connection you mentioned. | On to the slow data you mentioned.
        take_up_slow_data = Sure, let's look at the speed. | Of course, let's see why it is slow.
        turn_to_mms = Now for the picture messages you mentioned. | On to the picture messages you mentioned.
        take_up_mms = Sure, let's look at the picture messages. | Of course, let's see about the picture messages.
        turn_to_pay_bill = Now for the bill you mentioned. | On to the bill you mentioned.
        take_up_pay_bill = Sure, I can help you pay a bill. | Of course, let's look at the bill.
        turn_to_roaming_on = Now for the roaming you mentioned. | On to the roaming you mentioned.
        take_up_roaming_on = Sure, I can enable roaming. | Of course, let's see about roaming.
        turn_to_roaming_off = Now for the roaming you mentioned. | On to the roaming you mentioned.
        take_up_roaming_off = Sure, I can disable roaming. | Of course, let's see about roaming.
        turn_to_suspend = Now for the suspension you mentioned. | On to the suspension you mentioned.
        take_up_suspend = Sure, I can suspend a line. | Of course, let's look at the suspension.
        turn_to_resume = Now for the suspended line you mentioned. | On to the suspended line you mentioned.
        take_up_resume = Sure, I can look into that line. | Of course, let's see about getting the line back.
        turn_to_refuel = Now for the extra data you mentioned. | On to the extra data you mentioned.
        take_up_refuel = Sure, I can add data. | Of course, let's look at the extra data.
        """;
}
