using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Explanations;

internal sealed class ExplanationBuilderTests
{
    private const string Command = "command:remote:Command";
    private const string Component = "calico-aci:test:Component";

    [Test]
    public void SaysWhatHappensInTheOrderOfTheGraph()
    {
        Plan plan = new PlanBuilder()
            .Component(Component, "c", Notes(("drain-a", "create", "node-a", "drained"), ("drain-b", "create", "node-b", "drained"), ("drain-c", "create", "node-c", "drained")))
            .Add(Command, "drain-b")
            .Add(Command, "drain-a", "{}", "", Urn("drain-b"))
            .Add(Command, "drain-c", "{}", "", Urn("drain-b"))
            .Build();

        Explanation explanation = Explain(plan, Change(ChangeKind.Create, "drain-a"), Change(ChangeKind.Create, "drain-b"), Change(ChangeKind.Create, "drain-c"));

        ExplanationSection section = explanation.Sections.Single();
        Assert.That(section.IsOrdered, Is.True);
        Assert.That(section.Sentences.Select(sentence => (sentence.Step, sentence.ToString())), Is.EqualTo(new[] { (1, "node-b: drained"), (2, "node-a and node-c: drained") }));
    }

    [Test]
    public void ChangesThatAreNotDueAreNotExplained()
    {
        Plan plan = new PlanBuilder()
            .Component(Component, "c", Notes(("a", "delete", "x", "gone"), ("b", "create", "x", "made"), ("d", "update", "x", "changed")))
            .Add(Command, "a").Add(Command, "b").Add(Command, "d")
            .Build();

        Assert.That(Explain(plan, Change(ChangeKind.Create, "a"), Change(ChangeKind.Update, "b"), Change(ChangeKind.Same, "d")).IsEmpty, Is.True);
    }

    [Test]
    public void OnlyTheNamedPropertyCounts()
    {
        const string Outputs = """{ "explanation": [{ "heading": "H", "order": 1, "notes": [{ "resource": "a", "on": ["update"], "subject": "leaf 201", "text": "drops", "properties": ["password"] }] }] }""";
        Plan plan = new PlanBuilder().Component(Component, "c", Outputs).Add(Command, "a").Build();

        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("passwordHint", "1", "2"))).IsEmpty, Is.True);
        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("password", "1", "2"))).Sections.Single().Sentences.Single().ToString(), Is.EqualTo("leaf 201: drops"));
    }

    [Test]
    public void AFileOfAListingIsFollowed()
    {
        const string Outputs = """{ "explanation": [{ "heading": "H", "order": 1, "notes": [{ "resource": "a", "on": ["update"], "subject": "n", "text": "restarts", "properties": ["stdin"], "files": ["/b"] }] }] }""";
        Plan plan = new PlanBuilder().Component(Component, "c", Outputs).Add(Command, "a").Build();
        const string Before = "=== 0644 1 /a\none\n=== 0644 2 /b\ntwo\n=== 0644 1 /a\n";

        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("stdin", Before, Before.Replace("one", "ONE", StringComparison.Ordinal)))).IsEmpty, Is.True);
        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("stdin", Before, Before.Replace("two", "TWO", StringComparison.Ordinal)))).IsEmpty, Is.False);
        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("stdin", Before, Before.Replace("0644 2", "0600 2", StringComparison.Ordinal)))).IsEmpty, Is.False);
    }

    [Test]
    public void ANewFileOfAListingIsPassedOverWhereOnlyExistingOnesCount()
    {
        const string Outputs = """{ "explanation": [{ "heading": "H", "order": 1, "notes": [{ "resource": "a", "on": ["update"], "subject": "n", "text": "restarts", "properties": ["stdin"], "files": ["/b"], "onlyExisting": true }] }] }""";
        Plan plan = new PlanBuilder().Component(Component, "c", Outputs).Add(Command, "a").Build();
        const string With = "=== 0644 1 /a\none\n=== 0644 1 /b\ntwo\n";
        const string Without = "=== 0644 1 /a\none\n";

        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("stdin", Without, With))).IsEmpty, Is.True);
        Assert.That(Explain(plan, Change(ChangeKind.Update, "a", ("stdin", With, With.Replace("two", "TWO", StringComparison.Ordinal)))).IsEmpty, Is.False);
    }

    [Test]
    public void OfWhatIsDeletedTheSavedStateHasTheWords()
    {
        Plan plan = new PlanBuilder().Component(Component, "c").Build();
        var saved = new SavedResource { Urn = PlanBuilder.UrnOf(Component, "c"), Type = Component, Outputs = JsonValues.Map(Notes(("gone", "delete", "node-9", "drained and deleted"))) };
        SavedState state = SavedState.Empty with { Resources = SavedState.Empty.Resources.Add(saved.Urn, saved) };

        Explanation explanation = ExplanationBuilder.Of(plan, [Change(ChangeKind.Delete, "gone")], state);

        Assert.That(explanation.Sections.Single().Sentences.Single().ToString(), Is.EqualTo("node-9: drained and deleted"));
    }

    [Test]
    public void SectionsOfAllComponentsAreOneListByOrder()
    {
        Plan plan = new PlanBuilder()
            .Component(Component, "c1", """{ "explanation": [{ "heading": "Second", "order": 2, "notes": [{ "resource": "a", "on": ["create"], "subject": "n2", "text": "t" }] }] }""")
            .Component(Component, "c2", """{ "explanation": [{ "heading": "First", "order": 1, "notes": [{ "resource": "a", "on": ["create"], "subject": "n", "text": "t" }] }, { "heading": "Second", "order": 2, "notes": [{ "resource": "a", "on": ["create"], "subject": "n10", "text": "t" }] }] }""")
            .Add(Command, "a")
            .Build();

        Explanation explanation = Explain(plan, Change(ChangeKind.Create, "a"));

        Assert.That(explanation.Sections.Select(section => section.Heading), Is.EqualTo(new[] { "First", "Second" }));
        Assert.That(explanation.Sections[1].Sentences.Single().Subjects, Is.EqualTo(new[] { "n2", "n10" }));
    }

    [Test]
    public void ManySubjectsAreShortened()
    {
        var sentence = new ExplanationSentence(1, [.. Enumerable.Range(1, 40).Select(number => $"w-{number}")], "drained");

        Assert.That(sentence.ToString(), Is.EqualTo("w-1, w-2, w-3, w-4 … w-40 (40): drained"));
    }

    [Test]
    public void TextShowsStepsOnce()
    {
        var report = new Report();
        ExplanationText.Write(report, new([new("Drained", [new(1, ["a"], "x"), new(2, ["b"], "x"), new(2, ["c"], "y")]), new("Traffic", [new(1, ["d"], "z")])]));

        Assert.That(report.ToString(), Is.EqualTo("Drained, in this order\n    1. a: x\n    2. b: x\n       c: y\n\nTraffic\n  d: z\n"));
    }

    private static Explanation Explain(Plan plan, params ResourceChange[] changes) => ExplanationBuilder.Of(plan, changes, SavedState.Empty);

    private static string Urn(string name) => PlanBuilder.UrnOf(Command, name);

    private static ResourceChange Change(ChangeKind kind, string name, params (string Path, string Old, string New)[] properties) =>
        new(kind, Urn(name), Command, name)
        {
            Properties = [.. properties.Select(property => new PropertyChange(property.Path, new PropertyValue.StringValue(property.Old), new PropertyValue.StringValue(property.New), false))],
        };

    private static string Notes(params (string Resource, string On, string Subject, string Text)[] notes) =>
        $$"""{ "explanation": [{ "heading": "H", "order": 1, "notes": [{{string.Join(',', notes.Select(note => $$"""{ "resource": "{{note.Resource}}", "on": ["{{note.On}}"], "subject": "{{note.Subject}}", "text": "{{note.Text}}" }"""))}}] }] }""";
}
