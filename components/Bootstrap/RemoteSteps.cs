using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Model;
using CalicoAci.Components.Ordering;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Makes remote commands that run a script on a node. All are alike in what matters: root's rights by sudo, a time limit
/// on the node and one in the engine, secrets on standard input only, and no secret output in a log.
/// </summary>
internal sealed class RemoteSteps(KubeadmCluster cluster, string name, KubeadmClusterArgs args)
{
    /// <summary>What an update runs where a change of key or script must not repeat the step.</summary>
    public const string Nothing = "true";

    /// <summary>The name of a step's resource.</summary>
    public string Name(ClusterNode node, string step) => $"{name}-{node.Name}-{step}";

    /// <summary>The command line that runs an installed script.</summary>
    public static string Script(TimeSpan limit, string script, params string[] arguments) =>
        ShellText.Command([.. Limited(limit), NodePaths.Script(script), .. arguments]);

    /// <summary>The command line that runs a script which is not on the node yet.</summary>
    public static string InlineScript(TimeSpan limit, string script, params string[] arguments) =>
        ShellText.Command([.. Limited(limit), "bash", "-c", EmbeddedText.Script(script), script, .. arguments]);

    /// <summary>Registers a step.</summary>
    /// <param name="resource">The resource's name.</param>
    /// <param name="node">The node that the step runs on.</param>
    /// <param name="limit">How long it may take on the node.</param>
    /// <param name="command">What it runs; <see cref="CommandArgs.Connection"/> is filled in.</param>
    /// <param name="waitsFor">The resources that must be there first.</param>
    /// <param name="secretOutput">Whether its standard output is secret.</param>
    /// <param name="deletedWith">The resource whose deletion makes this one's needless.</param>
    /// <param name="firstContact">Whether the machine may still be booting.</param>
    /// <param name="later">Resources that must be there first too, and that are made after the step.</param>
    /// <param name="leftAsItIs">Whether nothing is run when the step is deleted, because the machine is dead.</param>
    public Command Add(
        string resource,
        ClusterNode node,
        TimeSpan limit,
        CommandArgs command,
        IEnumerable<Resource> waitsFor,
        bool secretOutput = false,
        Resource? deletedWith = null,
        bool firstContact = false,
        LaterResources? later = null,
        bool leftAsItIs = false)
    {
        command.Connection = Connection(node, firstContact);
        command.Logging = secretOutput ? Logging.Stderr : Logging.StdoutAndStderr;
        SshOptions ssh = args.Ssh;
        TimeSpan dialling = TimeSpan.FromSeconds((firstContact ? ssh.BootDialAttempts : ssh.DialAttempts) * (ssh.DialSeconds + 5));
        return new Command(resource, command, new CustomResourceOptions
        {
            Parent = cluster,
            DependsOn = later is null ? waitsFor.ToArray() : ((InputList<Resource>)waitsFor.ToArray()).Concat(later.Resources),
            AdditionalSecretOutputs = secretOutput ? ["stdout"] : [],
            DeletedWith = deletedWith,
            RetainOnDelete = leftAsItIs,
            // A replaced step undoes the old one first: both would meet the same address.
            DeleteBeforeReplace = true,
            CustomTimeouts = new CustomTimeouts { Create = limit + dialling, Update = limit + dialling, Delete = limit + dialling },
        });
    }

    private ConnectionArgs Connection(ClusterNode node, bool firstContact)
    {
        SshOptions ssh = args.Ssh;
        var connection = new ConnectionArgs
        {
            Host = ssh.AddressOf(node),
            Port = ssh.Port,
            User = args.User,
            PrivateKey = args.SshPrivateKey,
            DialErrorLimit = firstContact ? ssh.BootDialAttempts : ssh.DialAttempts,
            PerDialTimeout = ssh.DialSeconds,
        };
        if (ssh.HostKeys.TryGetValue(node.Name, out string? hostKey))
        {
            connection.HostKey = hostKey;
        }

        if (ssh.Bastion is { } bastion)
        {
            var proxy = new ProxyConnectionArgs
            {
                Host = bastion.Host,
                Port = bastion.Port,
                User = bastion.User,
                PrivateKey = args.SshPrivateKey,
                DialErrorLimit = ssh.DialAttempts,
                PerDialTimeout = ssh.DialSeconds,
            };
            if (bastion.HostKey is not null)
            {
                proxy.HostKey = bastion.HostKey;
            }

            connection.Proxy = proxy;
        }

        return connection;
    }

    /// <summary>The limit on the node ends what a lost connection leaves running there.</summary>
    private static IEnumerable<string> Limited(TimeSpan limit) =>
        ["sudo", "-n", "timeout", "--kill-after=30", $"{limit.TotalSeconds:0}"];
}
