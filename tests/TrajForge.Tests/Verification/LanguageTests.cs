using TrajForge.Tests.Support;

namespace TrajForge.Tests.Verification;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Je mets la note à jour, d'accord ?", CheckOutcome.Passed)]
    [InlineData("您好，请问您需要把便条改成燕麦吗？我可以马上为您处理。", CheckOutcome.Failed)]
    [InlineData("Сейчас я исправлю вашу заметку.", CheckOutcome.Failed)]
    [InlineData("Done: овсянка is on it now, as you asked.", CheckOutcome.Passed)]
    [InlineData("OK 好", CheckOutcome.Passed)]
    public async Task An_agent_that_falls_into_another_script_is_found(string said, CheckOutcome expected)
    {
        var episode = Some.GoodPlay().Agent(said).Customer("Thanks again, goodbye.").End();

        var verdict = await Some.VerdictAsync(Some.Task(), episode);

        Assert.Equal(expected, verdict.Checks.Single(check => check.Check == "form.language").Outcome);
    }

    [Fact]
    public async Task A_customer_who_writes_so_is_answered_so()
    {
        var episode = new Dialogue().Customer("Здравствуйте, мне нужна помощь с заметкой.").Agent("Здравствуйте, что мне исправить?").Customer("Ничего, спасибо, всего доброго.").End();

        var verdict = await Some.VerdictAsync(Some.Task(), episode);

        Assert.Equal(CheckOutcome.Passed, verdict.Checks.Single(check => check.Check == "form.language").Outcome);
    }
}
