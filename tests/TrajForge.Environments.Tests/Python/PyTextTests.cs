using TrajForge.Python;

namespace TrajForge.Environments.Tests.Python;

public sealed class PyTextTests
{
    [Theory]
    [InlineData(12, "12.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.05, "0.05")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.5e-7, "1.5e-07")]
    [InlineData(14.249999999999943, "14.249999999999943")]
    [InlineData(1e300, "1e+300")]
    public void Floats_are_printed_as_python_prints_them(double number, string text) => Assert.Equal(text, PyText.Float(number));

    [Fact]
    public void Text_is_escaped_as_python_escapes_it()
    {
        var value = PyDict.Of(("a", "é\"\\\n\u007f😀/'"), ("b", new PyList([PyValue.None, true])));

        Assert.Equal("""{"a": "\u00e9\"\\\n\u007f\ud83d\ude00/'", "b": [null, true]}""", PyText.Json(value));
    }

    [Theory]
    [InlineData("""{"b": [1, 2.0], "a": {"x": null}, "c": [], "d": [true]}""", "(('a', (('x', None),)), ('b', (1, 2.0)), ('c', ()), ('d', (True,)))")]
    [InlineData("""{"it's": "say \"no\"", "both": "'\""}""", """(('both', '\'"'), ("it's", 'say "no"'))""")]
    public void A_tree_becomes_the_tuples_that_v1_hashes(string json, string text) => Assert.Equal(text, PyText.Tuples(PyValue.Parse(json)));

    [Theory]
    [InlineData(2.675, 2.67)]
    [InlineData(0.125, 0.12)]
    [InlineData(0.375, 0.38)]
    [InlineData(-0.125, -0.12)]
    [InlineData(1.005, 1.0)]
    [InlineData(40.449999999999996, 40.45)]
    public void Money_is_rounded_as_python_rounds_it(double amount, double rounded) => Assert.Equal(rounded, PyMath.Round2(amount));
}
