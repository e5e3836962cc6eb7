using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>What tokens cost, in billionths of the prices' currency, so that sums are exact.</summary>
public sealed class Price(PriceSpec price)
{
    private const long PerUnit = 1_000_000_000;
    private const long PerPrice = 1_000_000;

    // Prices are per million tokens, so one of a billionth is a thousandth per million.
    private readonly decimal _input = Each(price.Input);
    private readonly decimal _output = Each(price.Output);
    private readonly decimal _cached = Each(price.Cached ?? price.Input);

    /// <summary>Rounded up, so that what is booked is never less than the bill.</summary>
    public long Of(ModelUsage usage) =>
        (long)decimal.Ceiling((_input * (usage.Input - usage.Cached)) + (_cached * usage.Cached) + (_output * usage.Output));

    /// <summary>The most that so many tokens can cost.</summary>
    public long Most(long input, long output) => (long)decimal.Ceiling((Math.Max(_input, _cached) * input) + (_output * output));

    /// <summary>An amount as the spec writes it.</summary>
    public static long FromMoney(double money) => (long)decimal.Floor((decimal)money * PerUnit);

    public static decimal ToMoney(long billionths) => (decimal)billionths / PerUnit;

    private static decimal Each(double perMillion) => (decimal)perMillion * PerUnit / PerPrice;
}
