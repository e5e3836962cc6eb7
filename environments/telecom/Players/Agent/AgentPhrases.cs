using TrajForge.Chat.Language;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>What the scripted agent can say.</summary>
internal static partial class AgentPhrases
{
    public static PhraseBook Book { get; } = PhraseBook.Parse(SmallTalk.Agent, Asking, Errands, Findings, Proposing, Reporting, Declining, Aside);

    private const string Asking = """
        ask_identity = (Before I (open|look at|can see) (your account|anything)|To (get started|find your account|begin)|First), (could you tell me|can you give me|may I have|could I have) the phone number on your account, or (if you prefer |)your full name (and|with your) date of birth?
            | (I first need|just need|need) to (verify|confirm) who I'm (speaking|chatting) with. (What is|Could you share) the (phone number on file|number your account is under), or your full name (and|plus) date of birth?
            | (Could|Would) you please (share|confirm) your account's phone number, or your full name together with your date of birth, so (that |)I can (locate|pull up) your (profile|account)?
        verified = Thank you, {name}, I have found your account. | Thanks, {name}, (I've located your account|that matches your account). | Thank you, {name}. I (was able to find|have found) your (profile|account). | I've (found|pulled up) your account, {name}, thank you.
        verified_first = Hello {name}, thanks for getting in touch. I've found your account. | Hi {name}, I've pulled up your account. <sure> | Thank you for reaching out, {name}. I have your account here. | Hello {name}. I've located your account, thank you.
        not_found_user = I (couldn't|was not able to) find an account with those details. | That didn't match any account, I'm afraid.
        ask_line_phone = Which phone number (is affected|has the problem|is this about)? | What is the number of the phone (with the problem|that's affected|you're having trouble with)? | (Could you tell me|May I have|Can you give me) the number of the (affected phone|phone in question)?
        ask_line_same = (Is it|Is) the phone with that number that (has the problem|is affected), or another one? (Please give me the number of the affected phone.|Please tell me its number.) | Is this about (the same|that) number, or another (one|phone of yours)? (Please tell me the number.|Which number is it?)
        ask_line = Which (line|of your lines) (is this about|do you mean)? (The phone number would do, or tell me the device or the plan.|If you don't know its number, the device or the plan will do.) | Which line (should I|shall I) look at? You can give me its (phone |)number, or (describe the device on it|tell me the device or its plan). | For which line (is this|should I do that)? (Its number, its device or its plan|The number, the device or the plan) (is enough|will help me find it).
        ask_line_more = (That fits|I see|That matches) {about} of your lines. (Can you tell me more about it|What else do you know about it|Could you describe it further), (for example|such as) the device, (the model|its model) or the plan? | There are {about} lines it could be. (Which device is it on|What else can you tell me about it), or which plan does it have?
        ask_bill = Which bill (is it|would you like to pay|do you mean)? (The month or the amount will do.|You can tell me its month or its amount.) | (Could you tell me|Can you tell me) which bill (this is about|you mean), (for example|say,) by its month or (the |)amount?
        ask_bill_more = (That fits|I see|That matches) {about} of your bills. (Which month is it for|What amount is it over|Could you tell me the month or the amount)? | There are {about} bills it could be. (Do you know the month or the amount|Can you give me the month or the amount)?
        ask_location = Are you (currently |)(traveling abroad|outside the country|abroad) (right now|at the moment|), or are you at home? | May I ask (where you are|if you are traveling): at home, or abroad? | (Just to be sure|One question): are you at home, or (traveling abroad|outside the country) (at the moment|right now|)?
        ask_amount = How many gigabytes (would you like to add|should I add|do you want to buy)? | How much data (would you like|should I add|do you want), in gigabytes? | What amount of data (would you like to add|do you have in mind)?
        ask_reason = May I ask why you'd like to suspend it? | What is the reason for the suspension? | (Could you tell me|Can I ask) the reason, (so I can note it|for the record)?
        """;

    /// <summary>What the customer is asked to look up or do: {core} is a phrase with a verb.</summary>
    private const string Errands = """
        frame = (could|can|would) you (please |){core}? | please {core}. | I'd (like|ask) you to {core}(, please|). | (when you're ready|when you have a moment), please {core}. | (would you mind taking a moment to|may I ask you to|can I ask you to) {core}? | please (go ahead and|take a moment to) {core}.
        frame/warm = (could|can|would) you (please |){core}? | please {core}, if you would. | (when you're ready|whenever it suits you), could you {core}? | (when you have a minute|whenever you're ready), please {core}. | (would you be so kind as to|could I ask you to) {core}?
        conn_first = (to start|first|to begin with|as a first step), | let's start simple: | (let's see what's going on|let's find the cause|let me look into this with you): |
        conn_next = next, | now, | (in that case|then), | as a next step, | (let's move on|let's continue|let's go on): | |
        conn_again = (let's see if that helped|let's check if it worked|now for the test|let's verify): | now, | (to be sure|to verify), |
        core_signal = (look at|check|have a look at) the status bar (at the top of your screen|of your phone|) and tell me (what it shows|what signal you see|whether there is any signal) | (tell me|let me know) (what signal|which signal strength) the status bar at the top of your screen shows
        core_airplane_mode = (open|check|go to) the network status (page|screen|) and tell me (whether|if) airplane mode is on
        core_network_type = (open|check|go to) the network status (page|screen|) and tell me (which|what) type of network your phone is on
        core_mobile_data = (open|check|look at) the network status (page|screen|) and tell me (whether|if) mobile data is (on|enabled) | (check|find out) in the network status (whether|if) mobile data is (on|enabled)
        core_data_and_network = (open|check|look at) the network status (page|screen|) and tell me (whether|if) mobile data is on and (which|what) type of network it shows | (check|find out) in the network status (whether|if) mobile data is on, and (which|what) network type you have
        core_data_roaming = (open|check|look at) the network status (page|screen|) and tell me (whether|if) data roaming is (on|enabled) | (check|find out) in the network status (whether|if) data roaming is (on|enabled)
        core_sim_card = (check|look up) (the status of your SIM card|what your phone says about the SIM card|the SIM card's status) (and tell me what you find|and tell me what it says|) | (find out|tell me) (whether|if) your phone (sees|recognizes|detects) its SIM card
        core_apn = (open|look at|check) the APN settings and tell me (which name is set there|the APN name you see|the name of the access point)
        core_mmsc = (open|look at|check) the APN settings and tell me (whether|if) (an MMSC URL is set|there is an MMSC URL)
        core_speed = run a speed test (and tell me the result|and let me know what it says|on your mobile data) | (test|measure) your (data |connection |)speed with the speed test (and tell me the result|) | (start|do) a speed test and (tell me|report) what (comes out|you get)
        core_speed_again = run the speed test (again|once more|another time) | repeat the speed test (and tell me the result|) | (see|tell me) what the speed test says now
        core_data_saver = (check|find out|look up) (whether|if) data saver (mode |)is (on|active|active on your phone) | (look in your data settings|check your data settings) and tell me (whether|if) data saver is on
        core_network_mode = (check|look up|find out) which network mode (your phone prefers|is set as preferred) | (open|go to) the network mode settings and tell me (which mode is preferred|what is selected)
        core_vpn = (check|find out|look up) (whether|if) (your phone uses a VPN|a VPN is connected), and (how it performs|what its performance is) | (open|go to) the VPN settings and tell me (whether|if) one is connected and how well it performs
        core_wifi_calling = (check|find out|look up) (whether|if) Wi-Fi calling is (on|enabled) | (open|go to) the Wi-Fi calling settings and tell me (whether|if) it is on
        core_permissions = (check|look up|find out) (which permissions your messaging app has|whether your messaging app may use storage and SMS) | (open|go to) the permissions of your messaging app and tell me (about storage and SMS|whether storage and SMS are allowed)
        core_mms = (check|find out|tell me) (whether|if) your messaging app can send picture messages (at the moment|right now|) | (see|tell me) (whether|if) (MMS|picture messages) can be sent from your messaging app
        core_mms_again = (check|see) (again|once more) (whether|if) your messaging app can send picture messages | (tell me|see) (whether|if) picture messages can be sent now
        core_signal_again = (look at|check) the status bar (again|once more) and tell me (what it shows|if there is a signal) (now|) | (tell me|let me know) what signal the status bar shows now
        core_airplane_off = (turn|switch) airplane mode off | (turn|switch) off airplane mode
        core_reseat_sim = take out the SIM card and put it back in (firmly|carefully|) | re-seat the SIM card, that is, remove it and insert it again
        core_data_on = (turn|switch) mobile data on | (turn|switch) on mobile data (in your settings|)
        core_roaming_on = (turn|switch) data roaming on (on your phone|in your phone's settings|) | (turn|switch) on data roaming (on your phone|in the settings)
        core_saver_off = (turn|switch) data saver (mode |)off | (turn|switch) off data saver (mode|)
        core_best_mode = (set|change) the (preferred network mode|network mode preference) to "4G/5G preferred" | (choose|select) "4G/5G preferred" as the network mode
        core_vpn_off = disconnect (the VPN|your VPN) | (turn|switch) (the VPN|your VPN) off
        core_reset_apn = reset the APN settings (to their defaults|) | (choose|use|tap) the option to reset the APN settings | (set|bring) the APN settings back to their defaults
        core_wifi_calling_off = (turn|switch) Wi-Fi calling off | (turn|switch) off Wi-Fi calling
        core_grant_storage = (give|grant) the messaging app (the storage permission|permission to use storage) | allow (storage|access to storage) for the messaging app
        core_grant_sms = (give|grant) the messaging app (the SMS permission|permission to use SMS) | allow (SMS|access to SMS) for the messaging app
        core_reboot = (restart|reboot) your phone (and tell me when it's back|) | turn your phone off and on again
        core_pay = (check|look at) the payment request on your phone and, if (it's right|the amount is right|all is in order), (pay it|make the payment) | (open|find) the payment request (that should be on your phone|on your phone) and (pay it|make the payment) if it (looks|is) right
        why_line = I need to know which line this is about. | You may have several lines, and I want to pick the right one.
        why_bill = I need to know which bill this is about. | I want to be sure that I have the right bill.
        why_location = Mobile data works differently abroad, so I have to know. | Abroad, roaming has to be on for mobile data to work.
        why_amount = I need to know how much data to add. | Data is added by the gigabyte, so I need a number.
        why_reason = I only note it with the suspension. | It's just for the record.
        why_identity = I only ask so that I can be sure it's your account. | I need this to find your account and keep it safe.
        why_request = I only want to know what I can do for you. | I ask so that nothing is left open.
        where_bar = It's the row of small icons at the very top of your screen. | Look at the very top edge of the screen, where the clock and the battery are. | The status bar is the thin line with the icons above everything else.
        where_network = You'll find it in your settings, under network status. | It's in the settings: look for network, then status. | Open the settings app and look for the network status page.
        where_sim = It's in your settings, under SIM card status. | Look in the settings for SIM card; its status is shown there.
        where_tray = The SIM sits in a small tray on the edge of the phone, and a paper clip opens it. | There's a tiny tray on the side of the phone; a paper clip opens it.
        where_apn = It's in your settings, under mobile network, then access point names. | Look for access point names, or APN, in the mobile network settings.
        where_speed = Your phone has a speed test built in; just start it and wait a few seconds. | Look for the speed test on your phone, it takes only a few seconds.
        where_data = It's in your settings, under data usage. | Open the settings and look for data usage; it is listed there.
        where_mode = It's in your settings, under mobile network, then preferred network mode. | In the mobile network settings there's an entry for the preferred mode.
        where_vpn = It's in your settings, under network, then VPN. | Look for VPN in the network settings.
        where_calling = It's in your settings, under calls, then Wi-Fi calling. | Look for Wi-Fi calling in the call settings.
        where_apps = It's in your settings, under apps: pick the messaging app, then permissions. | Open the app list in your settings, choose messaging and then permissions.
        where_messages = Your messaging app shows it when you attach a picture. | Open the messaging app; it tells you whether picture messages can be sent.
        where_pay = Your phone shows open payment requests in our app. | Payment requests are listed in our app on your phone.
        where_power = Hold the power button for a few seconds and choose restart. | Press and hold the power button, then pick restart.
        """;
}
