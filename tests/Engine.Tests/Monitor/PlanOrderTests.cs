using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Monitor;

internal sealed class PlanOrderTests
{
    [Test]
    public void NeededResourcesComeFirstAndEqualOnesByName()
    {
        PlannedResource[] resources =
        [
            Resource("w-10", "s"), Resource("last", "s", "w-2"), Resource("w-2", "s"), Resource("s", ""), Resource("user", "s") with { Provider = "prov::id" }, Resource("prov", "s", "last"),
        ];

        var ordered = new CalicoAci.Engine.Monitor.PlanBuilder(resources, (message, _) => Assert.Fail(message)).Build();

        Assert.That(ordered.Select(r => r.Name), Is.EqualTo(new[] { "s", "w-2", "w-10", "last", "prov", "user" }));
    }

    [Test]
    public void DependencyOnNothingIsAnError()
    {
        var errors = new List<string>();
        new CalicoAci.Engine.Monitor.PlanBuilder([Resource("a", "", "ghost")], (message, urn) => errors.Add($"{urn}: {message}")).Build();

        Assert.That(errors, Is.EqualTo(new[] { "a: it depends on 'ghost', which the program did not register." }));
    }

    [TestCase("a-2", "a-10")]
    [TestCase("a", "a-1")]
    [TestCase("a-01", "a-2")]
    [TestCase("a1b2", "a1b10")]
    public void NumbersCountInNames(string first, string second)
    {
        Assert.That(NaturalOrder.Comparer.Compare(first, second), Is.Negative);
        Assert.That(NaturalOrder.Comparer.Compare(second, first), Is.Positive);
        Assert.That(NaturalOrder.Comparer.Compare(first, first), Is.Zero);
    }

    private static PlannedResource Resource(string name, string parent, params string[] dependencies) => new()
    {
        Urn = name,
        Type = "x:y:Z",
        Name = name,
        Parent = parent,
        Custom = true,
        Inputs = JsonValues.Map("{}"),
        Dependencies = [.. dependencies],
    };
}
