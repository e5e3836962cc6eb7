namespace TrajForge.Telecom.Players;

internal static partial class CustomerPhrases
{
    /// <summary>Why, for each kind of wish; whole clauses that also follow "because".</summary>
    private const string Reasons = """
        soon = later today | tonight | this afternoon | this evening | tomorrow | before dinner | within the hour | as soon as possible
        ctx_phone = I (need to|have to|promised to|was going to) (call|reach|text|write to) <who> <soon> | <who> (is waiting for|keeps asking for|needs|expects) (news from me|an answer|a sign of life) <soon> | I (have|have got) (an interview|a doctor's appointment|a delivery|a long drive|a shift|a job) <soon> and (need|depend on) (my phone|it) | (work|the school|my boss|the clinic) (expects|needs) (to reach me|me to be reachable) <soon> | I (sell|do|arrange|organize) (half my life|my whole job|nearly everything) (from|on|with) (this phone|it) | I'm (lost|stuck|helpless|pretty useless) without (it|my phone), (I hate to say|honestly|I'm afraid)
        ctx_no_service = <ctx_phone> | I (missed|already missed) (a call|two calls|an important call) from <who> | <who> (couldn't|could not|wasn't able to) reach me (earlier|this morning|a while ago|today) and got worried
        ctx_mobile_data = <ctx_phone> | I (need|rely on) (maps|my email|my tickets|my banking app) <soon> | <who> (sent|mailed|forwarded) me (something|a document|an address) I (need to|have to) open <soon>
        ctx_slow_data = <ctx_phone> | I (have|need to be on|must join) a video call with <who> <soon> | <who>'s phone (is much faster|works fine|has no such trouble) (right next to mine|in the same room|in the same spot) | I (can't|can hardly) (stream|watch|download) (anything|a thing) (on the bus|during lunch|on my commute)
        ctx_mms = I (want|promised|need) to send <who> (photos|some pictures|a picture) (of|from) (the garden|our new place|the <occasion>|the dog|the children|my receipt|a dented fender) | <who> (keeps asking|is waiting|has been waiting) for (the pictures|those photos|my photos) (of|from) the <occasion> | <who> and I (trade|swap|share) (pictures|photos) (all day|every day|all the time)
        ctx_pay_bill = I (want|would like) (it|that) off my (mind|desk|list|plate) | I (forgot|overlooked|completely missed) it <when> | <who> (reminded me|found the letter|asked about it) <when> | I (just|only just) (got paid|saw it|noticed) and (want|like) to be (done|square|finished) with it | I (was away|was in the hospital|had a lot going on) when it (came|arrived|was due)
        ctx_roaming_on = (I'm|we're) (going|traveling|flying) (abroad|overseas|to <who>'s place abroad) (soon|next week|in a few days|next month) | <who> (is taking|wants to take) (it|that one) (abroad|along on a trip|overseas) (soon|next week|next month) | (there's|we've got) (a trip|a vacation|a family visit) (coming up|planned) (abroad|overseas)
        ctx_roaming_off = (I'm|we're) back (from|after) (our|my|the) trip | I (don't|do not) (want|need) (any surprises|roaming anymore|data used abroad) (on that line|there|) | <who> (travels|goes abroad) (no more|less now) and (doesn't|won't) need it | I (worry|am worried) about (accidental|unexpected) (use|data use) abroad
        ctx_resume = <who> (needs|wants|is asking for) (it|that one) (again|back) | (the break|the pause) is over and (we need it again|we want to use it again|it should work again) | I'm (back|home again) and (need|want) (it|that one) (again|working)
        ctx_refuel = <who> (watches|streams|plays) (a lot|videos all day|games all evening) on it | (there's|I have) (a long trip|a long train ride|a busy week|a move) (coming up|ahead) | I (expect|figure|fear) (it|the data) won't (last|be enough) (this month|until the end of the month|)
        """;

    /// <summary>What a screen shows: {v} is the value where it is no yes or no.</summary>
    private const string Screens = """
        bar = the status bar | the top of the screen | the bar up top | the top line | the row at the top | the strip with the icons
        look = (okay|alright|right|so|there|good|well), | (let me see|one moment|hang on|just a second|bear with me)... | (found it|got it|there it is|here we go|here it is), | (had to dig a bit|took me a second|that was well hidden|needed my glasses for that)(, but|...|:) | (I checked|I looked|I've looked|I had a look|I just checked|I took a look)(:|,) | (looking at it now|I'm on it|I have it open|I'm in the settings|I'm looking at it)(:|,)
        look/formal = (very well|certainly|all right|of course|just a moment), | (I have checked|I have looked|I have opened it|I am looking at it)(:|,) | (as requested|one moment please|here is what I see)(:|,)
        look/hurried = (ok|so|right|quick look|checked|here)(:|,) | (just looked|done looking|got it)(:|,)
        look/casual = (ok|k|so|alright|lemme see|umm|hm)(,|...) | (just looked|checked|found it|ok got it)(:|,)
        says = says | shows | reads | tells me | lists
        claims = says | says | tells me | reports that
        see_signal_none = <bar> (just |simply |)<says> (no signal|"No Signal") | (no signal|zero bars|not one bar|nothing, no signal) (up there|at the top|in the status bar|where the bars should be) | I (see|have|get) no signal (at all|in the status bar|at the top|up there)
        see_signal_none_again = (still|again|once more|sadly still) no signal (up there|at the top|here|in the status bar|) | <bar> still <says> (no signal|"No Signal") | no change(:|,) (no signal|zero signal|it has no signal)
        see_bar_airplane = <bar> <says> (Airplane Mode|airplane mode), (and there's no signal|so there's no signal|and no signal at all) | (there's|I see) (a little plane|the airplane symbol|the plane icon) (up there|at the top), airplane mode is on(, no signal| and there's no signal) | airplane mode (seems to be|is apparently|appears to be) on(, so no signal|, which leaves no signal| and I have no signal)
        see_signal_ok = <bar> (now |)<says> {strength} signal(, on {network}| and {network}|, {network}) | (I have|I get|I see|there's) {strength} signal(, {network}| on {network}| and {network} next to it) | (bars|the bars) (are there|show up): {strength} signal(, {network}| on {network})
        see_airplane_on = airplane mode (is|shows as|is listed as) (on|switched on|active) | (there's|I see) (a little plane|an airplane symbol|the plane icon), (so |)airplane mode is on | it (looks like|says|seems) airplane mode is (on|active|turned on)
        see_airplane_off = airplane mode (is|shows as|is listed as) off | (no plane icon|no little plane), airplane mode is off | it <says> airplane mode: off
        see_sim_active = it <claims> the SIM (card |)is (active and working|active|working) | the SIM (card |)is (shown as|listed as|marked) active | my SIM (seems fine|looks fine|checks out), (it's|it says) active
        see_sim_missing = it (<claims>|claims) (there's no SIM card|no SIM card was detected|no SIM was found) | (no SIM card detected|"No SIM card detected"), (that's what it says|according to this|it claims) | the phone (can't|does not) (see|find|detect) (a|the|any) SIM card
        see_sim_locked_pin = it <claims> the SIM (card |)is locked with a PIN (code|) | the SIM is locked, (it wants|it asks for) a PIN
        see_sim_locked_puk = it <claims> the SIM (card |)is locked with a PUK (code|) | the SIM is locked, (it wants|it asks for) a PUK
        see_network = it's (on|connected to|using) {v} (right now|at the moment|currently|) | the network type is {v} | (for the network|as the network) it <says> {v} | it <says> {v} (as network type|for the network|next to network type)
        see_network_none = there's no network type (at all|shown|listed) | the network type is "none"
        see_data_on = mobile data is (on|enabled|switched on) | it <says> mobile data: (enabled|on) | mobile data (shows|appears|is listed) as (on|enabled)
        see_data_off = mobile data is (off|disabled|switched off|turned off) | it <says> mobile data: (disabled|off) | mobile data (shows|appears|is listed) as (off|disabled)
        see_roaming_on = data roaming is (on|enabled|switched on) | it <says> data roaming: (on|enabled) | roaming (shows|appears|is listed) as (on|enabled)
        see_roaming_off = data roaming is (off|disabled|switched off|turned off) | it <says> data roaming: (off|disabled) | roaming (shows|appears|is listed) as (off|disabled)
        see_mode = the preferred (network|mode|network type) is (set to |){v} | it's set to {v} | it <says> {v} (under preferred network|as the preference|there) | {v} is (selected|ticked|chosen|what's picked) there
        see_speed_none = the (speed test|test) (failed|didn't work|fails|won't run), (no connection|it says no connection) | (no connection|"No Connection"), (that's all the test says|says the test|the speed test failed) | I (ran|tried|started) the (speed test|test) and (got|it says) no connection
        see_speed_none_again = (still|again) no connection (in|from|on) the (speed test|test) | the (speed test|test) (failed again|still fails)(:|,) no connection | same (as before|result)(:|,) no connection
        see_speed = the (speed test|test) (says|shows|gives me|came out at) {mbps} Mbps(, which it calls|, rated|, so) {v} | {mbps} Mbps (here|in the test|on the test|), (rated|it says|marked as|which counts as) {v} | (I get|I'm getting|it came back with|it measured) {mbps} Mbps(, "{v}"|, that's {v}|, {v} it says)
        see_saver_on = data saver (mode |)is (on|active|switched on|turned on) | it <says> data saver: on | (yes, |)data saver (shows|appears|is marked) as on
        see_saver_off = data saver (mode |)is off | it <says> data saver: off | (no, |)data saver (isn't on|is switched off|shows as off)
        see_vpn_off = (there's no VPN|no VPN) (running|connected|active), it's off | the VPN is (off|turned off|not connected) | it <claims> the VPN is off
        see_vpn_on = the VPN is (on|connected|active), (performance looks fine|with good performance) | (yes, |)a VPN is connected, (performance|server performance) is fine
        see_vpn_slow = (yes, |)the VPN is (on|connected|active), and (its|the) (server |)performance is (poor|listed as poor|marked poor) | (there's|I see) a VPN (connected|running), (with poor performance|performance: poor|rated poor) | it <claims> the VPN is connected, (server performance poor|performance: poor)
        see_apn_default = the APN name is "internet" | it <says> "internet" (as|for) the (APN|access point) (name|) | the access point (is called|is named|reads) "internet"
        see_apn_broken = the APN name is "broken" | it <says> "broken" (as|for) the (APN|access point) (name|) | the access point (is called|is named|reads) "broken", (of all things|honestly|how odd)
        see_mmsc_set = the (MMSC|MMSC URL|picture message URL) is (filled in|there|set) | (there's an address|an address is entered|a URL is there) (for the MMSC|under MMSC|for picture messages)
        see_mmsc_missing = the (MMSC|MMSC URL|picture message URL) is (not set|empty, it says not set) | (next to|under|for) (the MMSC|MMSC URL|picture messages) it <says> (not set|"Not Set")
        see_wifi_calling_on = Wi-Fi calling is (on|enabled|switched on|turned on) | it <says> Wi-Fi calling: on | (yes, |)Wi-Fi calling (shows|appears|is marked) as on
        see_wifi_calling_off = Wi-Fi calling is (off|disabled|switched off|turned off) | it <says> Wi-Fi calling: off | (no, |)Wi-Fi calling (shows|appears|is marked) as off
        app = the messaging app | my messaging app | the messages app | the app
        see_permissions_both = <app> has (both, storage and SMS|SMS and storage, both|storage and SMS permission) | (storage and SMS|both storage and SMS|SMS as well as storage) are (allowed|granted|ticked)
        see_permissions_sms = <app> (only has SMS, no storage|has SMS but not storage|may use SMS, storage isn't allowed) | SMS is (allowed|granted|ticked), storage (isn't|is not)
        see_permissions_storage = <app> (only has storage, no SMS|has storage but not SMS|may use storage, SMS isn't allowed) | storage is (allowed|granted|ticked), SMS (isn't|is not)
        see_permissions_none = <app> has neither (storage nor SMS|SMS nor storage) | neither (storage nor SMS|SMS nor storage) is (allowed|granted|ticked)
        see_mms_no = it <claims> (the app|my messaging app) (cannot|can't) send (MMS|picture messages) | (picture messages|MMS) (still don't|don't|won't) (work|go out), (the app can't send them|it cannot send them) | (no|nope), it (cannot|can't) send (MMS|picture messages|them)
        see_mms_no_again = it still (cannot|can't) send (MMS|picture messages|pictures) | (still|again) (no luck|nothing|negative), (MMS|picture messages) (can't be|cannot be) sent | the app still <claims> it (cannot|can't) send (MMS|picture messages)
        see_mms_yes = it <claims> (the app|my messaging app) can send (MMS|picture messages) (now|again|) | (picture messages|MMS) (can be sent|work|go out) (now|again) | (yes|yep), it can send (MMS|picture messages|pictures) (now|again|)
        see_request_open = (there's|I see|I have|I've got) (a|the) (payment request|request) (here |)(for|over|of) ${amount}, bill {bill} | (a|the) (payment request|request) for bill {bill} (came in|showed up|arrived|is here), ${amount}
        see_request_none = (there's|I see) no payment request (here|yet|at all) | no payment request (was made|has come in|is showing)
        """;

    private const string Detours = """
        clarify_check = (where do I find that|where would I see that|how do I get to that|how can I look that up|where can I find that|how would I check that) (on my phone|in the settings|on this thing|)? | (sorry|hm|oh|um), (which menu is that in|where would that be|how do I get there|where exactly is that)? (I'm not great with (phones|settings|gadgets)|I rarely open the settings|this phone confuses me|<who> usually does this for me|) | (sorry|hm|oh), I (don't|can't) (see|find|spot) (that|it) (anywhere|right away|here). (Where should I look|Which menu is it in|How do I get there)?
        clarify = (sorry|hm|hold on|excuse me|pardon), (what exactly do you need from me|what do you mean by that|could you (rephrase|explain) that (another way|more simply)|why do you need to know that)? (I may have missed something|I'm a bit distracted at the moment|)
        misunderstand_ask = (wait|hang on|oh|hm), (do you mean|are you talking about|is that about) (the Wi-Fi at home|my laptop|my home internet|<who>'s phone|my old phone|the app on my tablet)? | (wait|hang on|oh), (I thought|I figured|I assumed) (you could see that from there|you could check that remotely|that was on your side|you knew that already)
        """;
}
