using System.Globalization;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>The nodes, in pools.</content>
internal sealed partial class Questionnaire
{
    private const string NewPool = "worker";

    private IReadOnlyList<string> Pools => answers.List("pools");

    private IEnumerable<Question> Nodes()
    {
        Question controlPlane = WithRacks(Scalar("control-plane-nodes", "Control-plane nodes", "nodes.controlPlane.count", static () => "3"), "nodes.controlPlane");
        yield return controlPlane with
        {
            Check = text => controlPlane.Check(text) ?? (int.Parse(text, CultureInfo.InvariantCulture) % 2 == 0 ? $"found {text}; must be an odd number, because etcd needs a majority" : null),
        };
        yield return Address("control-plane-address", "Address of the first control-plane node", "nodes.controlPlane.firstAddress", FirstNode);
        yield return WorkerPools();
        foreach (string pool in Pools)
        {
            string path = NodePools.PathOf(pool);
            string nodes = pool == NewPool ? "" : $" in {pool}";
            yield return WithRacks(Scalar("workers", $"Workers{nodes}", $"{path}.count", static () => "3", of: pool), path);
            yield return Address("worker-address", $"Address of the first worker{nodes}", $"{path}.firstAddress", () => FirstNode() + Before(pool), pool);
        }

        if (Kind == StackKind.Mixed)
        {
            yield return BareMetalPools();
        }
    }

    private Question WorkerPools() => WithSource(new Question("pools", "Worker pools")
    {
        About = About("nodes.workers"),
        Optional = true,
        Default = static () => NewPool,
        Check = text => Twice(text) ?? ListError(null, text, PoolError),
        Write = static (draft, text) =>
        {
            foreach (string gone in NodePools.Workers(draft).Except(Answers.Split(text)))
            {
                draft.Set(NodePools.PathOf(gone), null);
            }
        },
    }, () => string.Join(", ", NodePools.Workers(source!.Moved(answers))));

    /// <summary>The name of a pool is a part of host names, where "cp" stands for the control plane.</summary>
    private string? PoolError(string name)
        => name is NodePools.ControlPlane or "cp" ? $"found '{name}', which stands for the control plane"
            : name.Length > ((int?)schema.Find("nodes.controlPlane.shortName")?.Json["maxLength"] ?? int.MaxValue) ? $"found '{name}', which is too long for a part of host names"
            : Error("nodes.controlPlane.overrides.1.name", name);

    private Question BareMetalPools()
    {
        string[] all = [NodePools.ControlPlane, .. Pools];
        return WithSource(new Question("bare-metal-pools", $"Pools of bare-metal hosts ({string.Join(", ", all)})")
        {
            About = About("nodes.controlPlane.compute"),
            Default = () => Pools.Count > 0 ? string.Join(", ", Pools) : null,
            Check = text => Twice(text) ?? ListError(null, text, pool => OneOf(pool, all))
                ?? (Answers.Split(text).Count is var count && count == 0 ? $"needs at least one; without bare-metal hosts the kind is {StackKind.Vsphere.Name}"
                    : count == all.Length ? $"has all pools; without VMs the kind is {StackKind.BareMetal.Name}"
                    : null),
        }, () => HostPoolsOfSource() is { Length: > 0 } hosts && Kind == SourceKind ? string.Join(", ", hosts) : null);
    }

    private string[] HostPoolsOfSource()
        => source?.Moved(answers) is { } draft ? [.. NodePools.Of(draft).Where(pool => NodePools.IsBareMetal(draft, pool.Path)).Select(pool => pool.Name)] : [];

    /// <summary>Whether the nodes of a pool are bare-metal hosts.</summary>
    private bool AreHosts(string pool) => Kind == StackKind.Mixed ? answers.List("bare-metal-pools").Contains(pool) : !Kind.HasVms;

    /// <summary>What the nodes of each pool are. A section that no pool uses any more goes.</summary>
    private void WriteMachines(StackDraft draft)
    {
        if (!Kind.HasMachines)
        {
            return;
        }

        foreach ((string pool, string path) in NodePools.Of(draft).Where(pool => AreHosts(pool.Name) != NodePools.IsBareMetal(draft, pool.Path)))
        {
            draft.Set($"{path}.compute", AreHosts(pool) ? JsonValue.Create("bare-metal") : null);
        }

        if (source is not null && Kind != SourceKind)
        {
            foreach (string section in (string[])[.. Kind.HasVms ? Array.Empty<string>() : ["vsphere"], .. Kind.HasHosts ? Array.Empty<string>() : ["bareMetal"]])
            {
                draft.Set($"compute.{section}", null);
            }

            foreach (string key in draft.Provider.Keys.Where(key => !Kind.HasVms && key.StartsWith("vsphere:", StringComparison.Ordinal)).ToArray())
            {
                draft.Provider.Remove(key);
            }
        }
    }

    private Question Address(string flag, string prompt, string path, Func<int> number, string of = "")
        => Unshared(List(flag, prompt, path, derived: () => Subnets.Count == 0 ? null : PerSubnet((UInt128)number()), of: of) with { Check = PerSubnetError });

    /// <summary>A pool that is made lives in all racks.</summary>
    private Question WithRacks(Question question, string pool) => question with
    {
        Write = (draft, text) =>
        {
            question.Write(draft, text);
            if (draft.Get($"{pool}.racks") is null)
            {
                draft.Set($"{pool}.racks", Texts(Racks));
            }
        },
    };

    /// <summary>Nodes come after the leaf switches, at a round number where there is room for one.</summary>
    private int FirstNode()
    {
        int leaves = Racks.Sum(rack => answers.List($"anchors:{rack}").Count);
        return IsSmall || !Kind.HasFabric ? leaves + 1 : Math.Max(11, ((leaves + 9) / 10 * 10) + 1);
    }

    /// <summary>The room of the pools before one.</summary>
    private int Before(string pool) => Room("control-plane-nodes") + Pools.TakeWhile(other => other != pool).Sum(other => Room($"workers:{other}"));

    private int Room(string key) => int.TryParse(answers.Text(key), out int count) ? IsSmall ? count : (count + 9) / 10 * 10 : 10;

    private bool IsSmall => Subnets is [var first, ..] && HostNumbers.Highest(first) < 63;
}
