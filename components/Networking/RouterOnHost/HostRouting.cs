using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Networking.RouterOnHost.Frr;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>Bare-metal hosts that route themselves: FRR on each, all at once, reloaded in place when its configuration changes.</summary>
public sealed class HostRouting : ComponentResource
{
    private const string Token = "calico-aci:networking:RouterOnHost";
    private const string ScriptName = "host-router";

    /// <summary>Sets the hosts up.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The hosts and what they have in common.</param>
    /// <param name="options">Resource options.</param>
    public HostRouting(string name, HostRoutingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        string script = Script();
        Routers = args.Hosts.ToDictionary(
            access => access.Host.Name,
            Resource (access) => new Command(
                $"{name}-{access.Host.Name}",
                new CommandArgs
                {
                    Connection = access.Connection,
                    Create = ShellText.Command("sudo", "-n", "timeout", "--kill-after=30", "900", "bash", "-c", script, ScriptName, access.Host.Name),
                    Stdin = FrrSerializer.Serialize(HostRouterPlanner.Plan(access.Host, args.Policy)),
                },
                new CustomResourceOptions { Parent = this, DependsOn = args.After.ToArray() }),
            StringComparer.Ordinal);
        RegisterOutputs();
    }

    /// <summary>What a host's next step waits for, by host name.</summary>
    public IReadOnlyDictionary<string, Resource> Routers { get; }

    private static string Script()
    {
        const string Path = $"Networking/RouterOnHost/Scripts/{ScriptName}.sh";
        using Stream stream = typeof(HostRouting).Assembly.GetManifestResourceStream(Path)
            ?? throw new InvalidOperationException($"{Path} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
