namespace TrajForge.Telecom.Players;

internal static partial class CustomerPhrases
{
    /// <summary>What was done on the phone, and how it feels.</summary>
    private const string Switches = """
        ready = (okay|alright|right|there|sure), | (done|that's done|all done|did it|did that)(:|,|.) | (one second|hold on|give me a moment)... (done|okay|there), | (as you said|like you asked|just did it)(:|,)
        ready/formal = (done|certainly|very well|as requested)(:|,) | (that is done|I have done that)(.|:)
        ready/hurried = (done|ok|yep|right)(:|,|.)
        ready/casual = (done|ok|k|yep|alright|there we go)(:|,) | (ok did it|did that)(:|,)
        did_airplane_off = airplane mode is (off now|now off|switched off) | I (turned|switched) (airplane mode|it|that airplane thing) off | the (little plane|plane icon) is gone, airplane mode's off
        did_reseat_sim = I (took out|popped out|removed) the SIM (card |)and (put it back|pushed it back in|put it in again) | the SIM (card |)is (back in|re-seated|out and in again) | I (re-seated|reinserted) the SIM (card|) (carefully|with a paper clip|)
        did_data_on = mobile data is (on now|now on|switched on) | I (turned|switched) (mobile data|it) on | mobile data (shows|is listed) as on now
        did_roaming_on = data roaming is (on now|now on|switched on) | I (turned|switched) (data roaming|roaming|it) on | roaming (shows|is listed) as on now
        did_roaming_off = data roaming is (off now|now off|switched off) | I (turned|switched) (data roaming|roaming|it) off
        did_saver_off = data saver is (off now|now off|switched off) | I (turned|switched) (data saver|the saver|it) off | the data saver (is gone|shows as off now)
        did_best_mode = (the preference|the network mode|the preferred network|it) is (set to|on|changed to) 4G/5G (preferred |)(now|) | I (picked|chose|selected|ticked) (the 4G/5G option|4G/5G preferred)
        did_vpn_off = the VPN is (off now|disconnected|now off) | I (disconnected|turned off|switched off) the VPN | VPN (disconnected|is gone|off)
        did_reset_apn = the APN settings (will reset|get reset|are set to reset) (at the next reboot|when I reboot|at reboot|on restart) | I (hit|pressed|tapped) reset, it (says|tells me) a (reboot|restart) has to follow
        did_wifi_calling_off = Wi-Fi calling is (off now|now off|switched off) | I (turned|switched) (Wi-Fi calling|it) off | Wi-Fi calling (shows|is listed) as off now
        did_grant_storage = (<app> has|I gave <app>|I granted <app>) (storage permission|storage access|access to storage) (now|) | storage (is allowed|is ticked|is granted) (now|for it now|for <app> now)
        did_grant_sms = (<app> has|I gave <app>|I granted <app>) (SMS permission|SMS access|access to SMS) (now|) | SMS (is allowed|is ticked|is granted) (now|for it now|for <app> now)
        did_reboot = (it|the phone|my phone) (restarted|has restarted|rebooted|is back up|came back on) (just fine|without trouble|and is ready|) | I (restarted|rebooted) (it|the phone) (and it's up again|, it's back|)
        did_pay = (I paid|I've paid|I just paid|I made the payment of|paid) ${amount} for bill {bill} | the payment of ${amount} for bill {bill} (went through|is made|is done)
        already = (it|that) was (already|set that way already) {state} | that's {state} already, (so I left it|I didn't touch it|nothing to change)
        not_there = I (can't|couldn't) (do that|get that to work), (it won't let me|the phone refuses)
        no_request = there's no payment request (here|on my phone|yet)
        odd = (no idea|I have no clue|can't say) (how that happened|why|how that got there|since when) | I (never|didn't) (touched that|set that|change that|knew that) (myself|knowingly|as far as I know|) | (my kid|my son|my daughter|my partner|my roommate|my nephew|my niece|my little brother) (must have|may have) (played with it|changed that|fiddled with it) | (that could be it|that might explain it|maybe that's the culprit|that looks suspicious) | (must have hit it|probably happened) (by accident|in my pocket|when I cleaned the screen)
        odd/hurried = (no idea why|must be it|that's new to me)
        fine = (that seems fine|looks normal to me|nothing odd there|so that's not it|no surprise there|same as ever) | (I guess|I suppose|looks like) (that's fine|that's as it should be|that's not the problem)
        fine/hurried = so that's fine | not it then
        happy = (finally|what a relief|wonderful|fantastic|hooray|brilliant|that did it|lovely) | (it's|everything's) (back|working again|alive again|as it should be) | <who> (will be|is going to be) (pleased|happy|relieved) | you're (a lifesaver|a wizard|good|a genius) | that's (impressive|great|such good news)
        happy/formal = (that is excellent|I am relieved|that appears to have solved it|very good)
        sad = (so|sadly|hm,|well,) (that didn't help|it's not fixed|no luck|no improvement|nothing changed) (so far|yet|) | this is (getting|becoming|starting to be) (a bit frustrating|slightly annoying|a little tiresome|puzzling) | I'm (a bit frustrated|slightly annoyed|somewhat puzzled) (now|by this|) | (that's disappointing|how annoying|that's a pity), (what else can we try?|let's keep going|any other ideas?)
        sad/formal = (unfortunately that did not help|I am a little disappointed|I would like to keep trying)
        recheck_signal = (I also|and I|then I|after that I) (looked|glanced) at the (status bar|top of the screen):
        recheck_speed = (I also|and I|then I|after that I) (ran|did|tried) the speed test (again|once more|): | (I also|and I|then I|after that I) (repeated|started) the speed test:
        recheck_mms = (I also|and I|then I|after that I) (checked|tried) the (picture messages|messaging app) (again|once more|):
        not_fixed = (but|hm,|wait,) it (still isn't|still is not|really isn't) (working|fixed) (here|for me|)
        resigned = (alright|okay|well|if you say so), (I'll wait|I'll give it some time|I'll wait and see|let's hope so)
        not_slow = (but|hm, but) the speed isn't what (I want|it should be) yet
        """;
}
