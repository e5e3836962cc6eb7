namespace TrajForge.Tests.Plugins;

/// <summary>A plug-in with a good verifier, and a bad one that does wrong in the way that its settings name.</summary>
internal static class Misbehaviour
{
    public const string Source = """
        public sealed record BadSettings { public string Way { get; init; } = ""; }

        public sealed class GoodVerifier : IVerifier
        {
            public string Id => "good";
            public int Version => 3;
            public IReadOnlyList<string> Checks => ["good.events"];
            public IReadOnlyList<CheckResult> Verify(Judgement judgement) => [CheckResult.Pass("good.events")];
        }

        public sealed class BadVerifier(BadSettings settings) : IVerifier
        {
            public string Id => "bad";
            public int Version => 1;
            public IReadOnlyList<string> Checks => ["bad.check"];

            public IReadOnlyList<CheckResult> Verify(Judgement judgement)
            {
                var pass = CheckResult.Pass("bad.check");
                switch (settings.Way)
                {
                    case "throws": throw new InvalidOperationException("out of sorts");
                    case "hangs": Thread.Sleep(Timeout.Infinite); return [pass];
                    case "crashes": Environment.FailFast("boom"); return [pass];
                    case "overflows": return Deeper(judgement, 0);
                    case "holds": var held = new List<byte[]>(); while (true) { held.Add(new byte[1 << 20]); }
                    case "allocates": for (var i = 0; i < 100; i++) { GC.KeepAlive(new byte[1 << 20]); } return [pass];
                    case "nan": return [pass with { Score = double.NaN }];
                    case "above": return [pass with { Score = 1.5 }];
                    case "empty": return [];
                    case "null": return null!;
                    case "null result": return [null!];
                    case "foreign": return [CheckResult.Pass("constraints.met")];
                    case "missing event": return [CheckResult.Fail("bad.check", "there", 99)];
                    case "negative event": return [CheckResult.Fail("bad.check", "there", -1)];
                    case "long": return [CheckResult.Fail("bad.check", new string('x', 100_000))];
                    case "null text": return [pass with { Finding = null! }];
                    case "many": return [.. Enumerable.Repeat(pass, 5000)];
                    case "outcome": return [pass with { Outcome = (CheckOutcome)9 }];
                    case "prints": Console.Out.WriteLine("chatter"); return [pass];
                    case "meddles": ((ReplayedStep[])(object)judgement.Steps)[0] = null!; return [pass];
                    default: return [pass];
                }
            }

            private static IReadOnlyList<CheckResult> Deeper(Judgement judgement, int depth) => Deeper(judgement with { Superfluous = [depth] }, depth + 1).Append(CheckResult.Pass("bad.check")).ToArray();
        }
        """;

    /// <summary>Ways that only a process of its own survives.</summary>
    public static TheoryData<string> Fatal { get; } = ["crashes", "overflows", "holds"];

    /// <summary>Ways that break the contract of results, each with a word of what is said of it.</summary>
    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "throws", "threw InvalidOperationException: out of sorts" },
        { "nan", "the score NaN" },
        { "above", "the score 1.5" },
        { "empty", "gave no result" },
        { "null", "gave no result" },
        { "null result", "a result is null" },
        { "foreign", "'constraints.met', which is none of its checks" },
        { "missing event", "cites event 99" },
        { "negative event", "cites event -1" },
        { "long", "more than 65536 letters" },
        { "null text", "a text that is null" },
        { "many", "more than 1000 results" },
        { "outcome", "the outcome 9" },
    };
}
