using System.Globalization;
using System.Text.Json;
using FsCheck;
using Pulumi.Generator.Json;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Pulumi.Generator.Tests.Json;

public sealed class JsonReaderTests
{
    [Property]
    public bool ReadsEveryStringThatTheFrameworkWrites(string? text) =>
        text is null || JsonReader.Read(JsonSerializer.Serialize(text)).Text == JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text));

    [Property]
    public bool ReadsEveryNumberThatTheFrameworkWrites(NormalFloat number) =>
        double.Parse(JsonReader.Read(JsonSerializer.Serialize(number.Get)).Text, CultureInfo.InvariantCulture).Equals(number.Get);

    [TestCase("[1, 2,]")]
    [TestCase("{\"a\" 1}")]
    [TestCase("{a: 1}")]
    [TestCase("\"a\nb\"")]
    [TestCase("nul")]
    [TestCase("1.2.3")]
    [TestCase("")]
    public void RejectsWhatIsNotJson(string text) =>
        Assert.That(() => JsonReader.Read(text), Throws.TypeOf<JsonSyntaxException>());

    [Test]
    public void RejectsBottomlessNestingInsteadOfOverflowing() =>
        Assert.That(() => JsonReader.Read(new string('[', 100_000)), Throws.TypeOf<JsonSyntaxException>());

    [Test]
    public void KeepsThePlaceOfNamesAndValues()
    {
        var value = JsonReader.Read("""{ "a" : [ true ] }""");

        Assert.That(value.Member("a")!.NameSpan.Start, Is.EqualTo(2));
        Assert.That(value["a"]!.Span.Start, Is.EqualTo(8));
        Assert.That(value["a"]!.Items[0].Span.Length, Is.EqualTo(4));
    }
}
