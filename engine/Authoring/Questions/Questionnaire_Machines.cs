using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>The machines of the nodes.</content>
internal sealed partial class Questionnaire
{
    private static readonly string[] SizeMembers = ["cpus", "memoryMiB", "diskGiB"];

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
        if (!Kind.HasVms)
        {
            yield break;
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

        foreach (string pool in (string[])[NodePools.ControlPlane, .. Pools])
        {
            if (!AreHosts(pool))
            {
                yield return Size(pool);
            }
        }

        foreach (Question question in PortGroup())
        {
            yield return question;
        }
    }

    private IEnumerable<Question> PortGroup()
    {
        // The APIC makes the port group of a VMM domain, and names it so.
        bool vmm = answers.Text("floating-domain") == "vmm";
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

    /// <summary>One question for the numbers of a size: all have a default.</summary>
    private Question Size(string pool)
    {
        string[] paths = [.. SizeMembers.Select(member => $"compute.sizes.{pool}.{member}")];
        string[] defaults = [.. paths.Select(path => schema.Find(path)?.Default?.ToString() ?? "")];
        return WithSource(new Question("size", $"Size of the VMs of {pool}: CPUs, memory in MiB, disk in GiB")
        {
            Of = pool,
            About = About(paths),
            Default = () => string.Join(", ", defaults),
            Check = text => Answers.Split(text) is { Count: 3 } numbers
                ? paths.Zip(numbers).Select(pair => Error(pair.First, pair.Second)).FirstOrDefault(error => error is not null)
                : $"found '{text}'; must be three numbers such as {string.Join(", ", defaults)}",
            Write = (draft, text) => WriteSize(draft, pool, Answers.Split(text)),
        }, () =>
        {
            StackDraft copied = source!.Moved(answers);
            string size = copied.Get($"{NodePools.PathOf(pool)}.size")?.ToString() ?? (pool == NodePools.ControlPlane ? pool : NewPool);
            return string.Join(", ", SizeMembers.Select((member, index) => copied.Get($"compute.sizes.{size}.{member}")?.ToString() ?? defaults[index]));
        });
    }

    /// <summary>A pool uses the size of its role unless it names one.</summary>
    private void WriteSize(StackDraft draft, string pool, IReadOnlyList<string> numbers)
    {
        string named = $"{NodePools.PathOf(pool)}.size";
        string role = pool == NodePools.ControlPlane ? pool : NewPool;
        string size = draft.Get(named)?.ToString() ?? (pool == role || Pools.Count == 1 ? role : pool);
        foreach ((string member, string number) in SizeMembers.Zip(numbers))
        {
            draft.Set($"compute.sizes.{size}.{member}", Schema.SchemaCheck.Value(schema.Find($"compute.sizes.{size}.{member}"), number));
        }

        if (size != role)
        {
            draft.Set(named, JsonValue.Create(size));
        }
    }

    private IEnumerable<Question> BareMetal()
    {
        if (Kind.HasHosts)
        {
            yield return Scalar("interface", "Interface of the hosts", "compute.bareMetal.interface");
            yield return List("bond-members", "Members of the bond", "compute.bareMetal.bondMembers", optional: true);
        }
    }
}
