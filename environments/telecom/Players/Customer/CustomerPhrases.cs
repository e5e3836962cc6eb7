using TrajForge.Chat.Language;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>
/// What the scripted customer can say: short fragments that combine, so that hundreds of customers rarely say the same six words in a row.
/// </summary>
internal static partial class CustomerPhrases
{
    public static PhraseBook Book { get; } = PhraseBook.Parse(SmallTalk.Customer, Openings, Reasons, Telling, Screens, Switches, Detours);

    private const string Openings = """
        since = , (it started|this began|that started|it began|this all started) (this morning|last night|yesterday|around noon|over the weekend|after breakfast|a few hours ago|earlier today|about an hour ago|on Monday|when I left the house) | , as of (today|this morning|last night|an hour ago) | , all of a sudden | , out of nowhere | |
        trouble = (I've got|I have|there's|I'm having|I'm dealing with|I seem to have|I ran into) (a problem|an issue|some trouble|a bit of trouble) (here|with my phone|with my cell|on my end|again|)
        trouble/formal = I (am experiencing|have encountered|am contacting you about|would like to report) (a problem|an issue|a fault|a difficulty) (with my phone|with my service|with my connection|)
        trouble/casual = (got|having|i have) (a problem|an issue|some trouble) (here|with my phone|) | my phone's (acting up|being weird|misbehaving)
        sym_no_service = my phone (shows|has|says it has|is stuck on) no (service|signal|reception) (at all|whatsoever|)<since> | I (can't|cannot|can no longer|don't get to) (make any calls|call anyone|reach anybody|place calls or send texts)<since> | there's (no signal|zero service|not one bar|no reception) on my (phone|screen|cell|handset)<since> | (calls and texts|my calls|phone calls) (won't|don't|just won't|no longer) go through<since> | my (phone|cell|handset) (lost the network|lost its connection|dropped off the network|can't find any network|won't connect to the network)<since> | (nobody can reach me|no call comes in or goes out|I'm cut off completely), (I have no service|there's no signal|there's not a single bar)<since>
        sym_mobile_data = (mobile data|my data|cellular data|the internet on my phone) (isn't working|won't work|doesn't work|is dead|quit on me|stopped working)<since> | I (can't|cannot|can no longer) (get online|open any website|load anything|use the internet) (over mobile data|away from home|on my phone's data|with mobile data)<since> | (nothing loads|no page opens|apps won't load|maps won't load|my email won't load) (on mobile data|over the cell network|when I use mobile data)<since> | I have (no mobile internet|no internet on the go|no data connection|zero mobile data)<since>
        sym_slow_data = (mobile data|my data|the internet on my phone|my connection) (is|has been|got|became) (painfully|awfully|terribly|really|unbearably|ridiculously) slow<since> | (pages|videos|apps|pictures|web pages) (take forever|take ages|need minutes|barely manage) to load (on my phone|over mobile data|on my data|)<since> | (videos keep buffering|maps crawl|downloads crawl|everything crawls) (on mobile data|over the cell network|on my phone|)<since> | I'm getting (dreadful|awful|miserable|snail-like) (speeds|data speeds|internet speeds) (on my phone|over mobile data|)<since>
        sym_mms = I (can't|cannot|can no longer) send (pictures|photos|picture messages|MMS|photos by text) (to anyone|to <kin>|from my phone|)<since> | (picture messages|my photos|MMS messages|messages with photos) (won't|don't|refuse to|fail to) (send|go out|go through)<since> | (sending|texting) (a photo|pictures|a picture|images) (fails every time|never works anymore|only gives me an error|ends in an error each time)<since> | (my texts are fine, but pictures|plain texts go out, but photos|words arrive, but pictures) (don't send|get stuck|never leave my phone)<since>
        fix = <wish> (get|have) (this|that|it) (fixed|sorted|solved|looked at)
        want_refuel = <wish> (buy|add|top up with|get) (more data|extra data|some data|additional data)
        want_roaming_on = <wish> (have roaming turned on|get roaming activated|turn on roaming|enable roaming|get roaming switched on)
        want_roaming_off = <wish> (have roaming turned off|get roaming deactivated|turn off roaming|disable roaming|get roaming switched off)
        want_suspend = <wish> (suspend|pause|freeze|temporarily suspend)
        want_resume = <wish> (reactivate|get back|resume|unfreeze|restart)
        want_pay_bill = <wish> (pay|settle|take care of|clear)
        aline = a line | one of my lines | a line of mine | one of our lines
        for_line = for
        abill = a bill | one of my bills | a bill of mine | an open bill | a bill I got
        other_no_service = a phone without service | a problem with calls
        other_mobile_data = a mobile data problem | trouble with mobile data
        other_slow_data = a slow connection to look at | slow mobile data
        other_mms = picture messages that won't send | trouble with picture messages
        other_pay_bill = a bill to pay | a bill I want to settle
        other_roaming_on = roaming to switch on | a roaming request
        other_roaming_off = roaming to switch off | a roaming request
        other_suspend = a line to suspend | a line I want paused
        other_resume = a line to reactivate | a suspended line I want back
        other_refuel = data to add | a data top-up
        """;

    private const string Telling = """
        phone = (the|my) (number|phone number) (on the account|on file|for my account) (is|should be) {number}<tail>
            | you (can|should) (find|locate) (me|my account|us) (with|under|by) (the number |){number}<tail>
            | (it's registered|the account is|we're registered|I'm listed) under {number}<tail>
            | (my number|the number|my phone number|the main number) is {number}<tail>
            | I (believe|think|guess) (it's|the account has|you have me under) {number}<tail>
        tail = (, if I remember right|, I think|, as far as I know|, same as always|, the main one|, unless that changed|, it's been mine for years||||||||)
        name_dob = (my name is|I'm|the account is under|it's under|look for) {name}, (born|date of birth|born on|my birthday is) {dob}<tail2>
            | (the name is|my full name is|the name on it is|you'll find me as) {name} (and I was born|with date of birth|and my date of birth is|, and I was born on) {dob}<tail2>
            | (you have me as|I go by|my papers say) {name}, (born|date of birth|birthday) {dob}(, that's me|, that should be enough|, if that's what you need|)
            | (it should be under|I'm registered as|I'm in there as) {name}, (my date of birth is|born|date of birth) {dob}<tail2>
        tail2 = (, if that helps|, same as on file|, as in my papers|, I hope that's enough||||||)
        tell_line_number = (it's|that's|that would be|I'm talking about|I mean|this is about|it concerns|it's about|the phone in question has) {line} | {line}, (that's the one|that one|if you want to look it up|in case you need it) | {line} (is the one I mean|is the one|is what this is about|it is) | (the one with|the line with|that's on|it's the phone with|I'm on|it's on|that happens on) (the number |number |){bare}
        tell_line = (it's|that would be|I'm talking about|I mean|this is about|it should be) {line} | {line}, (that's the one|I believe|that's the one I mean|please)
        tell_lines = (it's|I'm talking about|I mean|this is about) {line} | {line}, (please|that's what I mean|I'd say)
        every_line = every line of mine | all of my lines | each of my lines | every line that I have
        every_device = every line of mine that is for a {device} | all of my {device} lines | each {device} line of mine
        every_other = every line of mine whose device is listed as other | all of my lines whose devices are listed as other
        left_below = with less than {gb} GB left this month, (as long as it's active|active ones only|if it's an active one)
        used_up = whose data is used up | without any data left this month
        lines = some of my lines | certain lines of mine | some lines I have
        among = of all my active lines | among my active lines | out of the lines that are active
        first_most_used = the one that has used the most data this month <among> | whichever <among> has used up the most data this month
        first_least_used = the one that has used the least data this month <among> | whichever <among> has used the least data this month
        first_least_left = the one with the least data left this month <among> | whichever <among> has the least data left this month
        first_most_left = the one with the most data left this month <among> | whichever <among> has the most data left this month
        first_dearest = the one on the most expensive plan <among> | whichever <among> has the most expensive plan
        first_cheapest = the one on the cheapest plan <among> | whichever <among> has the cheapest plan
        first_ends_first = the one whose contract ends first <among> | whichever <among> has the contract that ends first
        first_ends_last = the one whose contract ends last <among> | whichever <among> has the contract that ends last
        tie = and (if two are even|if there's a tie|should two be equal), (the one with the lower number|take the lower number)
        more_line = (it's also|I can add that it's|all I can add is that it's|it's the one that is) {line} | (the one I mean is|I mean|more exactly, it's|to be exact,) {line}
        lack_line = that's all I (know|can say|remember) about (it|that line) | I'm afraid I (can't|couldn't) tell you more (than that|about it)
        abroad = I'm (abroad|traveling abroad|out of the country|in another country) (at the moment|right now|this week|for work|on vacation|) | (it may matter that|I should say that|you should know that|for what it's worth,) I'm (abroad|traveling abroad|out of the country) | (right now|at the moment|currently) I'm (abroad|outside the country|traveling abroad)
        home = I'm (at home|not traveling|in my home country|in the country|not abroad|in my usual area) (right now|at the moment|today|) | (for the record,|it may help that|to be clear,|just so you know,) I'm (home|at home|in town|not abroad|not traveling)
        amount = {gb} (GB|gigabytes|gigs) (would|should|will) (do|be enough|be right|be fine|do the trick) | (I'd take|let's do|make it|I'd go for|please add|I'd like|I want) {gb} (GB|gigabytes|gigs) (please|then|more|of data|) | (for me|I was thinking of|it should be|let's say) {gb} (GB|gigabytes|gigs)
        pay_ok = (yes|sure|of course|okay), I('ll| will| can) (pay it|pay that|settle it|take care of it|pay that bill) (now|right away|today|on the spot|) | (if there's|if I owe) (an overdue bill|something open|an unpaid bill), I('ll| will) (pay it|settle it) (right away|now|today)
        bill = (it's|that would be|I mean|I'm talking about|this is about) {bill} | {bill}, (that's the one|please|that one|I believe)
        more_bill = (it's also|I can add that it's|more exactly, it's|I mean) {bill} | the one I mean is {bill}
        reason = (because|the reason is|it's because|mainly because|well,) {reason} | {reason}, (that's the reason|that's why|that's all there is to it|simply that)
        ask_data_used = how much data (have I used|did I use|has been used|was used) (so far|on it|on that line|this month|up to now) | what's (the data usage|my data usage|the usage) (on that line|so far|right now|up to now) | how many (gigabytes|gigs) (have I used|are used up|have gone through) (so far|already|on that line)
        q_data_used = <ask_data_used>?
        ask_bill_total = (what's|what is) (the total|the full amount|the sum) (of|on) that bill | how (much|large|high) (is that bill|is the bill) (in total|exactly|altogether) | what does (that|the) bill (come to|amount to|add up to) (in total|exactly|)
        q_bill_total = <ask_bill_total>?
        ask_refuel_price = (what|how much) (will|would|does) (the extra data|that data|the top-up|that) cost (in total|me|altogether|) | (what's|what is) the (price|total price|total) (for|of) (the data|the extra data|that top-up) | how much (would|do|will) I (pay|owe|be charged) for (the data|that data|the extra data) (in total|altogether|)
        q_refuel_price = <ask_refuel_price>?
        ask_plan_price = (what|how much) (does (the plan|that plan|my plan) (on that line |)cost|do I pay for (the plan|that plan|my plan) (on that line|)) (a month|per month|monthly) | (what's|what is) the monthly (price|cost|fee) of (the plan|that plan|the plan on that line) | how much (is|do we pay for) (the plan|that line's plan) (a month|per month|each month)
        q_plan_price = <ask_plan_price>?
        go_no_service = (please |you can |)(go ahead|do that|do it|proceed|carry on) <now> | (please |)(go ahead|proceed|carry on) with it <now>
        go_mobile_data = (please |you can |)(go ahead|do that|do it|proceed|carry on) <now> | (please |)(go ahead|proceed|carry on) with it <now>
        go_slow_data = (please |you can |)(go ahead|do that|proceed) <now>
        go_mms = (please |you can |)(go ahead|do that|proceed) <now>
        go_refuel = (please |you can |)(go ahead and add|add|book) (the data|it) <now> | (please |)(go ahead|proceed|carry on) with (the data|the top-up) <now>
        go_pay_bill = (please |you can |)(go ahead and send|send) (the request|it|the payment request) <now> | (please |)(go ahead|proceed) with (the payment|the payment request) <now>
        go_roaming_on = (please |you can |)(go ahead and enable|enable|activate) (roaming|it) <now> | (please |)(switch|turn) (roaming|it) on <now> | (please |)(go ahead|proceed) with (roaming|it) <now>
        go_roaming_off = (please |you can |)(go ahead and disable|disable|deactivate) (roaming|it) <now> | (please |)(switch|turn) (roaming|it) off <now> | (please |)(go ahead|proceed) with (it|switching it off) <now>
        go_suspend = (please |you can |)(go ahead and suspend|suspend|pause) (the line|it|that line) <now> | (please |)(go ahead|proceed) with (the suspension|it) <now>
        go_resume = (please |you can |)(go ahead and reactivate|reactivate|bring back|resume) (the line|it|that line) <now> | (please |)(go ahead|proceed) with it <now>
        """;
}
