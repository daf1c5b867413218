using System.Collections.Immutable;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;

namespace Pulumi.Generator.Tests.Packages;

public sealed class CommandTests
{
    [Test]
    public async Task FillsTheDefaultsOfAConnection()
    {
        var mocks = await TestStack.RunAsync(() => _ = new global::Pulumi.Command.Remote.Command("init", new()
        {
            Connection = new ConnectionArgs { Host = "192.0.2.10" },
            Create = "kubeadm init",
            Logging = Logging.None,
        }));

        var inputs = mocks.Only("init").Inputs;
        var connection = (ImmutableDictionary<string, object>)inputs["connection"];
        Assert.That(connection["port"], Is.EqualTo(22));
        Assert.That(connection["user"], Is.EqualTo("root"));
        Assert.That(inputs["logging"], Is.EqualTo("none"));
    }

    [Test]
    public async Task MakesSecretsOfWhatTheSchemaCallsSecret()
    {
        var connection = new ConnectionArgs { Host = "192.0.2.10", PrivateKey = "key" };
        var args = new CommandArgs { Connection = connection };

        Assert.That(await Output.IsSecretAsync(connection.PrivateKey.Apply(key => key)), Is.True);
        Assert.That(await Output.IsSecretAsync(connection.Host.Apply(host => host)), Is.False);
        Assert.That(await Output.IsSecretAsync(args.Connection.Apply(value => value)), Is.True);
    }
}
