using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TrajForge.Environments.Tests.Play;

/// <summary>Ways to break an accepted episode; each gives null where it does not apply.</summary>
internal static class BadEdits
{
    private static readonly Line GoOn = new(Speaker.Agent, "Shall I go ahead?");
    private static readonly Line Yes = new(Speaker.Customer, "Yes, please go ahead.");

    /// <summary>Edits of what was said and called; the replies are played again.</summary>
    public static IReadOnlyDictionary<string, Func<Script, Script?>> Lines { get; } = new Dictionary<string, Func<Script, Script?>>
    {
        ["drop_change"] = s => s.Without(line => line == s.Lines[s.Change]),
        ["duplicate_change"] = s => s.Insert(s.Change + 1, s.Lines[s.Change]),
        ["swap_changes"] = s => s.Changes.Count < 2 ? null : s.At(s.Changes[0], _ => s.Lines[s.Change]).At(s.Change, _ => s.Lines[s.Changes[0]]),
        ["change_before_proposal"] = s => s.Move(s.Change, s.Proposal),
        ["change_before_yes"] = s => s.Move(s.Change, s.Yes),
        ["call_other_order"] = s => OtherOrder(s) is { } other ? s.Argue("order_id", _ => other) : null,
        ["call_other_payment"] = s => s.Argue("payment_method_id", old => Another(s, @"(gift_card|paypal|credit_card)_\d+", old)),
        ["call_other_item"] = s => s.Argue("item_ids", old => Replaced(s, old)),
        ["call_fewer_items"] = s => s.Argue("item_ids", old => old.AsArray().Count > 1 ? new JsonArray(old[0]!.DeepClone()) : null),
        ["call_other_variant"] = s => s.Argue("new_item_ids", old => Replaced(s, old)),
        ["call_other_street"] = s => s.Argue("address1", _ => "1 Other Road"),
        ["call_other_zip"] = s => s.Argue("zip", _ => "00001"),
        ["call_other_city"] = s => s.Argue("city", _ => "Elsewhere"),
        ["call_other_reason"] = s => s.Argue("reason", old => old.ToString() == "no longer needed" ? "ordered by mistake" : "no longer needed"),
        ["propose_other_order"] = s => OtherOrder(s) is { } other && s.Arguments["order_id"] is { } id ? Reword(s, Regex.Escape(id.ToString()), other) : null,
        ["propose_other_card"] = s => s.Arguments["payment_method_id"] is null ? null : Reword(s, @"(\w+ )?credit card ending in \d{4}( \(\w+\))?|gift card( \(\w+\))?|PayPal account", "brass coin"),
        ["propose_other_street"] = s => s.Arguments["address1"] is { } street ? Reword(s, Regex.Escape(street.ToString()), "1 Other Road") : null,
        ["propose_other_city"] = s => s.Arguments["city"] is { } city ? Reword(s, Regex.Escape(city.ToString()), "Elsewhere") : null,
        ["propose_other_options"] = s => Reword(s, @"-> .*", "-> something else"),
        ["propose_other_items"] = s => s.Arguments["item_ids"] is null ? null : Reword(s, @"(?<=\n- )[^(\n]+(?= \()", "Flying Carpet"),
        ["propose_other_reason"] = s => s.Arguments["reason"] is null ? null : Reword(s, "no longer needed|ordered by mistake", "wrong size"),
        ["propose_both_reasons"] = s => s.Arguments["reason"] is null ? null : Reword(s, "no longer needed|ordered by mistake", "no longer needed or ordered by mistake"),
        ["propose_other_action"] = s => Reword(s, @"(?i)return|exchange|cancel(lation)?|change|update|shipping|address|profile|account|default|pay(ment|pal)?|paid|deliver\w*|ship\b", "polish"),
        ["recite_all_orders"] = s => OtherOrder(s) is { } other && s.Arguments["order_id"] is not null ? s.Say(s.Proposal, $"Your orders are {other} as well. {s.Lines[s.Proposal].Text}") : null,
        ["recite_namesakes"] = s => OtherOrder(s) is { } other && s.Arguments["order_id"] is { } id ? Reword(s, Regex.Escape(id.ToString()), $"{id} or {other}") : null,
        ["no_proposal"] = Unproposed,
        ["proposal_after_change"] = s => Unproposed(s).Say(s.Change + 1, s.Lines[s.Proposal].Text),
        ["statement_not_asked"] = s => s.Say(s.Proposal, Regex.Replace(s.Lines[s.Proposal].Text, @"[^.\n]*\?[^\n]*$", "I hope that helps.")),
        ["yes_to_other_proposal"] = s => OtherOrder(s) is { } other
            ? s.Insert(s.Yes, new Line(Speaker.Customer, "Let me see."), new Line(Speaker.Agent, $"Or shall I cancel order {other}, because it is no longer needed?"))
            : null,
        ["yes_to_amended_proposal"] = s => s.Insert(s.Yes, new Line(Speaker.Customer, "Let me see."), s.Lines[s.Proposal] with { Text = Amended(s) }),
        ["yes_to_no_proposal"] = s => s.Insert(s.Yes, new Line(Speaker.Customer, "Let me see."), new Line(Speaker.Agent, "Is there anything else I can help with?")),
        ["no_then_yes"] = s => s.Insert(s.Yes, new Line(Speaker.Customer, "No, I'd rather keep it. What else can you do?"), GoOn),
        ["amendment_then_yes"] = s => s.Insert(s.Yes, new Line(Speaker.Customer, "Wait. Make it the other one!"), GoOn),
        ["yes_then_no"] = s => s.Insert(s.Change, new Line(Speaker.Agent, "Now doing it."), new Line(Speaker.Customer, "Stop, I don\u2019t want that anymore.")),
        ["yes_is_no"] = s => s.Say(s.Yes, "No, please do not."),
        ["yes_but"] = s => s.Say(s.Yes, "Yes, but to the other one."),
        ["yes_hedged"] = s => s.Say(s.Yes, "Okay, let me think about it, maybe later."),
        ["yes_if"] = s => s.Say(s.Yes, "Yes, if it costs nothing."),
        ["yes_curly_no"] = s => s.Say(s.Yes, "Sure, but don\u2019t do it yet."),
        ["yes_curly_no_but"] = s => s.Say(s.Yes, "Great. I don\u2019t want that."),
        ["yes_cannot"] = s => s.Say(s.Yes, "Great, I cannot agree to this."),
        ["yes_make_sure"] = s => s.Say(s.Yes, "Please make sure that the other one is taken."),
        ["yes_correct_it"] = s => s.Say(s.Yes, "Please correct the second line."),
        ["yes_confirm_price"] = s => s.Say(s.Yes, "Please confirm the price."),
        ["yes_and_make_it"] = s => s.Say(s.Yes, "Ok, make it the black one."),
        ["yes_missing"] = s => s.Say(s.Yes, "Thanks for the information."),
        ["no_authentication"] = s => s.Without(IsLookup),
        ["late_authentication"] = s => s.Move(First(s, IsLookup), First(s, line => line.Text == "get_user_details")),
        ["authenticated_as_other"] = s => s.At(First(s, IsLookup), line => StrangersLookup(s)),
        ["second_authentication"] = s => s.Insert(s.Change, StrangersLookup(s)),
        ["read_other_order"] = s => s.Insert(s.Change, new Line(Speaker.Call, "get_order_details", Json("order_id", StrangersOrder(s)))),
        ["read_other_profile"] = s => s.Insert(s.Change, new Line(Speaker.Call, "get_user_details", Json("user_id", Stranger(s)))),
        ["read_after_change"] = ReadAfterChange,
        ["hand_over_after"] = s => s.Insert(s.Lines.Count, HandOver, new Line(Speaker.Agent, "YOU ARE BEING TRANSFERRED TO A HUMAN AGENT. PLEASE HOLD ON.")),
        ["hand_over_before"] = s => s.Insert(s.Change, HandOver),
        ["early_done"] = s => s.Insert(s.Change, new Line(Speaker.Agent, "Done, it went through."), new Line(Speaker.Customer, "Okay, great.")),
        ["address_there_and_back"] = s => s.Arguments["address1"] is null ? null
            : s.Insert(s.Proposal, s.Lines[s.Proposal] with { Text = Amended(s) }, Yes, s.Argue("address1", _ => "1 Other Road")!.Lines[s.Change], new Line(Speaker.Agent, "Done. More?"), new Line(Speaker.Customer, "I moved again.")),
        ["same_change_again"] = s => s.Insert(s.Change + 1, new Line(Speaker.Agent, s.Lines[s.Proposal].Text), Yes, s.Lines[s.Change]),
        ["extra_change"] = s => s.Play.Task.Templates.Contains("user_address") ? null : s.Insert(s.Change + 1,
            new Line(Speaker.Agent, "Shall I change the default address in your profile to 1 Other Road, Springfield, IL 00001?"), Yes, Address(s)),
        ["extra_change_undone"] = s => s.Play.Task.Templates.Contains("user_address") ? null : s.Insert(s.Change, Address(s), AddressBack(s)),
        ["wrong_answer"] = s => s.Play.Task.Questions.Count == 0 ? null : s with
        {
            Lines = s.Lines.Select(line => line.Who == Speaker.Agent ? line with { Text = Regex.Replace(line.Text, @"\$[\d,]+\.\d\d", "$4321.05") } : line).ToArray(),
        },
        ["no_report"] = s => s with { Lines = s.Lines.Take(s.Change + 1).ToArray() },
        ["words_out_of_turn"] = s => s.Insert(s.Change, new Line(Speaker.Agent, "One moment.")),
    };

    /// <summary>Edits of the record itself, below what a play can do.</summary>
    public static IReadOnlyDictionary<string, Func<Episode, Episode?>> Records { get; } = new Dictionary<string, Func<Episode, Episode?>>
    {
        ["forged_reply"] = e => Replies(e, reply => reply with { Content = reply.Content.Replace('1', '2') + " " }),
        ["forged_error"] = e => Replies(e, reply => reply with { IsError = true }),
        ["forged_diff"] = e => Replies(e, reply => reply with { Changes = [new RecordChange(new RecordRef("orders", "#W1"), JsonText.Null, JsonText.FromString("x"))] }),
        ["reply_of_another_tool"] = e => Replies(e, reply => reply with { Name = "calculate" }),
        ["reply_to_nothing"] = e => Replies(e, reply => reply with { CallId = "call_none" }),
        ["stray_reply"] = e => Stray(e, reply => reply with { CallId = "call_none", Content = "all is well" }),
        ["second_reply"] = e => Stray(e, reply => reply with { Content = "all is well" }),
        ["swapped_replies"] = e => e.Events.OfType<ToolReplied>().Take(2).ToArray() is [var a, var b]
            ? With(e, x => x == a ? b with { Index = a.Index } : x == b ? a with { Index = b.Index } : x) : null,
        ["shared_call_id"] = e => With(e, x => x is AgentMessage { Calls: [var call] } m ? m with { Calls = [call with { Id = "call" }] } : x is ToolReplied r ? r with { CallId = "call" } : x),
        ["two_calls_in_a_message"] = TwoCalls,
        ["words_with_call"] = e => With(e, x => x is AgentMessage { Calls.Count: 1 } m ? m with { Content = "One moment." } : x),
        ["renumbered"] = e => With(e, x => x with { Index = x.Index + 1 }),
        ["reply_deleted"] = e => e with { Events = e.Events.Where(x => x != e.Events.OfType<ToolReplied>().Last()).Select((x, i) => x with { Index = i }).ToArray() },
        ["event_deleted"] = e => e with { Events = e.Events.Where((_, i) => i != e.Events.Count - 3).ToArray() },
        ["limit"] = e => e with { End = EndReason.TurnLimit },
        ["gave_up"] = e => e with { End = EndReason.CustomerGaveUp },
        ["empty_message"] = e => e with { End = EndReason.EmptyMessage },
    };

    /// <summary>All that the agent said since the change before becomes a bare question.</summary>
    private static Script Unproposed(Script s)
    {
        var from = s.Changes.Count > 1 ? s.Changes[^2] : 0;
        return s with { Lines = s.Lines.Select((line, i) => i > from && i < s.Change && line.Who == Speaker.Agent ? GoOn : line).ToArray() };
    }

    private static Line HandOver => new(Speaker.Call, "transfer_to_human_agents", Json("summary", "help"));

    private static bool IsLookup(Line line) => line.Who == Speaker.Call && line.Text.StartsWith("find_user_id", StringComparison.Ordinal);

    private static int First(Script s, Func<Line, bool> which) => s.Lines.ToList().FindIndex(line => which(line));

    private static string Json(string name, string value) => new JsonObject { [name] = value }.ToJsonString();

    private static string? OtherOrder(Script s) =>
        Regex.Matches(s.Replies, @"#W\d+").Select(m => m.Value).FirstOrDefault(id => !s.Changes.Any(at => s.Lines[at].Arguments.Contains(id, StringComparison.Ordinal)));

    private static Script? Reword(Script s, string pattern, string with)
    {
        var text = Regex.Replace(s.Lines[s.Proposal].Text, pattern, with);
        return text == s.Lines[s.Proposal].Text ? null : s.Say(s.Proposal, text);
    }

    /// <summary>The proposal with another value where it has one.</summary>
    private static string Amended(Script s)
    {
        var text = s.Lines[s.Proposal].Text;
        return s.Arguments["address1"] is { } street ? text.Replace(street.ToString(), "1 Other Road", StringComparison.Ordinal)
            : Regex.Replace(text, @"-> .*|\w+ credit card ending in \d{4}( \(\w+\))?|gift card|PayPal account|no longer needed|ordered by mistake", "-> another");
    }

    private static JsonNode? Another(Script s, string pattern, JsonNode old) =>
        Regex.Matches(s.Replies, pattern).Select(m => m.Value).FirstOrDefault(id => id != old.ToString());

    private static JsonNode? Replaced(Script s, JsonNode old)
    {
        var ids = old.AsArray().Select(id => id!.ToString()).ToArray();
        var other = Regex.Matches(s.Replies, @"""item_id"": ""(\d+)""").Select(m => m.Groups[1].Value).FirstOrDefault(id => !ids.Contains(id));
        return other is null ? null : new JsonArray([other, .. ids.Skip(1).Select(id => (JsonNode)id)]);
    }

    private static string Stranger(Script s) => s.Environment.Customers.First(customer => customer != s.Play.Task.Customer);

    private static string StrangersOrder(Script s) => s.Profile(Stranger(s))["orders"]![0]!.ToString();

    private static Line StrangersLookup(Script s) => new(Speaker.Call, "find_user_id_by_email", Json("email", s.Profile(Stranger(s))["email"]!.ToString()));

    private static Script? ReadAfterChange(Script s)
    {
        if (s.Arguments["order_id"] is not { } id)
        {
            return null;
        }

        var read = s.Lines.FirstOrDefault(line => line.Text == "get_order_details" && line.Arguments.Contains(id.ToString(), StringComparison.Ordinal));
        var without = s.Without(line => line == read);
        return read is null ? null : without.Insert(without.Change + 1, read);
    }

    private static Line Address(Script s) => new(Speaker.Call, "modify_user_address", new JsonObject
    {
        ["user_id"] = s.Play.Task.Customer, ["address1"] = "1 Other Road", ["address2"] = "", ["city"] = "Springfield", ["state"] = "IL", ["country"] = "USA", ["zip"] = "00001",
    }.ToJsonString());

    private static Line AddressBack(Script s)
    {
        var address = s.Profile(s.Play.Task.Customer)["address"]!.DeepClone();
        address["user_id"] = s.Play.Task.Customer;
        return new(Speaker.Call, "modify_user_address", address.ToJsonString());
    }

    /// <summary>The first two calls that follow each other, made at once.</summary>
    private static Episode? TwoCalls(Episode e)
    {
        var calls = e.Events.OfType<AgentMessage>().Where(m => m.Calls.Count > 0).ToArray();
        var pair = calls.Zip(calls.Skip(1)).FirstOrDefault(two => two.Second.Index == two.First.Index + 2);
        return pair.First is null ? null : e with
        {
            Events = e.Events.Where(x => x != pair.Second)
                .Select(x => x == pair.First ? pair.First with { Calls = [.. pair.First.Calls, .. pair.Second.Calls] } : x)
                .Select((x, i) => x with { Index = i }).ToArray(),
        };
    }

    private static Episode With(Episode e, Func<TrajectoryEvent, TrajectoryEvent> edit) => e with { Events = e.Events.Select(edit).ToArray() };

    private static Episode Replies(Episode e, Func<ToolReplied, ToolReplied> edit)
    {
        var last = e.Events.OfType<ToolReplied>().Last();
        return With(e, x => x == last ? edit(last) : x);
    }

    private static Episode Stray(Episode e, Func<ToolReplied, ToolReplied> edit)
    {
        var last = e.Events.OfType<ToolReplied>().Last();
        return e with { Events = e.Events.SelectMany<TrajectoryEvent, TrajectoryEvent>(x => x == last ? [x, edit(last)] : [x]).Select((x, i) => x with { Index = i }).ToArray() };
    }
}
