using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Redundancy;

namespace CalicoAci.Engine.Policies;

/// <summary>Reads policy files; all errors of a file are found at once.</summary>
internal static class PolicyReader
{
    /// <summary>The words for levels.</summary>
    public static IReadOnlyDictionary<string, PolicyLevel> Levels { get; } = new SortedDictionary<string, PolicyLevel>(StringComparer.Ordinal)
    {
        ["disabled"] = PolicyLevel.Disabled,
        ["advisory"] = PolicyLevel.Advisory,
        ["mandatory"] = PolicyLevel.Mandatory,
    };

    private static readonly string[] Checks = ["forbid", "nameMatches", "protect", "properties", "sessionPasswords", "redundancy"];

    private static readonly SortedDictionary<string, ChangeKind> Changes = new(StringComparer.Ordinal)
    {
        ["create"] = ChangeKind.Create,
        ["delete"] = ChangeKind.Delete,
        ["replace"] = ChangeKind.Replace,
        ["update"] = ChangeKind.Update,
    };

    /// <summary>Reads a file that comes with the engine.</summary>
    public static PolicyFile ReadBuiltIn(string name)
    {
        using var stream = typeof(PolicyReader).Assembly.GetManifestResourceStream($"CalicoAci.Engine.Policies.{name}")!;
        using var reader = new StreamReader(stream);
        var errors = new List<string>();
        PolicyFile file = Read(YamlFile.Read(reader, "built in"), errors);
        return errors.Count == 0 ? file : throw new InvalidDataException(string.Join('\n', errors));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="errors">Takes errors with place and path.</param>
    public static PolicyFile Read(YamlFile file, List<string> errors)
    {
        PolicyNode root = new PolicyNode(file, "", file.Root, errors).Knows("policies", "stateful");
        if (!root.Has("policies") && !root.Has("stateful"))
        {
            errors.Add($"{file.At(file.Root)}a policy file has 'policies', 'stateful' or both.");
        }

        return new PolicyFile(
            [.. root.Children("policies").Select(node => ReadPolicy(node, file.Path))],
            [.. root.Children("stateful").Select(ReadStateful)]);
    }

    private static Policy ReadPolicy(PolicyNode node, string file)
    {
        node.Knows(["name", "description", "level", "stacks", "resources", .. Checks]);
        PolicyNode? resources = node.Child("resources")?.Knows("types", "names", "stateful");
        var policy = new Policy
        {
            Name = node.RequiredText("name"),
            File = file,
            Description = node.Text("description"),
            Level = node.Word("level", Levels) ?? PolicyLevel.Mandatory,
            Stacks = node.Patterns("stacks"),
            Types = resources?.Patterns("types") ?? [],
            Names = resources?.Patterns("names") ?? [],
            StatefulOnly = resources?.Flag("stateful") ?? false,
            Forbid = node.Words("forbid", Changes),
            NamePattern = node.Expression("nameMatches"),
            Protect = node.Flag("protect"),
            Properties = [.. node.Children("properties").Select(ReadProperty)],
            SessionPasswords = node.Flag("sessionPasswords"),
            Redundancy = node.Words("redundancy", RedundancyGroup.Kinds),
        };
        if (!Checks.Any(node.Has))
        {
            node.Error($"asks for nothing: give at least one of {string.Join(", ", Checks)}.");
        }

        if (policy.SessionPasswords && resources is not null)
        {
            node.Error("resources", "does not go with 'sessionPasswords', which is about all sessions.");
        }

        if (!policy.Redundancy.IsEmpty && resources is not null)
        {
            node.Error("resources", "does not go with 'redundancy', which is about what a deployment interrupts at once.");
        }

        return policy;
    }

    private static PropertyRule ReadProperty(PolicyNode node)
    {
        node.Knows("path", "required", "allowed", "forbidden", "matches");
        if (!node.Has("required") && !node.Has("allowed") && !node.Has("forbidden") && !node.Has("matches"))
        {
            node.Error("asks for nothing: give at least one of required, allowed, forbidden, matches.");
        }

        return new PropertyRule(node.RequiredText("path"), node.Flag("required"), node.Texts("allowed"), node.Texts("forbidden"), node.Expression("matches"));
    }

    private static StatefulKind ReadStateful(PolicyNode node)
    {
        node.Knows("type", "name", "because");
        string name = node.Text("name");
        return new StatefulKind(new Pattern(node.RequiredText("type")), new Pattern(name.Length == 0 ? "*" : name), node.RequiredText("because"));
    }
}
