using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Comparison;

internal sealed class StateComparisonTests
{
    private const string Command = "command:local:Command";
    private static readonly DefinitionCatalog Catalog = new();
    private static readonly SecretDigests Digests = SecretDigests.Salted("test");

    [Test]
    public void SameInputsChangeNothing()
    {
        ResourceChange change = Compare(Command, """{ "create": "a", "triggers": [1, { "b": null }] }""", """{ "create": "a", "triggers": [1, {}] }""");

        Assert.That(change.Kind, Is.EqualTo(ChangeKind.Same));
        Assert.That(change.Properties, Is.Empty);
    }

    [Test]
    public void UnmatchedResourceIsCreated() =>
        Assert.That(Run(SavedState.Empty, Resource(Command, "{}")).Kind, Is.EqualTo(ChangeKind.Create));

    [TestCase(Command, """{ "create": "a" }""", """{ "create": "b" }""", ChangeKind.Update, "create")]
    [TestCase(Command, """{ "triggers": [1] }""", """{ "triggers": [1, 2] }""", ChangeKind.Replace, "triggers[1]")]
    [TestCase(Command, """{ "create": "a", "dir": "/" }""", """{ "create": "a" }""", ChangeKind.Update, "dir")]
    [TestCase("vsphere:index/computeClusterHostGroup:ComputeClusterHostGroup", """{ "name": "a" }""", """{ "name": "b" }""", ChangeKind.Replace, "name")]
    [TestCase("kubernetes:core/v1:Namespace", """{ "metadata": { "name": "a" } }""", """{ "metadata": { "name": "b" } }""", ChangeKind.Replace, "metadata.name")]
    [TestCase("kubernetes:core/v1:Namespace", """{ "metadata": { "labels": { "x": "a" } } }""", """{ "metadata": { "labels": { "x": "b" } } }""", ChangeKind.Update, "metadata.labels.x")]
    [TestCase("kubernetes:core/v1:ConfigMap", """{ "data": { "x": "a" } }""", """{ "data": { "x": "b" } }""", ChangeKind.Replace, "data.x")]
    [TestCase("aci:index/vrf:Vrf", """{ "parentDn": "uni/tn-a", "name": "v" }""", """{ "parentDn": "uni/tn-b", "name": "v" }""", ChangeKind.Replace, "parentDn")]
    [TestCase("aci:index/vrf:Vrf", """{ "parentDn": "uni/tn-a", "name": "v" }""", """{ "parentDn": "uni/tn-a", "name": "v", "description": "d" }""", ChangeKind.Update, "description")]
    public void DifferencesDecideWhatHappens(string type, string before, string after, ChangeKind kind, string path)
    {
        ResourceChange change = Compare(type, before, after);

        Assert.That(change.Kind, Is.EqualTo(kind));
        PropertyChange property = change.Properties.Single();
        Assert.That(property.Path, Is.EqualTo(path));
        Assert.That(property.ForcesReplacement, Is.EqualTo(kind == ChangeKind.Replace));
    }

    [Test]
    public void IgnoredChangesAreNone() => Assert.That(
        Compare(Command, """{ "environment": { "A": "1" } }""", """{ "environment": { "A": "2" } }""", r => r with { IgnoreChanges = ["environment.A"] }).Kind,
        Is.EqualTo(ChangeKind.Same));

    [Test]
    public void ProgramsOwnReplaceOnChangesCount() => Assert.That(
        Compare(Command, """{ "create": "1" }""", """{ "create": "2" }""", r => r with { ReplaceOnChanges = ["create"] }).Kind,
        Is.EqualTo(ChangeKind.Replace));

    [Test]
    public void AliasFindsTheOldResource()
    {
        PlannedResource renamed = Resource(Command, """{ "create": "a" }""", "new") with { Aliases = ["urn:pulumi:dev::p::x::other", UrnOf(Command, "old")] };

        ResourceChange change = Run(State(Saved(Command, """{ "create": "a" }""", "old")), renamed);

        Assert.That(change.Kind, Is.EqualTo(ChangeKind.Same));
        Assert.That(change.OldUrn, Is.EqualTo(UrnOf(Command, "old")));
    }

    [Test]
    public void WhatIsNotRegisteredIsDeletedOrForgotten()
    {
        SavedState state = State(
            Saved(Command, "{}", "gone"),
            Saved(Command, "{}", "left") with { RetainOnDelete = true },
            Saved("pulumi:providers:command", "{}", "default_1_2_1"),
            Saved(Command, "{}", "read") with { External = true });
        StateComparison comparison = Comparison(state);

        Assert.That(
            comparison.Deletions().Select(c => (c.Kind, c.Name)),
            Is.EquivalentTo(new[] { (ChangeKind.Delete, "gone"), (ChangeKind.Forget, "left") }));
    }

    [Test]
    public void ProtectedResourceMayNotGo()
    {
        SavedState state = State(Saved(Command, """{ "create": "a" }""") with { Protect = true }, Saved(Command, "{}", "gone") with { Protect = true });
        StateComparison comparison = Comparison(state);
        comparison.Compare(Resource(Command, """{ "create": "b" }"""), Catalog.Resource(Command));

        Assert.That(comparison.ProtectedDeletions(), Is.EqualTo(new[] { UrnOf(Command, "gone") }));
    }

    [Test]
    public void UnknownValueOfAReplacedResourceChanges()
    {
        PlannedResource user = Resource(Command, "{}", "user") with
        {
            Inputs = JsonValues.Map("{}").With("create", PropertyValue.Unknown),
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("create", [UrnOf(Command, "r")]),
        };
        SavedState state = State(
            Saved(Command, """{ "triggers": [1] }"""),
            Saved(Command, "{}", "user") with { Inputs = JsonValues.Map("{}").With("create", PropertyValue.Unknown) });
        StateComparison comparison = Comparison(state);

        comparison.Compare(Resource(Command, """{ "triggers": [2] }"""), Catalog.Resource(Command));
        ResourceChange change = comparison.Compare(user, Catalog.Resource(Command)).Change;

        Assert.That(change.Kind, Is.EqualTo(ChangeKind.Update));
        Assert.That(Run(state, user).Kind, Is.EqualTo(ChangeKind.Same));
    }

    [Test]
    public void SecretsAreComparedByDigest()
    {
        PropertyValue digest = new PropertyValue.DigestValue(Digests.Of(new PropertyValue.StringValue("one")));
        SavedState state = State(Saved(Command, "{}") with { Inputs = JsonValues.Map("{}").With("stdin", digest) }) with { DigestKey = Digests.KeyName };

        Assert.That(Run(state, WithStdin("one")).Kind, Is.EqualTo(ChangeKind.Same));
        Assert.That(Run(state, WithStdin("two")).Properties.Single().New, Is.InstanceOf<PropertyValue.SecretValue>());
        Assert.That(Run(state with { DigestKey = "another" }, WithStdin("two")).Kind, Is.EqualTo(ChangeKind.Same));

        static PlannedResource WithStdin(string text) => Resource(Command, "{}") with { Inputs = JsonValues.Map("{}").With("stdin", JsonValues.Secret(text)) };
    }

    [Test]
    public void OpaqueSecretsAreNotCompared()
    {
        SavedState state = State(Saved(Command, "{}") with { Inputs = JsonValues.Map("{}").With("stdin", JsonValues.Secret("real")) });
        PlannedResource opaque = Resource(Command, "{}") with { Inputs = JsonValues.Map("{}").With("stdin", JsonValues.Secret("login [secret]")) };

        Assert.That(Run(state, opaque, opaque: true).Kind, Is.EqualTo(ChangeKind.Same));
        Assert.That(Run(state, opaque).Kind, Is.EqualTo(ChangeKind.Update));
    }

    [Test]
    public void WhatProvidersAddIsNoChange()
    {
        const string Machine = "vsphere:index/virtualMachine:VirtualMachine";
        ResourceChange bridged = Compare(
            Machine,
            """{ "__defaults": ["name"], "name": "vm-1a2b", "numCpus": 2, "disks": [{ "__defaults": [], "size": 20 }] }""",
            """{ "numCpus": 2, "disks": [{ "size": 20 }] }""");
        ResourceChange named = Compare(
            "kubernetes:core/v1:Service",
            """{ "metadata": { "name": "web-1a2b", "namespace": "default", "annotations": { "pulumi.com/autonamed": "true" } } }""",
            """{ "metadata": {} }""");

        Assert.That(bridged.Properties, Is.Empty);
        Assert.That(named.Properties, Is.Empty);
    }

    [Test]
    public void AnotherProviderMeansAnotherObject()
    {
        const string One = "urn:pulumi:dev::p::pulumi:providers:command::one::id";
        SavedState state = State(Saved(Command, "{}") with { Provider = One });

        Assert.That(Run(state, Resource(Command, "{}") with { Provider = One.Replace("::id", "::id2", StringComparison.Ordinal) }).Kind, Is.EqualTo(ChangeKind.Same));
        Assert.That(Run(state, Resource(Command, "{}") with { Provider = One.Replace("one", "two", StringComparison.Ordinal) }).Kind, Is.EqualTo(ChangeKind.Replace));
        Assert.That(Run(state, Resource(Command, "{}")).Kind, Is.EqualTo(ChangeKind.Same));
    }

    private static string UrnOf(string type, string name) => $"urn:pulumi:dev::p::{type}::{name}";

    private static PlannedResource Resource(string type, string inputs, string name = "r") =>
        new() { Urn = UrnOf(type, name), Type = type, Name = name, Custom = true, Inputs = JsonValues.Map(inputs) };

    private static SavedResource Saved(string type, string inputs, string name = "r") =>
        new() { Urn = UrnOf(type, name), Type = type, Custom = true, Inputs = JsonValues.Map(inputs) };

    private static SavedState State(params SavedResource[] resources) =>
        new(resources.ToImmutableSortedDictionary(r => r.Urn, r => r, StringComparer.Ordinal), "");

    private static StateComparison Comparison(SavedState state, bool opaque = false) =>
        new(state, new ReplacementRules(new AciIdentities()), Digests, opaque);

    private static ResourceChange Run(SavedState state, PlannedResource resource, bool opaque = false) =>
        Comparison(state, opaque).Compare(resource, Catalog.Resource(resource.Type)).Change;

    private static ResourceChange Compare(string type, string before, string after, Func<PlannedResource, PlannedResource>? options = null)
    {
        PlannedResource resource = Resource(type, after);
        return Run(State(Saved(type, before)), options is null ? resource : options(resource));
    }
}
