using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.Json;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Hosts;

namespace CalicoAci.Infra.Tests.Stacks.Hosts;

/// <summary><c>calico-aci check-hosts</c> of the bare-metal stack, whose hosts are one real SSH server here.</summary>
public sealed class CheckHostsTests
{
    private static readonly string[] Nodes = ["metal-cp-1", "metal-cp-2", "metal-cp-3", "metal-worker-1", "metal-worker-2", "metal-worker-3"];

    private string _folder = "";
    private string _key = "";
    private string _other = "";
    private SshServer _server = null!;

    [OneTimeSetUp]
    public void StartTheServer()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-check-hosts-").FullName;
        _key = SshServer.MakeKey(_folder, "key", "ecdsa");
        _other = SshServer.MakeKey(_folder, "other", "ecdsa");
        _server = new SshServer(IPAddress.Loopback, _key);
    }

    [OneTimeTearDown]
    public void Clean()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task AllGoodHostsEndWithSuccess()
    {
        Outcome outcome = await CheckAsync(Ssh(Nodes.ToDictionary(node => node, _ => SshServer.PublicKey(_key))));

        Assert.That((outcome.Code, outcome.Error), Is.EqualTo((ExitCodes.Success, "")));
        Assert.That(outcome.Text, Does.Contain("6 of 6 hosts can be reached"));
    }

    [Test]
    public async Task EveryHostThatIsWrongIsNamedAtOnce()
    {
        var keys = Nodes.Skip(1).ToDictionary(node => node, _ => SshServer.PublicKey(_key));
        keys["metal-cp-3"] = SshServer.PublicKey(_other);
        Outcome outcome = await CheckAsync(Ssh(keys).Replace("metal-worker-2: 127.0.0.1", "metal-worker-2: no-such-host.invalid", StringComparison.Ordinal));

        string[] lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.Errors));
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines, Has.One.StartsWith("warning metal-cp-1: calico-aci:compute.ssh.hostKeys.metal-cp-1 is not given"));
        Assert.That(lines, Has.One.StartsWith("error metal-cp-3: calico-aci:compute.ssh.hostKeys.metal-cp-3 is SHA256:"));
        Assert.That(lines, Has.One.StartsWith("error metal-worker-2: there is no name no-such-host.invalid (calico-aci:compute.ssh.addresses.metal-worker-2)"));
        Assert.That(outcome.Text, Does.Contain("wrong host key").And.Contains("no such name").And.Contains("no host key given").And.Contains("4 of 6 hosts can be reached"));
    }

    [Test]
    public async Task KeysCanBeRequired()
    {
        string settings = Ssh([]);

        Assert.That((await CheckAsync(settings)).Code, Is.EqualTo(ExitCodes.Success));
        Assert.That((await CheckAsync(settings, "--require-keys")).Code, Is.EqualTo(ExitCodes.Errors));
    }

    [Test]
    public async Task HostsBehindABastionAreNotChecked()
    {
        string settings = Ssh([]).Replace("      port: ", $"      bastion: {{ host: 127.0.0.1, user: jump, port: {_server.Port.ToString(CultureInfo.InvariantCulture)}, hostKey: '{SshServer.PublicKey(_other)}' }}\n      port: ", StringComparison.Ordinal);
        Outcome outcome = await CheckAsync(settings);

        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("error bastion: calico-aci:compute.ssh.bastion.hostKey is SHA256:").And.Contains("note metal-cp-1: is reached through the bastion only"));
    }

    [Test]
    public async Task JsonHasEveryHost()
    {
        Outcome outcome = await CheckAsync(Ssh([]), "--json");

        using var json = JsonDocument.Parse(outcome.Text);
        Assert.That(json.RootElement.EnumerateArray().Select(host => host.GetProperty("host").GetString()), Is.EqualTo(Nodes));
        Assert.That(json.RootElement.EnumerateArray().Select(host => host.GetProperty("hostKey").GetString()), Has.All.EqualTo(SshServer.PublicKey(_key)));
    }

    [Test]
    public async Task VmsAreCheckedWhenAskedFor()
    {
        string settings = Edited("dev", ["dev-cp-1", "dev-cp-2", "dev-cp-3", "dev-worker-1", "dev-worker-2", "dev-worker-3"], []);

        Assert.That((await CheckAsync(settings, "--stack", "dev")).Text, Does.Contain("has no bare-metal hosts"));
        Assert.That((await CheckAsync(settings, "--stack", "dev", "--vms")).Text, Does.Contain("6 of 6 hosts can be reached"));
    }

    private string Ssh(Dictionary<string, string> keys) => Edited("bare-metal", Nodes, keys);

    private string Edited(string stack, string[] nodes, Dictionary<string, string> keys)
    {
        string file = stack == "dev" ? "Pulumi.dev.yaml" : Path.Combine("stacks", $"Pulumi.{stack}.yaml");
        string text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, file));
        string edited = text.Replace(
            "    ssh:\n",
            "    ssh:\n"
            + $"      port: {_server.Port.ToString(CultureInfo.InvariantCulture)}\n"
            + $"      hostKeys: {{ {string.Join(", ", keys.Select(key => $"{key.Key}: '{key.Value}'"))} }}\n"
            + $"      addresses: {{ {string.Join(", ", nodes.Select(node => $"{node}: 127.0.0.1"))} }}\n",
            StringComparison.Ordinal);
        Assert.That(edited, Is.Not.EqualTo(text));
        return edited;
    }

    private async Task<Outcome> CheckAsync(string settings, params string[] arguments)
    {
        string file = Path.Combine(_folder, $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, settings);
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandTree.RunAsync(
            [
                "check-hosts", "--cwd", RepositoryFiles.Root, "--config-file", file, "--program", Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll"),
                "--no-color", "--wait", "60", .. arguments.Contains("--stack") ? [] : (string[])["--stack", "bare-metal"], .. arguments,
            ],
            new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString(), error.ToString());
    }

    private sealed record Outcome(int Code, string Text, string Error);
}
