using System.Net;
using System.Text.Json;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Settings.Binding;

public sealed class SettingsBinderTests
{
    private const string Path = "calico-aci:sample";

    [Test]
    public void ReadsEveryKindOfMember()
    {
        (SampleSettings? settings, SettingsErrors errors) = Bind("""
            {
              "name": "abc", "hold": 9, "asn": 4200000000, "share": 0.25, "enabled": false, "scheme": "per-node",
              "address": "192.168.2.1", "prefix": "2001:db8::/64", "children": [{ "rack": "r1", "numbers": [1, 2] }],
              "byName": { "a.b": { "rack": "r2" } }, "child": { "rack": "r3" }
            }
            """);

        Assert.That(errors.All, Is.Empty);
        Assert.That(settings, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(settings!.Name, Is.EqualTo("abc"));
            Assert.That(settings.Hold, Is.EqualTo(9));
            Assert.That(settings.Asn, Is.EqualTo(4200000000));
            Assert.That(settings.Share, Is.EqualTo(0.25));
            Assert.That(settings.Enabled, Is.False);
            Assert.That(settings.Scheme, Is.EqualTo(AsScheme.PerNode));
            Assert.That(settings.Address, Is.EqualTo(IPAddress.Parse("192.168.2.1")));
            Assert.That(settings.Prefix, Is.EqualTo(Cidr.Parse("2001:db8::/64")));
            Assert.That(settings.Children.Single().Numbers, Is.EqualTo(new[] { 1, 2 }));
            Assert.That(settings.ByName["a.b"].Rack, Is.EqualTo("r2"));
            Assert.That(settings.Child.Rack, Is.EqualTo("r3"));
        });
    }

    [Test]
    public void KeepsDefaultsOfAbsentAndEmptySettings()
    {
        (SampleSettings? settings, SettingsErrors errors) = Bind("""{ "name": "abc", "hold": null }""");

        Assert.That(errors.All, Is.Empty);
        Assert.That(settings!.Hold, Is.EqualTo(3));
        Assert.That(settings.Asn, Is.Null);
        Assert.That(settings.Child.Rack, Is.EqualTo("none"));
    }

    [Test]
    public void ReadsNumbersAndTruthValuesFromTexts()
    {
        (SampleSettings? settings, SettingsErrors errors) = Bind("""{ "name": "abc", "hold": "9", "enabled": "false", "share": "0.75", "child": { "rack": 7 } }""");

        Assert.That(errors.All, Is.Empty);
        Assert.That(settings!.Hold, Is.EqualTo(9));
        Assert.That(settings.Enabled, Is.False);
        Assert.That(settings.Share, Is.EqualTo(0.75));
        Assert.That(settings.Child.Rack, Is.EqualTo("7"));
    }

    [TestCase("""{ "name": "abc", "hodl": 4 }""", "hodl", DiagnosticIds.UnknownSetting, "did you mean 'hold'?")]
    [TestCase("""{ "name": "abc", "Enabled": true }""", "Enabled", DiagnosticIds.UnknownSetting, "did you mean 'enabled'?")]
    [TestCase("""{ "name": "abc", "colour": 4 }""", "colour", DiagnosticIds.UnknownSetting, "allowed are address, asn,")]
    [TestCase("{ }", "name", DiagnosticIds.MissingSetting, "must be a text (The name)")]
    [TestCase("""{ "name": null }""", "name", DiagnosticIds.MissingSetting, "is missing")]
    [TestCase("""{ "name": "abc", "hold": "soon" }""", "hold", DiagnosticIds.WrongType, "found 'soon'; must be a whole number from 1 to 3600 s")]
    [TestCase("""{ "name": "abc", "hold": 1.5 }""", "hold", DiagnosticIds.WrongType, "found the number 1.5; must be a whole number")]
    [TestCase("""{ "name": "abc", "hold": 99999999999 }""", "hold", DiagnosticIds.WrongType, "must be a whole number from 1 to 3600 s")]
    [TestCase("""{ "name": "abc", "asn": -1 }""", "asn", DiagnosticIds.WrongType, "found the number -1")]
    [TestCase("""{ "name": "abc", "hold": 0 }""", "hold", DiagnosticIds.OutOfRange, "found the number 0; must be from 1 to 3600 s")]
    [TestCase("""{ "name": 1.30 }""", "name", DiagnosticIds.WrongType, "must be a text: write it in quotes")]
    [TestCase("""{ "name": "a1" }""", "name", DiagnosticIds.PatternMismatch, "found 'a1'; must be lower-case letters")]
    [TestCase("""{ "name": "abc\n" }""", "name", DiagnosticIds.PatternMismatch, "must be lower-case letters")]
    [TestCase("""{ "name": "abcdefghi" }""", "name", DiagnosticIds.WrongLength, "of 9 characters; must have at most 8 characters")]
    [TestCase("""{ "name": "abc", "scheme": "pernode" }""", "scheme", DiagnosticIds.NotAllowed, "must be one of 'shared', 'per-node'; did you mean 'per-node'?")]
    [TestCase("""{ "name": "abc", "scheme": 1 }""", "scheme", DiagnosticIds.WrongType, "must be one of 'shared', 'per-node'")]
    [TestCase("""{ "name": "abc", "address": "10.1" }""", "address", DiagnosticIds.WrongType, "must be an IP address")]
    [TestCase("""{ "name": "abc", "address": "010.1.1.1" }""", "address", DiagnosticIds.WrongType, "must be an IP address")]
    [TestCase("""{ "name": "abc", "prefix": "10.1.1.7/24" }""", "prefix", DiagnosticIds.WrongType, "which has host bits set: did you mean 10.1.1.0/24?")]
    [TestCase("""{ "name": "abc", "prefix": "10.1.1.0/33" }""", "prefix", DiagnosticIds.WrongType, "must be an IP prefix")]
    [TestCase("""{ "name": "abc", "enabled": "yes" }""", "enabled", DiagnosticIds.WrongType, "found 'yes'; must be true or false")]
    [TestCase("""{ "name": "abc", "children": {} }""", "children", DiagnosticIds.WrongType, "found an object; must be a list")]
    [TestCase("""{ "name": "abc", "children": [{ "rack": "a" }, {}] }""", "children[1].rack", DiagnosticIds.MissingSetting, "is missing")]
    [TestCase("""{ "name": "abc", "children": [{ "rack": "a", "numbers": [1, 0] }] }""", "children[0].numbers[1]", DiagnosticIds.OutOfRange, "at least 1")]
    [TestCase("""{ "name": "abc", "children": [{ "rack": "a" }, { "rack": "a" }, { "rack": "a" }] }""", "children", DiagnosticIds.WrongLength, "has 3 items; must have at most 2 items")]
    [TestCase("""{ "name": "abc", "texts": ["abc", "abc", "abc"] }""", "texts", DiagnosticIds.WrongLength, "has 3 items; must have at most 2 items")]
    [TestCase("""{ "name": "abc", "texts": ["abc", "ABC"] }""", "texts[1]", DiagnosticIds.PatternMismatch, "must be lower-case letters")]
    [TestCase("""{ "name": "abc", "children": [null] }""", "children[0]", DiagnosticIds.WrongType, "found nothing; must be an object")]
    [TestCase("""{ "name": "abc", "byName": { "a.b": { "rakc": "1", "rack": "2" } } }""", "byName[\"a.b\"].rakc", DiagnosticIds.UnknownSetting, "did you mean 'rack'?")]
    [TestCase("""{ "name": "abc", "hold": 4, "hold": 5 }""", "hold", DiagnosticIds.Duplicate, "is given twice")]
    [TestCase("""{ "name": "abc", "asn": 42 }""", "asn", "CA042", "must not be 42")]
    public void SaysWhatIsWrong(string json, string member, string id, string message)
    {
        (_, SettingsErrors errors) = Bind(json);

        SettingsError error = errors.All.Single();
        Assert.That(error.Path, Is.EqualTo($"{Path}.{member}"));
        Assert.That(error.Id, Is.EqualTo(id));
        Assert.That(error.Message, Does.Contain(message));
    }

    [Test]
    public void SaysEverythingThatIsWrongAtOnce()
    {
        (SampleSettings? settings, SettingsErrors errors) = Bind("""{ "hold": 0, "scheme": "x", "zzzzzzz": 1, "child": { "rack": [] }, "address": true }""");

        Assert.That(settings, Is.Null);
        Assert.That(errors.All.Select(error => error.Path["calico-aci:sample.".Length..]), Is.EquivalentTo(new[] { "name", "hold", "scheme", "zzzzzzz", "child.rack", "address" }));
    }

    [Test]
    public void KeepsValuesThatOnlyBreakABoundForFurtherRules()
    {
        (SampleSettings? settings, SettingsErrors errors) = Bind("""{ "name": "abc", "hold": 0, "asn": 42 }""");

        Assert.That(settings!.Hold, Is.Zero);
        Assert.That(errors.All.Select(error => error.Id), Is.EqualTo(new[] { DiagnosticIds.OutOfRange, "CA042" }));
    }

    [Test]
    public void NeverShowsASecret()
    {
        (_, SettingsErrors errors) = Bind("""{ "name": "abc", "password": "s3c" }""");

        Assert.That(errors.All.Single().Path, Is.EqualTo("calico-aci:sample.password"));
        Assert.That(errors.All.Single().ToString(), Does.Not.Contain("s3c"));
    }

    [Test]
    public void NeverShowsAnyValueOfASecretObject()
    {
        var errors = new SettingsErrors();
        SettingsBinder.Bind<SampleSettings>(
            JsonDocument.Parse("""{ "name": "TOPSECRET1", "hold": 987654, "scheme": "TOPSECRET2", "address": "TOPSECRET3", "prefix": "10.9.8.7/24" }""").RootElement,
            Path,
            errors,
            hideValues: true);

        Assert.That(errors.All, Has.Count.EqualTo(6));
        Assert.That(string.Join('\n', errors.All), Does.Not.Contain("TOPSECRET").And.Not.Contain("987654").And.Not.Contain("10.9.8"));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property NeverThrowsWhateverTheJson() => Prop.ForAll(Arb.From(JsonValues.Generator(depth: 3)), json =>
    {
        (SampleSettings? settings, SettingsErrors errors) = Bind(json);
        return (settings is not null || errors.All.Count > 0) && errors.All.All(error => error.Path.StartsWith(Path, StringComparison.Ordinal));
    });

    private static (SampleSettings? Settings, SettingsErrors Errors) Bind(string json)
    {
        var errors = new SettingsErrors();
        using var document = JsonDocument.Parse(json);
        return (SettingsBinder.Bind<SampleSettings>(document.RootElement, Path, errors), errors);
    }
}
