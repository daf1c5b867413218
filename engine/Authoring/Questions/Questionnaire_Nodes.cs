using System.Globalization;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>The nodes and their machines.</content>
internal sealed partial class Questionnaire
{
    private const string NewPool = "worker";

    private string Pool => (source?.Moved(answers).Get("nodes.workers") as JsonObject)?.FirstOrDefault().Key ?? NewPool;

    private IEnumerable<Question> Nodes()
    {
        Question controlPlane = WithRacks(Scalar("control-plane-nodes", "Control-plane nodes", "nodes.controlPlane.count", static () => "3"), "nodes.controlPlane");
        yield return controlPlane with
        {
            Check = text => controlPlane.Check(text) ?? (int.Parse(text, CultureInfo.InvariantCulture) % 2 == 0 ? $"found {text}; must be an odd number, because etcd needs a majority" : null),
        };
        yield return Address("control-plane-address", "Address of the first control-plane node", "nodes.controlPlane.firstAddress", FirstNode);
        yield return WithRacks(Scalar("workers", "Workers", $"nodes.workers.{Pool}.count", static () => "3"), $"nodes.workers.{Pool}");
        yield return Address("worker-address", "Address of the first worker", $"nodes.workers.{Pool}.firstAddress", () => FirstNode() + ControlPlaneRoom());
    }

    private IEnumerable<Question> Machines()
    {
        Question machines = Scalar("machines", "Machines", "nodes.controlPlane.compute");
        yield return machines with
        {
            Write = static (draft, text) =>
            {
                foreach (string pool in Pools(draft))
                {
                    draft.Set($"{pool}.compute", text == "vsphere" ? null : JsonValue.Create(text));
                }

                draft.Set(text == "vsphere" ? "compute.bareMetal" : "compute.vsphere", null);
            },
        };
        bool bareMetal = answers.Text("machines") == "bare-metal";
        foreach (Question question in bareMetal ? BareMetal() : VSphere())
        {
            yield return question;
        }
    }

    private IEnumerable<Question> SshKey()
    {
        Question key = List("ssh-key", "Public SSH key of the nodes, or a file with it", "compute.ssh.authorizedKeys");
        yield return key with
        {
            Check = text => PublicKey.Error(text),
            Write = static (draft, text) => draft.Set("compute.ssh.authorizedKeys", Texts([PublicKey.Read(text)])),
        };
    }

    private IEnumerable<Question> VSphere()
    {
        Question domain = Scalar("floating-domain", "Domain that the SVI floats in", "fabric.l3out.domain");
        yield return domain;
        bool vmm = answers.Text("floating-domain") == "vmm";
        if (vmm)
        {
            yield return Scalar("vmm-domain", "VMM domain", "fabric.access.vmmDomain.name");
        }

        yield return Scalar("datacenter", "vSphere data centre", "compute.vsphere.datacenter");
        yield return Scalar("vsphere-cluster", "vSphere compute cluster", "compute.vsphere.cluster");
        if (!Copies("compute.vsphere.datastoreCluster"))
        {
            yield return Scalar("datastore", "Datastore", "compute.vsphere.datastore") with { Optional = true };
        }

        if (!Copies("compute.vsphere.libraryItem") && !Copies("compute.vsphere.ovf"))
        {
            yield return Scalar("template", "VM template", "compute.vsphere.template") with { Optional = true };
        }

        // The APIC makes the port group of a VMM domain, and names it so.
        Func<string?>? made = vmm ? () => $"{answers.Text("cluster")}|{answers.Text("cluster")}-l3out|vlan-{answers.Text("vlan")}" : null;
        Question group = Scalar("port-group", vmm ? "Port group of the L3Out" : "Existing port group with the VLAN (empty: the stack makes one)", "compute.vsphere.network", made, optional: !vmm);
        yield return group with
        {
            Write = (draft, text) =>
            {
                group.Write(draft, text);
                draft.Set("compute.vsphere.portGroup", null);
            },
        };
        if (answers.Text("port-group").Length == 0)
        {
            yield return Scalar("switch", "Distributed switch", "compute.vsphere.portGroup.switch");
        }
    }

    /// <summary>Whether the stack that is copied has a setting.</summary>
    private bool Copies(string path) => source?.Moved(answers).Get(path) is not null;

    private IEnumerable<Question> BareMetal()
    {
        yield return Scalar("interface", "Interface of the hosts", "compute.bareMetal.interface");
        yield return List("bond-members", "Members of the bond", "compute.bareMetal.bondMembers", optional: true);
    }

    private Question Address(string flag, string prompt, string path, Func<int> number)
        => List(flag, prompt, path, derived: () => Subnets.Count == 0 ? null : PerSubnet((UInt128)number())) with { Check = PerSubnetError };

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

    /// <summary>The paths of the pools of a stack.</summary>
    private static IEnumerable<string> Pools(StackDraft draft)
        => ((string[])["nodes.controlPlane"]).Where(pool => draft.Get(pool) is not null)
            .Concat((draft.Get("nodes.workers") as JsonObject ?? []).Select(pool => $"nodes.workers.{pool.Key}"));

    /// <summary>Nodes come after the leaf switches, at a round number where there is room for one.</summary>
    private int FirstNode()
    {
        int leaves = Racks.Sum(rack => answers.List($"anchors:{rack}").Count);
        return IsSmall ? leaves + 1 : Math.Max(11, ((leaves + 9) / 10 * 10) + 1);
    }

    private int ControlPlaneRoom() => int.TryParse(answers.Text("control-plane-nodes"), out int count) ? IsSmall ? count : (count + 9) / 10 * 10 : 10;

    private bool IsSmall => Subnets is [var first, ..] && HostNumbers.Highest(first) < 63;
}
