using System.Text.RegularExpressions;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Commands;
using CalicoAci.Infra.Settings.Schema;

namespace CalicoAci.Infra.Tests.Documentation;

/// <summary>What the pages name is there: other pages and their headings, settings, commands.</summary>
public sealed partial class PageTests
{
    private static readonly SchemaNode Schema = new(SettingsSchema.OfStack());

    [TestCaseSource(nameof(Pages))]
    public void LinksLeadSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, page))!;
        var dead = new List<string>();
        foreach (string link in Link().Matches(Text(page)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? Path.Combine(RepositoryFiles.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            bool there = File.Exists(target) || Directory.Exists(target);
            if (!there || (parts.Length > 1 && !Headings(target).Contains(parts[1])))
            {
                dead.Add(link);
            }
        }

        Assert.That(dead, Is.Empty);
    }

    [TestCaseSource(nameof(WrittenPages))]
    public void SettingsExist(string page)
    {
        string[] sections = [.. Schema.Members.Select(member => member.Key)];
        string[] unknown = [.. Code().Matches(Text(page)).Select(match => match.Groups[1].Value)
            .Select(code => code.Split([' ', '=', ':'])[0].Replace("<cluster>", "", StringComparison.Ordinal))
            .Where(code => code.Contains('.', StringComparison.Ordinal) && sections.Contains(code.Split('.', '[')[0]) && !code.EndsWith('*') && !IsFile(code))
            .Select(code => code.Replace("nodes.*", "nodes.controlPlane", StringComparison.Ordinal))
            .Where(code => Schema.Find(new SettingPath(Index().Replace(code, "[0]")).InSchema) is null)
            .Distinct()];

        Assert.That(unknown, Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void CommandsExist(string page)
    {
        string[] known = [.. CommandTree.Create().Subcommands.Select(command => command.Name)];
        string[] named = [.. Command().Matches(Text(page)).Select(match => match.Groups[1].Value).Distinct()];

        Assert.That(named.Except(known), Is.Empty);
    }

    [Test]
    public void SettingsAreOnTheReferencePageWithTypeDefaultAndRange()
    {
        string reference = Text("docs/settings.md");
        string[] lost = [.. Paths(Schema, "").Where(path => !reference.Contains($"| `{path}` |", StringComparison.Ordinal))];

        Assert.That(lost, Is.Empty);
        Assert.That(reference, Does.Match(@"\| `network\.mtu` \| a whole number from 576 to 9216 bytes \| `9000` \|"));
    }

    private static IEnumerable<string> Paths(SchemaNode schema, string prefix)
    {
        foreach ((string name, SchemaNode member) in schema.Members.Where(member => prefix.Length > 0 || !SchemaNode.IsSecret(member.Value.Json)))
        {
            string path = prefix + name;
            SchemaNode inner = member.Items ?? (member.Json["additionalProperties"] is System.Text.Json.Nodes.JsonObject any ? new SchemaNode(any) : member);
            string suffix = member.Items is not null ? "[]" : inner != member ? ".*" : "";
            foreach (string found in Paths(inner, $"{path}{suffix}."))
            {
                yield return found;
            }

            if (prefix.Length > 0)
            {
                yield return path;
            }
        }
    }

    private static bool IsFile(string code) => code.EndsWith(".cs", StringComparison.Ordinal) || code.EndsWith(".yaml", StringComparison.Ordinal) || code.EndsWith(".io", StringComparison.Ordinal) || code.EndsWith(".md", StringComparison.Ordinal);

    private static HashSet<string> Headings(string file) => !File.Exists(file) ? [] : [.. File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => line.TrimStart('#').Trim().ToLowerInvariant())
        .Select(heading => string.Concat(heading.Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_')).Replace(' ', '-'))];

    private static string Text(string page) => File.ReadAllText(Path.Combine(RepositoryFiles.Root, page));

    private static IEnumerable<string> Pages() => ((string[])["README.md", "stacks/README.md"])
        .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryFiles.Root, file)))
        .Order(StringComparer.Ordinal);

    /// <summary>The pages that people write; the reference of settings is generated.</summary>
    private static IEnumerable<string> WrittenPages() => Pages().Where(page => page != "docs/settings.md");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[\d*\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"calico-aci (?!/)([a-z][a-z-]+)\b(?=[ `\n])")]
    private static partial Regex Command();
}
