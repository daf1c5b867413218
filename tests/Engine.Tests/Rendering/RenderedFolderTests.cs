using System.Diagnostics;
using CalicoAci.Engine.Rendering;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Rendering;

public class RenderedFolderTests
{
    private string _parent = "";

    private string Folder => Path.Combine(_parent, "out");

    [SetUp]
    public void MakeParent() => _parent = Directory.CreateTempSubdirectory("render-").FullName;

    [TearDown]
    public void RemoveParent() => Directory.Delete(_parent, true);

    [Test]
    public void WritesANewFolder()
    {
        RenderedFolder.Write(Folder, Render("a"));

        Assert.Multiple(() =>
        {
            Assert.That(Paths(), Is.EqualTo(new[] { "README.md", "index.json", "scripts/a/create.sh" }));
            Assert.That(Directory.GetFileSystemEntries(_parent), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void WritesAnEmptyFolder()
    {
        Directory.CreateDirectory(Folder);

        RenderedFolder.Write(Folder, Render("a"));

        Assert.That(Paths(), Does.Contain("scripts/a/create.sh"));
    }

    [Test]
    public void RemovesStaleFilesOfAnEarlierRenderAndNothingElse()
    {
        RenderedFolder.Write(Folder, Render("a", "b"));
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "mine");

        RenderedFolder.Write(Folder, Render("b", "c"));

        Assert.Multiple(() =>
        {
            Assert.That(Paths(), Is.EqualTo(new[] { "README.md", "index.json", "notes.txt", "scripts/b/create.sh", "scripts/c/create.sh" }));
            Assert.That(Directory.Exists(Path.Combine(Folder, "scripts", "a")), Is.False);
            Assert.That(Directory.GetFileSystemEntries(_parent), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void RefusesAFolderThatHoldsSomethingElse()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "mine");

        Assert.Multiple(() =>
        {
            Assert.That(() => RenderedFolder.Write(Folder, Render("a")), Throws.TypeOf<RenderException>().With.Message.Contains("holds no earlier render"));
            Assert.That(Paths(), Is.EqualTo(new[] { "thesis.txt" }));
        });
    }

    [Test]
    public void RefusesAForeignIndex()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "index.json"), """{"generator": "another tool"}""");

        Assert.That(() => RenderedFolder.Write(Folder, Render("a")), Throws.TypeOf<RenderException>());
    }

    [Test]
    public void NeverRemovesWhatLiesOutside()
    {
        var outside = Path.Combine(_parent, "outside.txt");
        File.WriteAllText(outside, "mine");
        RenderedFolder.Write(Folder, Render("a"));
        var index = Path.Combine(Folder, "index.json");
        File.WriteAllText(index, File.ReadAllText(index).Replace("scripts/a/create.sh", "../outside.txt", StringComparison.Ordinal));

        RenderedFolder.Write(Folder, Render("b"));

        Assert.That(File.Exists(outside), Is.True);
    }

    [Test]
    public void WritesThroughNoLinks()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_parent, "outside")).FullName;
        RenderedFolder.Write(Folder, Render("a"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "scripts", "b"), outside);

        Assert.Multiple(() =>
        {
            Assert.That(() => RenderedFolder.Write(Folder, Render("b")), Throws.TypeOf<RenderException>().With.Message.Contains("is a link"));
            Assert.That(Directory.GetFileSystemEntries(outside), Is.Empty);
            Assert.That(Paths(), Does.Contain("scripts/a/create.sh"));
        });
    }

    [Test]
    public void RefusesAFile()
    {
        File.WriteAllText(Folder, "");

        Assert.That(() => RenderedFolder.Write(Folder, Render("a")), Throws.TypeOf<RenderException>().With.Message.Contains("is a file"));
    }

    [Test]
    public void NeedsTimeInProportionToThePeers()
    {
        Renderer.Render(Peers.AcrossLeaves(8, 100), ".");

        var (small, large) = (Peers.AcrossLeaves(8, 100), Peers.AcrossLeaves(8, 400));
        var quarter = LeastProcessorTimeOf(() => Renderer.Render(small, "."));
        var whole = LeastProcessorTimeOf(() => Renderer.Render(large, "."));

        // Quadratic growth would be 16 times.
        Assert.That(whole, Is.LessThan(10 * quarter));
    }

    private static TimeSpan LeastProcessorTimeOf(Action work) => Enumerable.Range(0, 3).Min(_ => ProcessorTimeOf(work));

    private static TimeSpan ProcessorTimeOf(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    private static RenderResult Render(params string[] commands) => Renderer.Render(
        commands.Aggregate(new PlanBuilder(), (plan, name) => plan.Add("command:local:Command", name, """{"create": "true"}""")).Build(), ".");

    private string[] Paths() =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];
}
