using Pulumi.Tests.Fakes;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Core;

public class ConfigTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["project:text"] = "a",
        ["project:flag"] = "true",
        ["project:count"] = "3",
        ["project:ratio"] = "1.5",
        ["project:object"] = """{"Hosts":["x","y"]}""",
        ["project:password"] = "hunter2",
        ["aci:url"] = "https://apic",
    };

    [Test]
    public Task ReadsAllTypes() => RunAsync(config =>
    {
        Assert.That(config.Get("text"), Is.EqualTo("a"));
        Assert.That(config.GetBoolean("flag"), Is.True);
        Assert.That(config.GetInt32("count"), Is.EqualTo(3));
        Assert.That(config.GetDouble("ratio"), Is.EqualTo(1.5));
        Assert.That(config.GetObject<Shape>("object").Hosts, Is.EqualTo(new[] { "x", "y" }));
        Assert.That((config.Require("text"), config.RequireBoolean("flag"), config.RequireInt32("count"), config.RequireDouble("ratio")), Is.EqualTo(("a", true, 3, 1.5)));
        Assert.That(config.RequireObject<Shape>("object").Hosts, Has.Length.EqualTo(2));
        Assert.That(new Config("aci").Require("url"), Is.EqualTo("https://apic"));
    });

    [Test]
    public Task MissingValuesAreNull() => RunAsync(config =>
    {
        Assert.That(config.Get("none"), Is.Null);
        Assert.That(config.GetBoolean("none"), Is.Null);
        Assert.That(config.GetInt32("none"), Is.Null);
        Assert.That(config.GetObject<Shape>("none"), Is.Null);
        Assert.That(config.GetSecret("none"), Is.Null);
        Assert.That(config.GetSecretObject<Shape>("none"), Is.Null);
    });

    [Test]
    public async Task SecretFormsGiveSecrets()
    {
        var secrets = new List<Output<object>>();
        await RunAsync(config => secrets.AddRange(
        [
            config.RequireSecret("password").Apply(v => (object)v),
            config.RequireSecretBoolean("flag").Apply(v => (object)v),
            config.RequireSecretInt32("count").Apply(v => (object)v),
            config.RequireSecretDouble("ratio").Apply(v => (object)v),
            config.RequireSecretObject<Shape>("object").Apply(v => (object)v.Hosts[0]),
            config.GetSecret("password")!.Apply(v => (object)v),
        ]));

        Assert.That(await Task.WhenAll(secrets.Select(Output.IsSecretAsync)), Is.All.True);
        Assert.That(await Task.WhenAll(secrets.Select(ValueOf)), Is.EqualTo(new object[] { "hunter2", true, 3, 1.5, "x", "hunter2" }));
    }

    [Test]
    public Task MissingKeyTellsTheCommandThatSetsIt() => RunAsync(config =>
    {
        Assert.That(() => config.Require("host"), Throws.InstanceOf<RunException>().With.Message.Contains("pulumi config set project:host <value>"));
        Assert.That(() => config.RequireInt32("host"), Throws.InstanceOf<RunException>().With.Message.Contains("pulumi config set project:host <value>"));
        Assert.That(() => config.RequireSecret("bgp"), Throws.InstanceOf<RunException>().With.Message.Contains("pulumi config set --secret project:bgp <value>"));
        Assert.That(() => new Config("aci").RequireSecretObject<Shape>("x"), Throws.InstanceOf<RunException>().With.Message.Contains("--secret aci:x"));
    });

    [Test]
    public Task WrongTypeNeverShowsTheValue() => RunAsync(config =>
    {
        foreach (var read in new Action[]
        {
            () => config.RequireSecretInt32("password"),
            () => config.GetBoolean("password"),
            () => config.GetDouble("password"),
            () => config.RequireSecretObject<Shape>("password"),
            () => config.GetObject<Shape>("password"),
        })
        {
            var error = Assert.Throws(Is.InstanceOf<RunException>(), read)!;
            Assert.That(error.ToString(), Does.Not.Contain("hunter2"));
            Assert.That(error.Message, Does.Contain("'project:password'"));
        }
    });

    [Test]
    public async Task MissingKeyFailsTheRunWithItsMessageAlone()
    {
        var errors = await new FakeRun().FailAsync(() => new Config().Require("host"));

        Assert.That(errors, Is.EqualTo(new[] { "The configuration value 'project:host' is required, but it is not set. Set it with: pulumi config set project:host <value>" }));
    }

    private static Task RunAsync(Action<Config> read) => new FakeRun { Config = Values }.SucceedAsync(() => read(new Config()));

    private sealed record Shape(string[] Hosts);
}
