using TrajForge.Specs;

namespace TrajForge.Tests.Specs;

public sealed class SpecReaderTests : IDisposable
{
    private const string Head = "name: demo\nenvironment: shop\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("trajforge-specs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_spec_of_two_keys_gets_every_default()
    {
        var result = Read(Head);

        Assert.Empty(result.Problems);
        Assert.Equal(("demo", "shop", 100, 10_000, 2), (result.Spec!.Name, result.Spec.Environment, result.Spec.Accept, result.Spec.MaxCandidates, result.Spec.Concurrency));
        Assert.Equal(0.55, result.Spec.Tasks.Goals[1]);
    }

    [Fact]
    public void Every_key_that_is_written_is_read()
    {
        File.WriteAllText(Path.Combine(_folder, "db.json"), "{}");
        var result = Read(Head + """
            variant: v2
            data: db.json
            seed: -3
            tasks:
              templates: {return: 0.75, cancel: 0.25}
              goals: {1: 0.5, 2: 0.5}
              exact_ids: 0.125
            players: {slips: 1, detours: 0}
            limits:
              wall_clock: 5
            verify:
              gates: [replay, form]
              lambda: 0.5
            output:
              formats: [rl]
              train_on_scripted: true
            """);

        Assert.Empty(result.Problems);
        var spec = result.Spec!;
        Assert.Equal(("v2", Path.Combine(_folder, "db.json"), -3L), (spec.Variant, spec.Data, spec.Seed));
        Assert.Equal(["cancel", "return"], spec.Tasks.Templates!.Keys);
        Assert.Equal((0.125, 1.0, 0.0, 5, 0.5, true), (spec.Tasks.ExactIds, spec.Players.Slips, spec.Players.Detours, spec.Limits.WallClock, spec.Verify.Lambda, spec.Output.TrainOnScripted));
        Assert.Equal(["replay", "form"], spec.Verify.Gates!);
        Assert.Equal(["rl"], spec.Output.Formats);
    }

    [Fact]
    public void Seven_mistakes_are_reported_at_once_in_the_order_of_lines()
    {
        var result = Read("""
            name: Demo Run
            environment: shop
            acept: 10
            seed: yes
            data: nowhere.json
            players:
              slips: 1.5
            tasks:
              templates: {refund: 1}
            output:
              formats: [parquet]
            """);

        Assert.Null(result.Spec);
        Assert.Equal(
            [
                "TF1022 demo.yaml:1 'name' is 'Demo Run'; expected 1 to 64 lower-case letters, digits and dashes, beginning with a letter or digit",
                "TF1008 demo.yaml:3 key 'acept' is not known in a spec; did you mean 'accept'?",
                "TF1010 demo.yaml:4 'seed' is the text 'yes'; expected a whole number",
                "TF1018 demo.yaml:5 data file 'nowhere.json' does not exist; looked for DIR/nowhere.json",
                "TF1011 demo.yaml:7 'players.slips' is 1.5; expected 0 to 1",
                "TF1012 demo.yaml:9 template 'refund' is not offered by 'shop'; did you mean 'return'?",
                "TF1015 demo.yaml:11 format 'parquet' does not exist; expected canonical, openai, rl",
            ],
            result.Problems.Select(problem => problem.ToString().Replace(_folder + "/demo.yaml", "demo.yaml").Replace(_folder, "DIR")));
    }

    [Theory]
    [InlineData("", 1, "TF1009", "key 'name' is missing")]
    [InlineData("# nothing\n", 1, "TF1009", "key 'environment' is missing")]
    [InlineData("[a, b]", 1, "TF1010", "'the spec' is a list; expected a map of keys")]
    [InlineData(Head + "a: [\n", 4, "TF1005", "not YAML")]
    [InlineData(Head + "seed: 1\nseed: 2\n", 4, "TF1006", "key 'seed' is given twice; it is already on line 3")]
    [InlineData(Head + "seed: &x 1\n", 3, "TF1007", "anchors, aliases and tags")]
    [InlineData(Head + "seed: !!int 1\n", 3, "TF1007", "anchors, aliases and tags")]
    [InlineData(Head + "---\na: 1\n", 3, "TF1007", "a second document")]
    [InlineData(Head + "seed: 99999999999999999999\n", 3, "TF1010", "expected a whole number")]
    [InlineData(Head + "seed:\n", 3, "TF1010", "'seed' is empty")]
    [InlineData(Head + "seed: '1'\n", 3, "TF1010", "'seed' is the text '1'")]
    [InlineData(Head + "accept: 0\n", 3, "TF1011", "'accept' is 0; expected 1 to 10000000")]
    [InlineData(Head + "accept: 50\nmax_candidates: 10\n", 4, "TF1020", "'max_candidates' is 10, less than 'accept', which is 50")]
    [InlineData(Head + "accept: 20000\n", 3, "TF1020", "'max_candidates' is 10000")]
    [InlineData(Head + "variant: v3\n", 3, "TF1014", "variant 'v3' is not offered by 'shop'; did you mean 'v2'?")]
    [InlineData(Head + "players:\n  agent: gpt\n", 4, "TF1017", "player 'gpt' does not exist; expected scripted")]
    [InlineData(Head + "players:\n  behaviours: {overload: 1}\n", 4, "TF1030", "behaviour 'overload' does not exist; expected contradictory_constraints")]
    [InlineData(Head + "players:\n  behaviours: {cooperativ: 1}\n", 4, "TF1030", "did you mean 'cooperative'?")]
    [InlineData(Head + "players:\n  behaviours: {hostility: 1}\n", 4, "TF1030", "behaviour 'hostility' never leads; it goes with contradictory_constraints or fabricated_parameters")]
    [InlineData(Head + "players:\n  behaviours: {cooperative: 0.5}\n", 4, "TF1019", "shares of 'players.behaviours' sum to 0.5")]
    [InlineData(Head + "players: 3\n", 3, "TF1010", "'players' is 3; expected a section of keys")]
    [InlineData(Head + "players: {slips: .nan}\n", 3, "TF1010", "'players.slips'")]
    [InlineData(Head + "verify:\n  gates: [form, replays]\n", 4, "TF1016", "did you mean 'replay'?")]
    [InlineData(Head + "verify:\n  gates: []\n", 4, "TF1023", "'verify.gates' lists nothing")]
    [InlineData(Head + "verify:\n  gates: [form, form]\n", 4, "TF1021", "'verify.gates' names 'form' twice")]
    [InlineData(Head + "tasks:\n  goals: {1: 0.4, 2: 0.4}\n", 4, "TF1019", "shares of 'tasks.goals' sum to 0.8; expected 1")]
    [InlineData(Head + "tasks:\n  goals: {1: 0, 2: 0}\n", 4, "TF1019", "sum to 0")]
    [InlineData(Head + "tasks:\n  goals: {1: 1.4, 2: -0.4}\n", 4, "TF1011", "'tasks.goals.1' is 1.4; expected 0 to 1")]
    [InlineData(Head + "tasks:\n  goals: {7: 1}\n", 4, "TF1011", "'a key of tasks.goals' is 7; expected 1 to 6")]
    [InlineData(Head + "tasks:\n  templates: {return_and_reorder: 1}\n  goals: {2: 0.5, 3: 0.5}\n", 5, "TF1031", "'tasks.goals' has tasks of 3, which the templates of 'tasks.templates' cannot make")]
    [InlineData(Head + "tasks:\n  templates: {return_and_reorder: 1}\n", 4, "TF1031", "'tasks.goals' has tasks of 1")]
    [InlineData(Head + "tasks:\n  templates: {return_and_reorder: 1}\n  goals: {2: 1}\n  grid: {1 x 1-2: 1}\n", 5, "TF1031", "'tasks.goals' has tasks of 1")]
    [InlineData(Head + "tasks:\n  grid: {1 by 3: 1}\n", 4, "TF1024", "'1 by 3' is no cell of a grid; expected CHANGES x READS, e.g. '1 x 3-5' or '3+ x 6+'")]
    [InlineData(Head + "tasks:\n  grid: {0 x 1: 1}\n", 4, "TF1024", "'0 x 1' is no cell")]
    [InlineData(Head + "tasks:\n  trials: 65\n", 4, "TF1011", "'tasks.trials' is 65; expected 1 to 64")]
    [InlineData(Head + "tasks:\n  grid: {1 x 1-2: 1}\n  cell_candidates: 99\n", 5, "TF1027", "'tasks.cell_candidates' is 99, less than the 100 rows that cell '1 x 1-2' is to have")]
    [InlineData(Head + "tasks:\n  trials: 4\n  pass_rate: {min: 0.8, max: 0.95}\n", 5, "TF1028", "'tasks.pass_rate' keeps 0.8 to 0.95, in which no task with an accepted attempt can lie when 'tasks.trials' is 4")]
    [InlineData(Head + "tasks:\n  pass_rate: {max: 0.95}\n", 4, "TF1028", "'tasks.trials' is 1")]
    [InlineData(Head + "output: {rl_groups: some}\n", 3, "TF1025", "rl groups 'some' do not exist")]
    [InlineData(Head + "output: {rl_groups: varied}\n", 3, "TF1029", "'output.rl_groups' is varied, but with 'tasks.trials' 1 no group varies")]
    [InlineData(Head + "tasks:\n  goals: {one: 1}\n", 4, "TF1010", "expected a whole number as key")]
    [InlineData(Head + "output: {train_on_scripted: maybe}\n", 3, "TF1010", "expected true or false")]
    [InlineData("name: demo\nenvironment: shopp\n", 2, "TF1013", "environment 'shopp' does not exist; did you mean 'shop'?")]
    [InlineData("name: 12\nenvironment: shop\n", 1, "TF1010", "'name' is 12; expected text")]
    public void A_mistake_is_named_with_its_line(string yaml, int line, string code, string message)
    {
        var problems = Read(yaml).Problems;

        Assert.Contains(problems, problem => problem.Line == line && problem.Code == code && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_a_folder_and_a_large_file_are_named()
    {
        File.WriteAllText(Path.Combine(_folder, "large.yaml"), new string('#', (1 << 20) + 1));
        File.WriteAllBytes(Path.Combine(_folder, "latin.yaml"), [0x6E, 0xE9]);

        Assert.Equal("TF1001", Code("absent.yaml"));
        Assert.Equal("TF1004", Code("."));
        Assert.Equal("TF1002", Code("large.yaml"));
        Assert.Equal("TF1003", Code("latin.yaml"));

        string Code(string name) => SpecReader.Read(Path.Combine(_folder, name), [new ShopPack()]).Problems.Single().Code;
    }

    [Fact]
    public void An_alias_bomb_stays_small()
    {
        var levels = Enumerable.Range(1, 40).Select(i => $"l{i}: &l{i} [*l{i - 1}, *l{i - 1}, *l{i - 1}]");
        var problems = Read(Head + "l0: &l0 x\n" + string.Join('\n', levels)).Problems;

        Assert.InRange(problems.Count, 41, 200);
        Assert.Contains(problems, problem => problem.Code == "TF1007");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var problems = Read(Head + "tasks: " + new string('[', 5000)).Problems;

        Assert.Equal("TF1007", Assert.Single(problems).Code);
    }

    [Fact]
    public void What_is_set_from_outside_is_checked_too_and_named_by_its_option()
    {
        var result = Read(Head + "accept: 10\n", SpecOverride.Number("accept", "--accept", 0), SpecOverride.Text("data", "--data", "/nowhere/db.json"));

        Assert.Equal(
            [
                "TF1011 --accept 'accept' is 0; expected 1 to 10000000",
                "TF1018 --data data file '/nowhere/db.json' does not exist; looked for /nowhere/db.json",
            ],
            result.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Data_may_be_a_directory_and_files_each_relative_to_the_spec()
    {
        var result = Read(Head + "data: ., demo.yaml\n");
        var missing = Read(Head + "data: ., nowhere.json\n");

        Assert.Equal($"{Path.GetFullPath(_folder)},{Path.GetFullPath(Path.Combine(_folder, "demo.yaml"))}", result.Spec?.Data);
        Assert.EndsWith(
            $"data file '., nowhere.json' does not exist; looked for {Path.GetFullPath(Path.Combine(_folder, "nowhere.json"))}", Assert.Single(missing.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_set_from_outside_wins()
    {
        Assert.Equal(7, Read(Head + "accept: 10\n", SpecOverride.Number("accept", "--accept", 7)).Spec!.Accept);
    }

    private SpecResult Read(string yaml, params SpecOverride[] overrides)
    {
        var path = Path.Combine(_folder, "demo.yaml");
        File.WriteAllText(path, yaml);
        return SpecReader.Read(path, [new ShopPack()], overrides);
    }
}
