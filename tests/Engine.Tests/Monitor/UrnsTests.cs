using CalicoAci.Engine.Monitor;
using Pulumirpc;

namespace CalicoAci.Engine.Tests.Monitor;

internal sealed class UrnsTests
{
    private const string Stack = "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev";
    private const string Group = "urn:pulumi:dev::p::a:b:Group::g";

    [TestCase(Stack, "urn:pulumi:dev::p::x:y:Z::n")]
    [TestCase("", "urn:pulumi:dev::p::x:y:Z::n")]
    [TestCase(Group, "urn:pulumi:dev::p::a:b:Group$x:y:Z::n")]
    [TestCase("urn:pulumi:dev::p::a:b:Group$c:d:Inner::i", "urn:pulumi:dev::p::a:b:Group$c:d:Inner$x:y:Z::n")]
    public void ParentTypesLeadTheType(string parent, string expected) =>
        Assert.That(Urns.Create("dev", "p", parent, "x:y:Z", "n"), Is.EqualTo(expected));

    [Test]
    public void NamesMayHoldColons()
    {
        string urn = Urns.Create("dev", "p", Group, "x:y:Z", "a::b");

        Assert.That(Urns.NameOf(urn), Is.EqualTo("a::b"));
        Assert.That(Urns.TypeOf(urn), Is.EqualTo("x:y:Z"));
    }

    [Test]
    public void AliasesComeFromNameTypeAndParent()
    {
        var request = new RegisterResourceRequest { Type = "x:y:Z", Name = "n" };
        request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
        request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { NoParent = true } });
        request.Aliases.Add(new Alias { Urn = "urn:pulumi:dev::p::q::r" });
        request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Type = "x:y:Old", Stack = "prod", Project = "q" } });

        Assert.That(AliasResolver.Resolve(request, "dev", "p", Group, []), Is.EqualTo(new[]
        {
            "urn:pulumi:dev::p::a:b:Group$x:y:Z::old",
            "urn:pulumi:dev::p::x:y:Z::n",
            "urn:pulumi:dev::p::q::r",
            "urn:pulumi:prod::q::a:b:Group$x:y:Old::n",
        }));
    }

    [Test]
    public void ChildrenInheritTheAliasesOfTheirParent()
    {
        var request = new RegisterResourceRequest { Type = "x:y:Z", Name = "g-part" };

        Assert.That(
            AliasResolver.Resolve(request, "dev", "p", Group, ["urn:pulumi:dev::p::a:b:Group::before"]),
            Is.EqualTo(new[] { "urn:pulumi:dev::p::a:b:Group$x:y:Z::before-part" }));
    }
}
