using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Policies;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Redundancy;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Policies;

internal sealed class PolicyCheckTests
{
    private const string L3Out = "aci:index/l3Outside:L3Outside";
    private const string Peer = "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile";
    private const string Path201 = "uni/tn-t/out-o/lnodep-n/lifp-i/vlifp-[topology/pod-1/node-201]-[vlan-310]";

    [Test]
    public void ForbiddenChangeIsFound()
    {
        ImmutableArray<ResourceChange> changes =
        [
            new(ChangeKind.Replace, PlanBuilder.UrnOf(L3Out, "o"), L3Out, "o") { Properties = [new PropertyChange("name", null, null, ForcesReplacement: true)] },
            new(ChangeKind.Delete, PlanBuilder.UrnOf(L3Out, "p"), L3Out, "p"),
            new(ChangeKind.Update, PlanBuilder.UrnOf(L3Out, "q"), L3Out, "q"),
            new(ChangeKind.Delete, PlanBuilder.UrnOf("aci:index/filter:Filter", "f"), "aci:index/filter:Filter", "f"),
        ];

        var found = Check("resources: { types: [\"aci:*:L3Outside\"] }\n    forbid: [replace, delete]", new PlanBuilder().Build(), changes);

        Assert.That(found.Select(violation => violation.Message), Is.EqualTo(new[]
        {
            "it may not be replaced (because of name): all of its BGP sessions end, and the nodes lose their gateway",
            "it may not be deleted: all of its BGP sessions end, and the nodes lose their gateway",
        }));
    }

    [Test]
    public void NamesAreCheckedByTypeAndPattern()
    {
        Plan plan = new PlanBuilder().Add(L3Out, "dev-l3out").Add(L3Out, "other").Add("aci:index/filter:Filter", "other-filter").Build();

        var found = Check("resources: { types: [\"aci:*:L3Outside\"] }\n    nameMatches: ^dev-", plan);

        Assert.That(found.Select(violation => (violation.Message, violation.Urn)), Is.EqualTo(new[] { ("the name does not match ^dev-", PlanBuilder.UrnOf(L3Out, "other")) }));
    }

    [Test]
    public void StatefulResourcesMustBeProtected()
    {
        Plan plan = new PlanBuilder().Add(L3Out, "open").Add(L3Out, "closed").Add("aci:index/filter:Filter", "filter").Build();
        plan = plan with { Resources = [.. plan.Resources.Select(resource => resource.Name == "closed" ? resource with { Protect = true } : resource)] };

        var found = Check("resources: { stateful: true }\n    protect: true", plan);

        Assert.That(found.Select(violation => violation.Urn), Is.EqualTo(new[] { PlanBuilder.UrnOf(L3Out, "open") }));
    }

    [TestCase("{ path: prot, allowed: [tcp, udp] }", "\"icmp\" is not one of tcp, udp", "prot")]
    [TestCase("{ path: prot, forbidden: [icmp] }", "\"icmp\" is not allowed", "prot")]
    [TestCase("{ path: description, required: true }", "it must have a value", "description")]
    [TestCase("{ path: \"ports[*].number\", forbidden: [23] }", "23 is not allowed", "ports[1].number")]
    [TestCase("{ path: \"labels.*\", matches: \"^[a-z]+$\" }", "\"B2\" does not match ^[a-z]+$", "labels.b")]
    public void ValueThatBreaksARuleIsFound(string rule, string message, string property)
    {
        Plan plan = new PlanBuilder().Add("aci:index/filterEntry:FilterEntry", "e", """{"prot": "icmp", "ports": [{"number": 22}, {"number": 23}], "labels": {"a": "x", "b": "B2"}}""").Build();

        PolicyViolation found = Check($"properties: [{rule}]", plan).Single();

        Assert.That((found.Message, found.Property), Is.EqualTo((message, property)));
    }

    [TestCase("{ path: prot, allowed: [tcp, udp] }")]
    [TestCase("{ path: prot, required: true, forbidden: [icmp], matches: ^tcp$ }")]
    [TestCase("{ path: absent, allowed: [x], matches: ^x$ }")]
    [TestCase("{ path: \"absent[*].name\", required: true }")]
    public void ValueThatKeepsARuleIsNotFound(string rule)
    {
        Plan plan = new PlanBuilder().Add("aci:index/filterEntry:FilterEntry", "e", """{"prot": "tcp"}""").Build();

        Assert.That(Check($"properties: [{rule}]", plan), Is.Empty);
    }

    [Test]
    public void SecretsCountAsGivenAndAreNeverCompared()
    {
        var secret = JsonValues.Map("{}") with { Members = JsonValues.Map("{}").Members.Add("password", new PropertyValue.SecretValue(new PropertyValue.StringValue("swordfish"))) };
        Plan plan = new PlanBuilder().Add(Peer, "peer", secret).Build();

        Assert.That(Check("properties: [{ path: password, required: true, forbidden: [swordfish], matches: ^x$, allowed: [y] }]", plan), Is.Empty);
    }

    [Test]
    public void SessionWithoutPasswordIsFoundOnBothSides()
    {
        Plan plan = Sessions("""{"addr": "10.0.0.0/24", "parentDn": "PATH"}""", """{"spec": {"peerIP": "10.0.0.1"}}""");

        var found = Check("sessionPasswords: true", plan);

        Assert.That(found.Select(violation => violation.Message), Is.EqualTo(new[]
        {
            "2 of 2 sessions of leaf 201 have no password (n1, n2)",
            "the peer has no password",
        }));
    }

    [Test]
    public void PasswordOfASubnetCountsForItsNodesOnly()
    {
        Plan plan = Sessions("""{"addr": "10.0.0.11", "password": "x", "parentDn": "PATH"}""", """{"spec": {"password": {"secretKeyRef": {"name": "s", "key": "k"}}}}""");

        Assert.That(Check("sessionPasswords: true", plan).Single().Message, Is.EqualTo("1 of 2 sessions of leaf 201 have no password (n2)"));
    }

    [Test]
    public void SessionsWithPasswordsAreFine()
    {
        Plan plan = Sessions("""{"addr": "10.0.0.0/24", "password": "x", "parentDn": "PATH"}""", """{"spec": {"password": {"secretKeyRef": {"name": "s", "key": "k"}}}}""");

        Assert.That(Check("sessionPasswords: true", plan), Is.Empty);
    }

    [Test]
    public void LossOfAKindIsFoundWhereItCanBeAvoided()
    {
        RedundancyLoss sessions = new(RedundancyKind.BgpSessions, "the nodes of rack-1 lose all BGP sessions", "Change one leaf", ["leaf 202", "leaf 201"], 2, 1, "urn");
        RedundancyLoss alone = sessions with { Interrupted = ["leaf 301"], Members = 1 };
        RedundancyLoss etcd = new(RedundancyKind.Etcd, "etcd loses its majority", "Change one", ["a", "b"], 3, 2, "urn");

        var found = Check("redundancy: [bgp-sessions]", new PlanBuilder().Build(), losses: [sessions, alone, etcd]);

        Assert.That(found.Select(violation => violation.Message), Is.EqualTo(new[]
        {
            "the nodes of rack-1 lose all BGP sessions: one deployment interrupts leaf 201, leaf 202 at once, 2 of 2, and 1 must stay up. Change one leaf. (CA501)",
        }));
    }

    [Test]
    public void AnUnknownRedundancyIsAnError()
    {
        var errors = new List<string>();
        using var reader = new StringReader("policies:\n  - name: p\n    redundancy: [bgp]\n");
        PolicyReader.Read(YamlFile.Read(reader, "p.yaml"), errors);

        Assert.That(errors, Has.Some.Contains("bgp-sessions"));
    }

    [Test]
    public void EveryBuiltInPolicyAndKindIsReadable()
    {
        Assert.That(PolicyReader.ReadBuiltIn("builtin.yaml").Policies.Select(policy => (policy.Name, policy.Level)), Is.EqualTo(new[]
        {
            ("keep-stateful", PolicyLevel.Disabled),
            ("keep-l3outs", PolicyLevel.Disabled),
            ("session-password", PolicyLevel.Disabled),
            ("protect-stateful", PolicyLevel.Disabled),
            ("keep-sessions", PolicyLevel.Disabled),
            ("keep-quorum", PolicyLevel.Disabled),
        }));
        Assert.That(StatefulKinds.BuiltIn.All, Has.Length.GreaterThan(15));
        Assert.That(StatefulKinds.BuiltIn.All.Select(kind => kind.Because), Has.All.Length.GreaterThan(10));
    }

    [Test]
    public void ForgottenAndUpdatedResourcesLoseNoState()
    {
        ImmutableArray<ResourceChange> changes = [.. new[] { ChangeKind.Forget, ChangeKind.Update, ChangeKind.Create, ChangeKind.Same, ChangeKind.Replace, ChangeKind.Delete }
            .Select(kind => new ResourceChange(kind, $"{kind}", L3Out, "o"))];

        Assert.That(StatefulKinds.BuiltIn.In(changes).Select(change => change.Change.Kind), Is.EqualTo(new[] { ChangeKind.Replace, ChangeKind.Delete }));
    }

    private static Plan Sessions(string peer, string calicoPeer) => new PlanBuilder()
        .Component("calico-aci:fabric:FloatingL3Out", "l3out", """
            {"topology": {"leaves": [{"node": 201, "rack": "r", "role": "anchor"}],
              "sessions": [{"leaf": 201, "node": "n1", "nodeAddress": "10.0.0.11"}, {"leaf": 201, "node": "n2", "nodeAddress": "10.0.0.12"}]}}
            """)
        .Add(Peer, "peer", peer.Replace("PATH", Path201, StringComparison.Ordinal))
        .Add("kubernetes:projectcalico.org/v3:BGPPeer", "leaf-201", calicoPeer)
        .Build();

    private static ImmutableArray<PolicyViolation> Check(string rule, Plan plan, ImmutableArray<ResourceChange> changes = default, ImmutableArray<RedundancyLoss> losses = default)
    {
        var errors = new List<string>();
        using var reader = new StringReader($"policies:\n  - name: p\n    {rule}\n");
        PolicyFile file = PolicyReader.Read(YamlFile.Read(reader, "p.yaml"), errors);
        Assert.That(errors, Is.Empty);
        return new PolicyCheck(new PolicySet([(file.Policies.Single(), PolicyLevel.Mandatory)], StatefulKinds.BuiltIn)).Of(plan, changes.IsDefault ? [] : changes, losses.IsDefault ? [] : losses);
    }
}
