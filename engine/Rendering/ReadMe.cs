using System.Globalization;
using System.Text;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;

namespace CalicoAci.Engine.Rendering;

/// <summary>The page that tells a reader what a rendered folder holds.</summary>
internal static class ReadMe
{
    private static readonly (string Folder, string Text)[] Folders =
    [
        ("apic", "what the fabric gets: `tree.yaml` and `tree.json` hold all managed objects, the other files those of one resource in the form that the APIC takes"),
        ("files", "files that are copied to nodes after their first boot"),
        ("helm", "Helm releases with their values"),
        ("manifests", "Kubernetes objects"),
        ("nodes", "every file that the program puts on a machine, and its cloud-init where it has one"),
        ("scripts", "what is run on nodes, or on the machine that deploys, when a resource is created, updated or deleted"),
    ];

    /// <summary>The page for the files of a plan.</summary>
    public static string Of(Plan plan, IReadOnlyList<RenderedFile> files)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {plan.Project}, stack {plan.Stack}\n\n");
        text.Append("Everything here comes from what the program registered. Secrets are masked as `[secret]`; values that only a deployment will know read `(known after up)`.\n");
        text.Append("`index.json` names the resource of each file.\n\n");
        text.Append("| folder | files | what it holds |\n| --- | --- | --- |\n");
        foreach (var (folder, what) in Folders)
        {
            var count = files.Count(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));
            if (count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{folder}/` | {count} | {what} |\n");
            }
        }

        return text.ToString();
    }
}
