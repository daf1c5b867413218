using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Sources;

namespace CalicoAci.Engine.Rendering;

/// <summary>Makes files of a plan that a person can read and a tool can check. Equal plans give equal files.</summary>
public static class Renderer
{
    private static readonly ImmutableArray<IFileSource> Sources =
    [
        new ApicFiles(),
        new CloudInitFiles(),
        new CommandFiles(),
        new ListedFiles(),
        new CopiedFiles(),
        new ManifestFiles(),
        new ConfigGroupFiles(),
        new HelmFiles(),
    ];

    /// <summary>Renders a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="programDirectory">The program's folder, to which the paths of its assets are relative.</param>
    /// <param name="kinds">The kinds of files to make; none for all.</param>
    /// <exception cref="RenderException">Two resources create the same object on the APIC.</exception>
    public static RenderResult Render(Plan plan, string programDirectory, params IReadOnlyCollection<RenderedKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(kinds);
        var files = new FileCollection();
        var context = new RenderContext(plan, [.. plan.Resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)], programDirectory, files);
        foreach (var source in Sources.Where(source => kinds.Count == 0 || kinds.Contains(source.Kind)))
        {
            source.Render(context);
        }

        files.Add("README.md", ReadMe.Of(plan, [.. files.Files]));
        ImmutableArray<RenderedFile> all = [.. files.Files];
        return new RenderResult(all, new RenderIndex
        {
            Generator = RenderIndex.GeneratorName,
            Project = plan.Project,
            Stack = plan.Stack,
            Files = [.. all.Select(file => new RenderIndexEntry(file.Path, Named(file.Resource), Named(file.Type)))],
            Notes = [.. files.Notes.Order(StringComparer.Ordinal)],
        });
    }

    private static string? Named(string text) => text.Length == 0 ? null : text;
}
